// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Nobody is expected: black. The touch that wakes it does nothing else.
Rectangle {
    id: root

    signal woken

    color: "#000000"

    MultiPointTouchArea {
        anchors.fill: parent
        onReleased: root.woken()
    }
}
