// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// Keys on the screen, Latin letters and the language's own. The search reads every word in both, with or without accents and
// marks, so that nothing has to be converted.
Column {
    id: root

    required property bool kana

    //: The keys of the language's own letters: rows of ten, a slash between rows, a blank for no key. Unchanged where Latin letters do.
    readonly property string latin: QT_TR_NOOP("1234567890/qwertyuiop/asdfghjkl/ zxcvbnm")
    readonly property string own: Theme.bare(qsTr(root.latin))
    readonly property bool both: root.own !== root.latin
    property bool letters: !root.both
    readonly property bool marks: root.kana && !root.letters
    readonly property bool keyGroup: true
    readonly property int columns: 10
    readonly property real gap: Math.ceil(2.6 * Theme.mm)
    readonly property real side: Math.floor((root.width - (root.columns - 1) * root.gap) / root.columns)
    readonly property real tall: Math.max(Theme.leastTarget, Math.min(root.side, Theme.target))
    readonly property list<string> lines: (root.letters ? root.latin : root.own).split("/")

    // Keys stand as on every keyboard.
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    signal typed(letter: string)
    signal varied
    signal erased
    signal cleared

    component Key: Tap {
        id: key

        property string symbol

        height: root.tall
        corner: Math.round(3 * Theme.mm)
        padding: 0

        contentItem: Item {
            Icon {
                anchors.centerIn: parent
                visible: key.symbol
                name: key.symbol
            }

            Words {
                anchors.centerIn: parent
                visible: !key.symbol
                text: key.text
                wrapMode: Text.NoWrap
            }
        }
    }

    spacing: root.gap
    onOwnChanged: root.letters = root.own === root.latin

    Repeater {
        model: root.lines

        delegate: Row {
            id: line

            required property string modelData

            spacing: root.gap

            Repeater {
                model: root.columns

                delegate: Item {
                    id: place

                    required property int index
                    readonly property string letter: line.modelData.charAt(place.index).trim()

                    width: root.side
                    height: root.tall

                    Key {
                        width: parent.width
                        visible: place.letter
                        text: place.letter
                        onClicked: root.typed(place.letter)
                    }
                }
            }
        }
    }

    Row {
        spacing: root.gap

        Key {
            width: 2 * root.side + root.gap
            visible: root.both
            text: root.letters ? qsTr("Kana") : qsTr("ABC")
            onClicked: root.letters = !root.letters
        }

        Key {
            width: 2 * root.side + root.gap
            visible: root.marks
            text: "゛゜小"
            Accessible.name: Theme.bare(qsTr("Voiced or small"))
            onClicked: root.varied()
        }

        Key {
            width: root.side
            visible: root.marks
            text: "ー"
            onClicked: root.typed(text)
        }

        Key {
            width: (root.marks ? 2 : root.both ? 4 : 6) * (root.side + root.gap) - root.gap
            text: qsTr("Space")
            onClicked: root.typed(" ")
        }

        Key {
            width: (root.marks ? 2 : 3) * (root.side + root.gap) - root.gap
            text: qsTr("Erase")
            symbol: "ph.backspace"
            onClicked: root.erased()
        }

        Key {
            width: root.side
            text: qsTr("Clear")
            symbol: "ph.x"
            onClicked: root.cleared()
        }
    }
}
