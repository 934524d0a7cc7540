// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kiosk.Backend
import Kiosk.Controls
import Kiosk.Theme

// Every finger draws; each of the five points, when touched, tells how far off it was.
Rectangle {
    id: root

    signal closed

    color: "#FFFFFF"

    Drawing {
        id: drawing

        anchors.fill: parent
        mm: Theme.mm
    }

    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.round(0.2 * parent.height)
        width: Math.min(parent.width - 2 * Theme.margin, Math.round(260 * Theme.mm))
        spacing: Theme.space

        Words {
            width: parent.width
            text: qsTr("Touch the five crosses, then draw: every finger leaves a line.")
            color: "#17243B"
            horizontalAlignment: Text.AlignHCenter
        }

        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.gap

            PillButton {
                text: qsTr("Clear")
                symbol: "ph.arrow-counter-clockwise"
                onClicked: drawing.clear()
            }

            PillButton {
                text: qsTr("Done")
                symbol: "ph.check"
                strong: true
                onClicked: root.closed()
            }
        }
    }
}
