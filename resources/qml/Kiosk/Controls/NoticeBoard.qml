// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Backend
import Kiosk.Theme

// The notices of now, one under the other. Takes no room when there are none.
Column {
    id: root

    required property Rows notices
    property string language

    spacing: Theme.gap

    Repeater {
        model: root.notices

        delegate: Rectangle {
            id: notice

            required property string language
            required property string title
            required property string text

            width: root.width
            height: visible ? words.height + 2 * Theme.gap : 0
            visible: !root.language || notice.language === root.language
            radius: Theme.radius
            color: Theme.accentSoft
            border.width: Theme.hairline
            border.color: Theme.accent

            Icon {
                id: badge

                anchors.verticalCenter: parent.verticalCenter
                anchors.left: parent.left
                anchors.leftMargin: Theme.space
                name: "ph.megaphone"
                tint: Theme.accentDeep
            }

            Column {
                id: words

                anchors.left: badge.right
                anchors.leftMargin: Theme.space
                anchors.right: parent.right
                anchors.rightMargin: Theme.space
                anchors.verticalCenter: parent.verticalCenter

                Words {
                    width: parent.width
                    text: notice.title
                    font.bold: true
                }

                Words {
                    width: parent.width
                    visible: notice.text
                    text: notice.text
                    font.pixelSize: Theme.small
                }
            }
        }
    }
}
