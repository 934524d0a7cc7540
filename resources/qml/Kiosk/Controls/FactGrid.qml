// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Backend
import Kiosk.Theme

// Key facts side by side: the value large, what it is small above it, when and by whom below.
GridLayout {
    id: root

    required property Rows facts

    property real widest: 52 * Theme.mm
    readonly property int count: Math.max(1, root.facts?.count ?? 1)
    readonly property int fitting: Math.max(1, Math.floor((root.width + root.columnSpacing) / (root.widest + root.columnSpacing)))

    // Rows as even as possible: six facts where five would fit stand three and three.
    columns: Math.ceil(root.count / Math.ceil(root.count / root.fitting))
    columnSpacing: Theme.gap
    rowSpacing: Theme.gap
    uniformCellWidths: true

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

            Layout.fillWidth: true
            Layout.fillHeight: true
            implicitWidth: root.widest
            implicitHeight: words.implicitHeight + 2 * Theme.gap
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
                    id: value

                    width: parent.width
                    text: fact.value
                    font.pixelSize: Theme.heading
                    font.bold: true
                    onImplicitWidthChanged: root.widest = Math.max(root.widest, value.implicitWidth + 2 * Theme.gap + 1)
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
