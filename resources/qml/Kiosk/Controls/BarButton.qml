// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kiosk.Theme

// A control of the bar: the icon over its word, so that many stand beside each other.
Tap {
    id: root

    required property string symbol
    property bool chosen: false
    readonly property color tint: root.chosen ? Theme.strongInk : root.enabled ? Theme.ink : Theme.inkSoft

    implicitWidth: Math.max(Math.ceil(22 * Theme.mm), implicitContentWidth + 2 * Math.round(2 * Theme.mm))
    implicitHeight: Math.max(Theme.target, implicitContentHeight + 2 * Math.round(2.5 * Theme.mm))
    corner: Theme.radius
    fill: root.chosen ? Theme.strong : root.enabled ? Theme.card : "transparent"
    fillPressed: root.chosen ? Theme.strongPressed : Theme.pressed
    edge: root.chosen ? Theme.strong : root.enabled ? Theme.edge : "transparent"

    contentItem: Item {
        implicitWidth: Math.ceil(Math.max(word.implicitWidth, bold.advanceWidth))
        implicitHeight: column.height

        // Room for the chosen look, so that what stands beside it never moves.
        TextMetrics {
            id: bold

            text: Theme.bare(root.text)
            font.family: word.font.family
            font.pixelSize: word.font.pixelSize
            font.bold: true
        }

        Column {
            id: column

            anchors.centerIn: parent

            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                name: root.symbol
                tint: root.tint
            }

            Words {
                id: word

                anchors.horizontalCenter: parent.horizontalCenter
                text: root.text
                color: root.tint
                font.pixelSize: Theme.small
                font.bold: root.chosen
                wrapMode: Text.NoWrap
            }
        }
    }
}
