// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kiosk.Theme

// An icon with its word under it, on a round corner square: for the map, where the edge is narrow.
Tap {
    id: root

    required property string symbol

    implicitWidth: Math.max(Theme.target, implicitContentWidth + 2 * Math.round(2 * Theme.mm))
    implicitHeight: Theme.target
    corner: Theme.radius
    opacity: root.enabled ? 1 : 0.55

    contentItem: Item {
        implicitWidth: word.implicitWidth

        Column {
            anchors.centerIn: parent

            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                name: root.symbol
            }

            Words {
                id: word

                anchors.horizontalCenter: parent.horizontalCenter
                text: root.text
                font.pixelSize: Theme.small
                wrapMode: Text.NoWrap
            }
        }
    }
}
