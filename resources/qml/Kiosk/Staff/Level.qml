// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// Something that is turned up and down; says so where this machine has nothing of the kind.
Rectangle {
    id: root

    required property string heading
    required property string symbol
    required property string absent
    // Percent, -1 where it cannot be set.
    required property int percent
    required property string quieter
    required property string louder
    default property alias content: extra.data

    signal turned(steps: int)

    height: column.height + 2 * Theme.space
    radius: Theme.radius
    color: Theme.card
    border.color: Theme.line
    border.width: Theme.hairline

    Column {
        id: column

        x: Theme.space
        y: Theme.space
        width: parent.width - 2 * Theme.space
        spacing: Theme.space

        Row {
            spacing: Theme.gap

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: root.symbol
            }

            Words {
                anchors.verticalCenter: parent.verticalCenter
                width: column.width - Theme.icon - Theme.gap
                text: root.heading
                font.pixelSize: Theme.label
                font.bold: true
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
        }

        Words {
            width: parent.width
            visible: root.percent < 0
            text: root.absent
        }

        Flow {
            width: parent.width
            visible: root.percent >= 0
            spacing: Theme.gap

            PillButton {
                text: root.quieter
                symbol: "ph.minus"
                onClicked: root.turned(-1)
            }

            Rectangle {
                width: Math.ceil(34 * Theme.mm)
                height: Theme.target
                radius: Theme.radius
                color: Theme.sunken

                Words {
                    anchors.centerIn: parent
                    text: qsTr("%1 %").arg(root.percent)
                    font.pixelSize: Theme.heading
                    font.bold: true
                    wrapMode: Text.NoWrap
                }
            }

            PillButton {
                text: root.louder
                symbol: "ph.plus"
                onClicked: root.turned(1)
            }

            Row {
                id: extra
            }
        }
    }
}
