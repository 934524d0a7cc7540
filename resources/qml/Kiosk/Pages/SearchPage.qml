// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Backend
import Kiosk.Controls
import Kiosk.Theme

// One search over everything: by typing, or without, from lists. Keys stand beside or under what is found, never over it.
Item {
    id: root

    required property Search search

    // The finding, or the item of a list, that is being read aloud, -1 for none.
    property int readRow: -1

    readonly property bool wide: root.width > root.height
    // Within reach in portrait there is room for the keys or for what is found, one at a time.
    readonly property bool narrow: !root.wide && Theme.reachTop > 0
    property bool typing: false
    readonly property real half: Math.round((root.width - 2 * Theme.margin - Theme.margin) / 2)

    signal found(kind: string, id: string)

    component ListButton: PillButton {
        id: button

        required property string list

        leftPadding: Math.round(5 * Theme.mm)
        rightPadding: Math.round(5 * Theme.mm)
        chosen: root.search.list === button.list && !root.search.words
        Accessible.checkable: true
        Accessible.checked: button.chosen
        onClicked: root.search.browse(button.list)
    }

    Item {
        id: asking

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        y: Theme.reachTop + Theme.margin
        width: root.wide ? root.half : root.width - 2 * Theme.margin
        height: root.height - y - Theme.margin

        Words {
            id: heading

            width: parent.width
            // Within reach the keys need its room; the bar says where one is.
            visible: Theme.reachTop === 0
            height: visible ? implicitHeight : 0
            text: qsTr("Search")
            font.pixelSize: Theme.heading
            font.bold: true
            Accessible.role: Accessible.Heading
            Accessible.name: Theme.bare(text)
        }

        Rectangle {
            id: field

            anchors.top: heading.bottom
            anchors.topMargin: heading.visible ? Theme.gap : 0
            width: parent.width - (turn.visible ? turn.width + Theme.gap : 0)
            height: Math.max(Theme.target, line.implicitHeight)
            radius: Theme.radius
            color: Theme.card
            border.color: Theme.inkSoft
            border.width: Theme.hairline
            Accessible.role: Accessible.EditableText
            Accessible.name: Theme.bare(qsTr("Words to look for: %1").arg(root.search.words))

            Icon {
                id: glass

                anchors.left: parent.left
                anchors.leftMargin: Theme.space
                anchors.verticalCenter: parent.verticalCenter
                name: "ph.magnifying-glass"
            }

            // What was typed last is always seen.
            Item {
                id: line

                anchors.left: glass.right
                anchors.leftMargin: Theme.gap
                anchors.right: parent.right
                anchors.rightMargin: Theme.gap
                height: parent.height
                // Of both, so that the keys stay where they are when the first letter is written.
                implicitHeight: Math.max(hint.implicitHeight, written.implicitHeight)
                clip: true

                Words {
                    id: hint

                    x: Theme.across(Math.min(0, line.width - width), width, line.width)
                    anchors.verticalCenter: parent.verticalCenter
                    // In two lines only where "Keys" takes its room: elsewhere they would push the keys under the bar.
                    width: root.narrow ? line.width : implicitWidth
                    wrapMode: root.narrow ? Text.Wrap : Text.NoWrap
                    visible: !root.search.words
                    text: qsTr("A city, a country, a word")
                    color: Theme.inkSoft
                }

                Words {
                    id: written

                    x: Theme.across(Math.min(0, line.width - width), width, line.width)
                    anchors.verticalCenter: parent.verticalCenter
                    visible: text
                    wrapMode: Text.NoWrap
                    text: root.search.words
                }
            }
        }

        PillButton {
            id: turn

            anchors.right: parent.right
            anchors.verticalCenter: field.verticalCenter
            visible: root.narrow
            text: root.typing ? qsTr("Results") : qsTr("Keys")
            symbol: root.typing ? "ph.list" : "ph.keyboard"
            onClicked: root.typing = !root.typing
        }

        Keys {
            id: keys

            visible: !root.narrow || root.typing
            y: root.narrow ? field.y + field.height + Theme.gap : root.wide ? field.y + field.height + Theme.space : parent.height - height
            width: parent.width
            kana: root.search.kana
            onTyped: letter => root.search.write(letter)
            onVaried: root.search.vary()
            onErased: root.search.erase()
            onCleared: root.search.clear()
        }
    }

    Item {
        id: answers

        visible: !root.narrow || !root.typing
        x: Theme.across(root.wide ? asking.width + 2 * Theme.margin : Theme.margin, width, root.width)
        y: asking.y + (root.wide ? 0 : field.y + field.height + Theme.space)
        width: asking.width
        height: (root.wide || root.narrow ? root.height - Theme.margin : asking.y + keys.y - Theme.space) - y

        Flow {
            id: lists

            readonly property bool keyGroup: true

            visible: !root.narrow || !root.search.words
            width: parent.width
            spacing: Theme.gap

            ListButton {
                list: "initial"
                text: qsTr("By name")
            }

            ListButton {
                list: "region"
                text: qsTr("By region")
            }

            ListButton {
                list: "tie"
                text: qsTr("By kind of tie")
            }
        }

        // What was found, or the items of the list to choose from.
        Item {
            anchors.top: lists.visible ? lists.bottom : parent.top
            anchors.topMargin: lists.visible ? Theme.space : 0
            anchors.bottom: parent.bottom
            width: parent.width

            Words {
                id: told

                width: parent.width
                visible: root.search.asked && (!root.narrow || root.search.findings.count === 0)
                height: visible ? implicitHeight : 0
                text: root.search.findings.count === 0 ? qsTr("Nothing was found. Try fewer letters, or choose from a list above.")
                    : root.search.words ? qsTr("%n found", "pages, places and regions", root.search.findings.count)
                    : root.search.list === "here" ? qsTr("Places here")
                    : root.search.itemName
                color: Theme.inkSoft
                Accessible.role: Accessible.StaticText
                Accessible.name: Theme.bare(text)
            }

            Entries {
                anchors.fill: parent
                visible: !root.search.asked
                choices: root.search.choices
                letters: root.search.list === "initial"
                readRow: visible ? root.readRow : -1
                onChosen: id => root.search.choose(id)
            }

            Findings {
                anchors.top: told.bottom
                anchors.topMargin: told.visible ? Theme.gap : 0
                anchors.bottom: parent.bottom
                width: parent.width
                visible: root.search.asked
                findings: root.search.findings
                readRow: visible ? root.readRow : -1
                onChosen: (kind, id) => root.found(kind, id)
            }
        }
    }
}
