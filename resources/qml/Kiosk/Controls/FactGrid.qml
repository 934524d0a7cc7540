// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Backend
import Kiosk.Theme

// Key facts side by side: the value large, what it is small above it, when and by whom below.
Grid {
    id: root

    required property Rows facts

    readonly property int perRow: Math.max(1, Math.min(root.facts?.count ?? 1, Math.floor(root.width / (58 * Theme.mm))))
    readonly property real cell: (root.width - (root.perRow - 1) * root.columnSpacing) / root.perRow

    columns: root.perRow
    columnSpacing: Theme.gap
    rowSpacing: Theme.gap

    Repeater {
        model: root.facts

        delegate: Rectangle {
            id: fact

            required property string id
            required property string title
            required property string value
            required property string note
            readonly property string label: fact.title
                || ({ seat: qsTr("Office"), countries: qsTr("Countries and regions"), members: qsTr("Members shown here"),
                    partners: qsTr("Partner cities here") })[fact.id] || ""

            width: root.cell
            height: words.implicitHeight + 2 * Theme.gap
            radius: Math.round(4 * Theme.mm)
            color: Theme.sunken

            Column {
                id: words

                x: Theme.gap
                y: Theme.gap
                width: parent.width - 2 * Theme.gap
                spacing: Math.round(0.5 * Theme.mm)

                Words {
                    width: parent.width
                    text: fact.label
                    color: Theme.inkSoft
                    font.pixelSize: Theme.small
                }

                Words {
                    width: parent.width
                    text: fact.value
                    font.pixelSize: Theme.heading
                    font.bold: true
                }

                Words {
                    width: parent.width
                    visible: fact.note
                    text: fact.note
                    color: Theme.inkSoft
                    font.pixelSize: Theme.small
                }
            }
        }
    }
}
