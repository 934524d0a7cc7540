// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Backend
import Kiosk.Controls
import Kiosk.Theme

// A heading and lines of what it is and how it is; a mark tells what is not well, never by its colour alone.
Rectangle {
    id: root

    required property string heading
    required property Rows facts
    property string note

    readonly property real inner: root.width - 2 * Theme.space

    height: column.height + 2 * Theme.space
    radius: Theme.radius
    color: Theme.card
    border.color: Theme.line
    border.width: Theme.hairline

    Column {
        id: column

        x: Theme.space
        y: Theme.space
        width: root.inner
        spacing: Math.round(2.5 * Theme.mm)

        Words {
            width: parent.width
            text: root.heading
            font.pixelSize: Theme.label
            font.bold: true
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }

        Repeater {
            model: root.facts

            delegate: Item {
                id: line

                required property string label
                required property string value
                required property string weight

                width: root.inner
                height: Math.max(what.height, how.height)

                Words {
                    id: what

                    width: Math.round(0.46 * parent.width)
                    text: line.label
                    color: Theme.inkSoft
                    font.pixelSize: Theme.small
                }

                Icon {
                    id: mark

                    anchors.right: parent.right
                    anchors.top: parent.top
                    visible: line.weight
                    size: Math.round(7 * Theme.mm)
                    name: !line.weight ? "" : line.weight === "well" ? "ph.check-circle-fill" : line.weight === "advice" ? "ph.warning-circle" : "ph.x-circle"
                    tint: line.weight === "well" ? Theme.inkSoft : Theme.accentDeep
                }

                Words {
                    id: how

                    x: Math.round(0.48 * parent.width)
                    width: parent.width - x - (mark.visible ? mark.width + Theme.gap : 0)
                    text: line.value
                    font.pixelSize: Theme.small
                    font.bold: true
                    color: line.weight === "fault" ? Theme.accentDeep : Theme.ink
                }
            }
        }

        Words {
            width: parent.width
            visible: root.note
            text: root.note
            color: Theme.inkSoft
            font.pixelSize: Theme.small
        }
    }
}
