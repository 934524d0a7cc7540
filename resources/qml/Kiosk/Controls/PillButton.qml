// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kiosk.Theme

Tap {
    id: root

    property string symbol
    property color tint: root.chosen || root.strong ? Theme.strongInk : root.enabled ? Theme.ink : Theme.inkSoft
    property bool chosen: false
    property bool strong: false
    property int size: Theme.body
    property string family: Theme.family

    fill: root.chosen || root.strong ? Theme.strong : root.enabled ? Theme.card : "transparent"
    fillPressed: root.chosen || root.strong ? Theme.strongPressed : Theme.pressed
    edge: root.chosen || root.strong ? Theme.strong : root.enabled ? Theme.edge : "transparent"
    leftPadding: Math.round(7 * Theme.mm)
    rightPadding: Math.round(7 * Theme.mm)

    contentItem: Item {
        id: content

        // By its symbol: what stands in a page that is not shown would count as without.
        readonly property real before: root.symbol ? icon.width + row.spacing : 0

        implicitWidth: content.before + word.implicitWidth
        implicitHeight: Math.max(root.symbol ? icon.height : 0, word.implicitHeight)

        Row {
            id: row

            anchors.centerIn: parent
            spacing: Math.round(2.5 * Theme.mm)

            Icon {
                id: icon

                anchors.verticalCenter: parent.verticalCenter
                visible: root.symbol
                name: root.symbol
                size: Math.max(Theme.icon, root.size)
                tint: root.tint
            }

            Words {
                id: word

                anchors.verticalCenter: parent.verticalCenter
                // In lines only where the button is made narrower than its words.
                width: root.availableWidth > 0 ? Math.min(word.implicitWidth, Math.max(0, root.availableWidth - content.before)) : word.implicitWidth
                text: root.text
                family: root.family
                color: root.tint
                font.pixelSize: root.size
                font.bold: root.chosen
            }
        }
    }
}
