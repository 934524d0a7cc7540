// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Backend
import Kiosk.Controls
import Kiosk.Theme

// How far each language is: what is reviewed is full, a draft is striped by a lighter shade, what is missing is empty.
Rectangle {
    id: root

    required property Rows coverage

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
        spacing: Math.round(3 * Theme.mm)

        Words {
            width: parent.width
            text: qsTr("Languages")
            font.pixelSize: Theme.label
            font.bold: true
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }

        Repeater {
            model: root.coverage

            delegate: Column {
                id: row

                required property string name
                required property int texts
                required property int reviewed
                required property int draft
                required property int missing
                required property bool written

                width: root.inner
                spacing: Math.round(1.5 * Theme.mm)

                Item {
                    width: parent.width
                    height: Math.max(name.height, numbers.height)

                    Words {
                        id: name

                        width: Math.round(0.42 * parent.width)
                        text: row.name
                        font.pixelSize: Theme.small
                        font.bold: true
                    }

                    Words {
                        id: numbers

                        x: Math.round(0.44 * parent.width)
                        width: parent.width - x
                        text: row.written ? qsTr("%1 texts, in the files themselves").arg(row.texts) : qsTr("reviewed %1, draft %2, missing %3").arg(row.reviewed).arg(row.draft).arg(row.missing)
                        color: Theme.inkSoft
                        font.pixelSize: Theme.small
                    }
                }

                Rectangle {
                    id: bar

                    readonly property real whole: Math.max(1, row.reviewed + row.draft + row.missing)

                    width: parent.width
                    height: Math.round(3 * Theme.mm)
                    radius: height / 2
                    color: Theme.sunken
                    border.color: Theme.edge
                    border.width: Theme.hairline

                    Rectangle {
                        width: Math.round(parent.width * (row.reviewed + row.draft) / bar.whole)
                        height: parent.height
                        radius: parent.radius
                        color: Theme.accentSoft
                        border.color: Theme.edge
                        border.width: Theme.hairline
                    }

                    Rectangle {
                        width: Math.round(parent.width * row.reviewed / bar.whole)
                        height: parent.height
                        radius: parent.radius
                        color: Theme.strong
                    }
                }
            }
        }
    }
}
