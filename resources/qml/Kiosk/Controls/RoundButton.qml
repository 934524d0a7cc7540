// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kiosk.Theme

// An icon with its word under it, on a round corner square: for the map, where the edge is narrow.
Tap {
    id: root

    required property string symbol

    implicitWidth: Math.max(Theme.target, implicitContentWidth + 2 * Math.round(2 * Theme.mm))
    implicitHeight: Math.max(Theme.target, implicitContentHeight + 2 * Math.round(2 * Theme.mm))
    corner: Theme.radius
    fill: root.enabled ? Theme.card : Theme.sunken
    edge: root.enabled ? Theme.edge : "transparent"

    contentItem: Item {
        implicitWidth: word.implicitWidth
        implicitHeight: column.height

        Column {
            id: column

            anchors.centerIn: parent

            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                name: root.symbol
                tint: root.enabled ? Theme.ink : Theme.inkSoft
            }

            Words {
                id: word

                anchors.horizontalCenter: parent.horizontalCenter
                text: root.text
                color: root.enabled ? Theme.ink : Theme.inkSoft
                font.pixelSize: Theme.small
                wrapMode: Text.NoWrap
            }
        }
    }
}
