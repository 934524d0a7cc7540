// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// Black, so that dirt is seen, and deaf: the cloth chooses nothing.
Rectangle {
    id: root

    required property int seconds

    color: "#000000"

    MultiPointTouchArea { anchors.fill: parent }

    Column {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.margin
        spacing: Theme.space

        Words {
            width: parent.width
            text: qsTr("Clean the screen now. Touching it does nothing.")
            color: "#FFFFFF"
            font.pixelSize: Theme.heading
            horizontalAlignment: Text.AlignHCenter
        }

        Words {
            width: parent.width
            text: qsTr("%n second(s)", "of cleaning that are left", root.seconds)
            color: "#FFFFFF"
            font.pixelSize: Theme.display
            font.bold: true
            horizontalAlignment: Text.AlignHCenter
        }
    }
}
