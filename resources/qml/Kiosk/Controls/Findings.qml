// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Backend
import Kiosk.Theme

// What a search found, one row each: what it is, its title, a line about it or the words that were found in it.
Item {
    id: root

    required property Rows findings

    // The row that is being read aloud, -1 for none.
    property int readRow: -1

    readonly property bool keyGroup: true
    readonly property bool overflows: list.contentHeight > root.height

    signal chosen(kind: string, id: string)

    onReadRowChanged: if (root.readRow >= 0) list.positionViewAtIndex(root.readRow, ListView.Contain)

    Connections {
        target: root.findings

        function onModelReset(): void {
            list.positionViewAtBeginning();
        }
    }

    ListView {
        id: list

        width: parent.width
        height: root.height - (root.overflows ? pager.height + Theme.gap : 0)
        clip: true
        spacing: Math.ceil(2.6 * Theme.mm)
        model: root.findings
        boundsBehavior: Flickable.StopAtBounds
        // All rows that a search finds are made at once: only then the list knows its length.
        displayMarginBeginning: Math.round(60 * Theme.target)
        displayMarginEnd: Math.round(60 * Theme.target)

        delegate: Tap {
            id: row

            required property string kind
            required property string id
            required property string title
            required property string note
            required property string before
            required property string match
            required property string after
            required property string spans
            readonly property string what: row.kind === "page" ? qsTr("Page") : row.kind === "region" ? qsTr("Region") : qsTr("Place")

            width: list.width
            corner: Theme.radius
            padding: Math.round(3.5 * Theme.mm)
            leftPadding: Theme.space
            rightPadding: Theme.space
            text: row.title
            Accessible.description: Theme.bare("%1. %2".arg(row.what).arg(row.match ? row.before + row.match + row.after : row.note))
            onClicked: root.chosen(row.kind, row.id)

            contentItem: Item {
                implicitHeight: words.height

                Icon {
                    id: icon

                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    name: row.kind === "page" ? "ph.file-text" : row.kind === "region" ? "ph.globe-hemisphere-east" : "ph.map-pin"
                    tint: Theme.accentDeep
                }

                Column {
                    id: words

                    anchors.left: icon.right
                    anchors.leftMargin: Theme.gap
                    anchors.right: what.left
                    anchors.rightMargin: Theme.gap

                    Words {
                        width: parent.width
                        text: row.title
                        font.bold: true
                    }

                    Words {
                        width: parent.width
                        visible: !row.match && row.note
                        text: row.note
                        color: Theme.inkSoft
                        font.pixelSize: Theme.small
                    }

                    Prose {
                        width: parent.width
                        height: implicitHeight
                        visible: row.match
                        spans: row.spans
                        color: Theme.inkSoft
                        font.family: Theme.family
                        font.pixelSize: Theme.body
                        lineHeight: row.match.includes("{") || row.after.includes("{") ? Theme.lineHeight : Theme.tightLine
                        Accessible.role: Accessible.StaticText
                        Accessible.name: Theme.bare(row.before + row.match + row.after)
                    }
                }

                Words {
                    id: what

                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    text: row.what
                    color: Theme.inkSoft
                    font.pixelSize: Theme.small
                    wrapMode: Text.NoWrap
                }
            }
        }
    }

    Pager {
        id: pager

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        visible: root.overflows
        atBeginning: list.atYBeginning
        atEnd: list.atYEnd
        onTurned: direction => pager.scroll(list, direction)
    }
}
