// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Backend
import Kiosk.Controls
import Kiosk.Theme

// Home: who we are, the map, and a card for each page.
Item {
    id: root

    required property string city
    required property string title
    required property string subtitle
    // The languages that stand in for missing translations.
    required property string borrowed
    required property string mapTitle
    required property string mapSummary
    required property Rows cards

    // The card that is being read aloud, -1 for none.
    property int readRow: -1

    readonly property bool wide: root.width > root.height && Theme.reachTop === 0
    readonly property bool large: Theme.body > 8 * Theme.mm
    // Within reach in portrait, large titles leave no room for the lines about them; each page begins with its own.
    readonly property bool brief: root.width < root.height && Theme.reachTop > 0 && root.large
    readonly property int perRow: root.width > root.height && !root.large && grid.threeFit ? 3 : 2
    // Until everything stands where it stays, the map's picture would be asked for in more than one size.
    property bool made: false

    signal mapChosen
    signal pageChosen(page: string)

    function settle(): void {
        root.made = root.made || root.height > 0;
    }

    onHeightChanged: Qt.callLater(root.settle)
    onReadRowChanged: if (root.readRow >= 0) grid.turned = Math.floor(root.readRow / grid.perPage)
    Component.onCompleted: Qt.callLater(root.settle)

    Rectangle {
        id: hero

        anchors.left: parent.left
        width: root.wide ? Math.round(root.width * 0.3) : root.width
        height: root.wide ? root.height
            : Math.max(Theme.reachTop, words.height + 2 * Theme.gap, root.height - body.needed - 2 * Theme.margin)
        color: Theme.hero

        Stripes {
            anchors.right: parent.right
            width: Math.round((root.wide ? 0.2 : 0.13) * parent.width)
            height: parent.height
        }

        Column {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            width: parent.width * (root.wide ? 0.8 : 0.87) - 1.5 * Theme.margin
            spacing: Theme.gap

            Words {
                id: place

                width: parent.width
                text: root.city
                color: Theme.heroAccent
                font.bold: true
            }

            Words {
                id: headline

                width: parent.width
                text: root.title
                color: Theme.heroInk
                font.pixelSize: Theme.display
                font.bold: true
                Accessible.role: Accessible.Heading
                Accessible.name: Theme.bare(text)
            }

            Words {
                id: under

                // In a language with very long words the title takes the room.
                visible: !root.wide || place.height + headline.height + under.height + 4 * Theme.gap <= hero.height
                width: parent.width
                text: root.subtitle
                color: Theme.heroInkSoft
                font.pixelSize: Theme.heading
            }

            Words {
                width: parent.width
                visible: root.borrowed
                text: qsTr("Partly shown in %1: there is no translation yet.").arg(root.borrowed)
                color: Theme.heroInkSoft
                font.pixelSize: Theme.small
            }
        }
    }

    Item {
        id: body

        readonly property bool keyGroup: true
        // In portrait the map is as high as its picture needs, and the hero takes what is left.
        readonly property real needed: Math.round(30 * Theme.mm + body.width * 0.44) + Theme.gap + grid.all
        readonly property real mapLeast: Math.max(root.brief ? called.height : caption.whole, open.height) + 2 * Theme.space
        readonly property real cardRoom: body.height - body.mapLeast - Theme.gap

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        y: (root.wide ? 0 : hero.height) + Theme.margin
        width: root.width - (root.wide ? hero.width : 0) - 2 * Theme.margin
        height: root.height - y - Theme.margin

        Tap {
            id: map

            width: parent.width
            height: parent.height - grid.height - Theme.gap - (grid.pages > 1 ? pager.height + Theme.gap : 0)
            corner: Theme.radius
            padding: 0
            text: root.mapTitle
            Accessible.description: Theme.bare(root.mapSummary)
            onClicked: root.mapChosen()

            contentItem: Item {
                id: face

                readonly property int inset: Math.round(2 * Theme.mm)
                // The picture is twice as wide as high. Where large letters leave little room under the words, it is larger beside
                // them, and the button stands under them; where they leave none, the words stand in the middle.
                readonly property real under: face.height - Theme.gap - caption.height - 2 * face.inset
                readonly property bool beside: face.under < open.width / 2 && caption.height + open.height + 3 * Theme.gap <= face.height
                readonly property bool pictured: face.beside || face.under > Math.round(20 * Theme.mm)

                Column {
                    id: caption

                    readonly property real whole: called.height + about.height

                    anchors.left: parent.left
                    anchors.leftMargin: Theme.space
                    y: face.beside ? Math.round((face.height - caption.height - open.height - Theme.gap) / 2) : face.pictured ? Theme.gap : Math.round((face.height - caption.height) / 2)
                    width: parent.width - open.width - 3 * Theme.space

                    Words {
                        id: called

                        width: parent.width
                        text: root.mapTitle
                        font.pixelSize: Theme.subtitle
                        font.bold: true
                    }

                    Words {
                        id: about

                        // In a language with very long words the title takes the room.
                        visible: !root.brief && caption.whole <= face.height
                        width: parent.width
                        text: root.mapSummary
                        color: Theme.inkSoft
                        font.pixelSize: Theme.small
                    }
                }

                Image {
                    visible: face.pictured
                    x: Theme.across(face.beside ? parent.width - width - Theme.space : Theme.gap, width, parent.width)
                    y: (face.beside ? 0 : caption.y + caption.height) + face.inset
                    width: parent.width - (face.beside ? caption.width + 3 * Theme.space : 2 * Theme.gap)
                    height: parent.height - y - face.inset
                    sourceSize: Qt.size(Math.round(width), Math.round(height))
                    fillMode: Image.Pad
                    asynchronous: true
                    source: visible && root.made ? "image://map/world/%1/%2".arg(Theme.map).arg((map.down ? Theme.pressed : Theme.card).toString().substring(1)) : ""
                    Accessible.ignored: true
                }

                Rectangle {
                    id: open

                    x: Theme.across(face.beside ? Theme.space : parent.width - width - Theme.space, width, parent.width)
                    y: face.beside ? caption.y + caption.height + Theme.gap : face.pictured ? Theme.space : Math.round((face.height - open.height) / 2)
                    width: opening.width + Math.round(14 * Theme.mm)
                    height: Math.max(Theme.target, opening.height + 2 * Theme.gap)
                    radius: height / 2
                    color: Theme.strong

                    Words {
                        id: opening

                        anchors.centerIn: parent
                        text: qsTr("Open the map")
                        color: Theme.strongInk
                        wrapMode: Text.NoWrap
                    }
                }
            }
        }

        // The words of the titles under each other, as wide as the longest: none is broken. Chinese and Japanese break anywhere.
        Text {
            id: longest

            visible: false
            text: Theme.bare([...grid.children].map(card => (card as CardButton)?.text ?? "").join("\n")).replace(/[\s\u2e80-\uffff]+/g, "\n")
            textFormat: Text.PlainText
            font.family: Theme.family
            font.pixelSize: Theme.label
            font.bold: true
        }

        // As many cards as have room; the others are on the next page.
        Item {
            id: grid

            readonly property int count: root.cards.count
            readonly property real around: [...grid.children].reduce((most, card) => Math.max(most, (card as CardButton)?.around ?? 0), 0)
            readonly property bool threeFit: grid.around + longest.implicitWidth <= Math.floor((body.width - 2 * Theme.gap) / 3)
            readonly property int needed: Math.ceil(grid.count / root.perRow)
            readonly property real each: Math.floor((body.width - (root.perRow - 1) * Theme.gap) / root.perRow)
            readonly property real tall: [...grid.children].reduce((most, card) => Math.max(most, card.implicitHeight), Math.round(43 * Theme.mm))
            readonly property real all: grid.needed * (grid.tall + Theme.gap) - Theme.gap
            readonly property bool fits: grid.all <= body.cardRoom
            readonly property int rows: grid.fits ? grid.needed : Math.max(1, Math.floor((body.cardRoom - pager.height) / (grid.tall + Theme.gap)))
            readonly property int perPage: grid.rows * root.perRow
            readonly property int pages: Math.ceil(grid.count / grid.perPage)
            property int turned: 0
            readonly property int page: Math.min(grid.turned, grid.pages - 1)

            anchors.bottom: parent.bottom
            anchors.bottomMargin: grid.pages > 1 ? pager.height + Theme.gap : 0
            width: parent.width
            height: grid.rows * (grid.tall + Theme.gap) - Theme.gap

            Repeater {
                model: root.cards

                delegate: CardButton {
                    required property int index
                    required property string page
                    required property string title
                    required symbol
                    required summary
                    brief: root.brief
                    readonly property int at: index - grid.page * grid.perPage

                    visible: at >= 0 && at < grid.perPage
                    x: Theme.across((at % root.perRow) * (grid.each + Theme.gap), width, grid.width)
                    y: Math.floor(at / root.perRow) * (grid.tall + Theme.gap)
                    width: grid.each
                    height: grid.tall
                    text: title
                    onClicked: root.pageChosen(page)
                }
            }
        }

        Pager {
            id: pager

            anchors.bottom: parent.bottom
            anchors.right: parent.right
            visible: grid.pages > 1
            atBeginning: grid.page <= 0
            atEnd: grid.page >= grid.pages - 1
            onTurned: direction => grid.turned = grid.page + direction
        }
    }
}
