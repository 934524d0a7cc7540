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

    readonly property real least: Math.round(52 / 6.9 * Theme.body)
    property real widest: root.least
    readonly property int count: Math.max(1, root.facts?.count ?? 1)
    readonly property int fitting: Math.max(1, Math.floor((root.width + root.columnSpacing) / (root.widest + root.columnSpacing)))

    // In a panel there are two beside each other; of two, one that needs the room, or has nobody beside it, fills the row.
    readonly property bool narrow: root.width < 150 * Theme.mm

    component Cell: Rectangle {
        property real wanted: 0
        property bool wide
        property bool alone: true
    }

    // Another size of text: from anew.
    function measure(): void {
        root.widest = [...root.children].reduce((most, cell) => Math.max(most, (cell as Cell)?.wanted ?? 0), root.least);
    }

    function arrange(): void {
        let single = null;
        for (let i = 0; i < cells.count && cells.itemAt(i); i++) {
            const cell = cells.itemAt(i) as Cell;
            const beside = single && !cell.wide;
            cell.alone = !beside;
            if (beside)
                single.alone = false;
            single = beside || cell.wide ? null : cell;
        }
    }

    // Rows as even as possible: six facts where five would fit stand three and three.
    columns: root.narrow ? 2 : Math.ceil(root.count / Math.ceil(root.count / root.fitting))
    columnSpacing: Theme.gap
    rowSpacing: Theme.gap
    uniformCellWidths: true
    onLeastChanged: Qt.callLater(root.measure)
    Component.onCompleted: root.measure()

    Repeater {
        id: cells

        model: root.facts
        onItemAdded: root.arrange()
        onItemRemoved: root.arrange()

        delegate: Cell {
            id: fact

            required property string id
            required property string title
            required property string value
            required property string note
            readonly property string label: fact.title
                || ({ seat: qsTr("Office"), countries: qsTr("Countries and regions"), members: qsTr("Members shown here"),
                    partners: qsTr("Partner cities here"), tie: qsTr("Kind of tie"), since: qsTr("Since"),
                    "seat-of": qsTr("Office of"), "member-of": qsTr("Member of"), congress: qsTr("Number of the congress"),
                    dates: qsTr("Date"), distance: qsTr("From here"), time: qsTr("Time there now") })[fact.id] || ""

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.columnSpan: root?.columns === 2 && fact.alone ? 2 : 1
            wide: fact.wanted > ((root?.width ?? 0) - (root?.columnSpacing ?? 0)) / 2
            onWideChanged: root?.arrange()
            // Of larger text the note, too, stands in one line. The label may take several, but breaks no word.
            wanted: Math.ceil(Math.max(value.implicitWidth, longest.implicitWidth, Theme.textSize > 0 ? note.implicitWidth : 0)) + 2 * Theme.gap + 1
            implicitWidth: root?.narrow ? (root.width - root.columnSpacing) / 2 : root?.widest ?? 0
            // A cell that goes with its grid still hears of its words.
            onWantedChanged: if (root) root.widest = Math.max(root.widest, fact.wanted)
            implicitHeight: words.implicitHeight + 2 * Theme.gap
            radius: Math.round(4 * Theme.mm)
            color: Theme.sunken

            // The words of the label under each other, as wide as the longest; a Chinese or Japanese line breaks anywhere.
            Text {
                id: longest

                visible: false
                text: Theme.bare(fact.label).replace(/[\s\u2e80-\uffff]+/g, "\n")
                textFormat: Text.PlainText
                font: label.font
            }

            Column {
                id: words

                x: Theme.gap
                y: Theme.gap
                width: parent.width - 2 * Theme.gap
                spacing: Math.round(0.5 * Theme.mm)

                Words {
                    id: label

                    width: parent.width
                    text: fact.label
                    color: Theme.inkSoft
                    font.pixelSize: Theme.small
                }

                Words {
                    id: value

                    width: parent.width
                    text: fact.value
                    font.pixelSize: root?.narrow ? Math.round(0.955 * Theme.body) : Theme.heading
                    font.bold: true
                }

                Words {
                    id: note

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
