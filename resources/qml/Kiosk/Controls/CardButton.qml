// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kiosk.Theme

// A card that leads to a page: icon, title, one line about it.
Tap {
    id: root

    property string symbol
    property string summary
    property bool brief: false // the title alone
    readonly property real around: root.leftPadding + badge.width + Theme.gap + root.rightPadding // what stands beside the words

    corner: Theme.radius
    horizontalPadding: Theme.space
    verticalPadding: Theme.gap
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    Accessible.description: Theme.bare(root.summary)

    contentItem: Item {
        implicitHeight: Math.max(badge.height, words.implicitHeight)

        Rectangle {
            id: badge

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            width: Math.round(14 * Theme.mm)
            height: width
            radius: Math.round(4 * Theme.mm)
            color: Theme.accentSoft

            Icon {
                anchors.centerIn: parent
                name: root.symbol
                tint: Theme.accentDeep
                size: Math.round(9 * Theme.mm)
            }
        }

        Column {
            id: words

            anchors.left: badge.right
            anchors.leftMargin: Theme.gap
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Math.round(0.6 * Theme.mm)

            Words {
                width: parent.width
                text: root.text
                font.bold: true
                font.pixelSize: Theme.label
            }

            Words {
                width: parent.width
                visible: root.summary && !root.brief
                text: root.summary
                color: Theme.inkSoft
                font.pixelSize: Theme.small
            }
        }
    }
}
