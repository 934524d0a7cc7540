// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kiosk.Theme

// An icon with its word under it, on a round corner square: for the map, where the edge is narrow.
Tap {
    id: root

    required property string symbol
    property bool chosen: false

    implicitWidth: Math.max(Theme.target, implicitContentWidth + 2 * Math.round(2 * Theme.mm))
    implicitHeight: Math.max(Theme.target, implicitContentHeight + 2 * Math.round(2 * Theme.mm))
    corner: Theme.radius
    fill: root.chosen ? Theme.strong : root.enabled ? Theme.card : Theme.sunken
    fillPressed: root.chosen ? Theme.strongPressed : Theme.pressed
    edge: root.chosen ? Theme.strong : root.enabled ? Theme.edge : "transparent"

    contentItem: Item {
        implicitWidth: word.implicitWidth
        implicitHeight: column.height

        Column {
            id: column

            anchors.centerIn: parent

            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                name: root.symbol
                tint: root.chosen ? Theme.strongInk : root.enabled ? Theme.ink : Theme.inkSoft
            }

            Words {
                id: word

                anchors.horizontalCenter: parent.horizontalCenter
                text: root.text
                color: root.chosen ? Theme.strongInk : root.enabled ? Theme.ink : Theme.inkSoft
                font.bold: root.chosen
                font.pixelSize: Theme.small
                wrapMode: Text.NoWrap
            }
        }
    }
}
