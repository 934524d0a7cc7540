// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kiosk.Backend
import Kiosk.Controls
import Kiosk.Theme

// A page: what it is about on the left (above in portrait), its blocks on the right. The contact screen is one, too.
Item {
    id: root

    required property string page
    required property string symbol
    required property string title
    required property string summary
    required property string code
    required property bool contact
    required property string today
    required property Rows trail
    required property Feed blocks
    required property Leaflet leaflet
    required property Film film

    // The block that is being read aloud, -1 for none, and how far down in it, from 0 to 1.
    property int readRow: -1
    property real readWithin: 0

    readonly property bool wide: root.width > root.height
    readonly property int takeWidth: Math.round(78 * Theme.mm) // of the code beside the title

    signal pageChosen(page: string)
    signal placeChosen(place: string)
    signal homeChosen

    // Out of reach, there is nothing but colour.
    Rectangle {
        width: parent.width
        height: Theme.reachTop
        color: Theme.hero
    }

    Rectangle {
        id: side

        anchors.left: parent.left
        width: root.wide ? Math.ceil(Math.max(root.width * 0.3, Math.min((longest.implicitWidth + 1.6 * Theme.margin) / 0.9, root.width * 0.4))) : root.width
        height: root.wide ? root.height : Math.max(Theme.reachTop, Math.max(head.height, take.visible ? take.height : 0) + 2 * Theme.margin)
        color: Theme.hero

        // The words of the title under each other, as wide as the longest: none is broken. Chinese and Japanese break anywhere.
        Text {
            id: longest

            visible: false
            text: Theme.bare(root.title).replace(/[\s\u2e80-\uffff]+/g, "\n")
            textFormat: Text.PlainText
            font: name.font
        }

        Stripes {
            anchors.right: parent.right
            width: Math.round((root.wide ? 0.1 : 0.05) * parent.width)
            height: parent.height
        }

        // Where there is no code to take along, the world stands in its place.
        Image {
            visible: root.wide && !take.visible
            anchors.left: parent.left
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.margin
            width: parent.width * 0.9
            height: Math.round(width * 0.5)
            sourceSize: Qt.size(width, height)
            asynchronous: true
            source: visible && width > 0 ? "image://map/world/side/%1".arg(Theme.hero.toString().substring(1)) : ""
            Accessible.ignored: true
        }

        Column {
            id: head

            // With everything in it.
            readonly property real lines: sign.height + name.height + about.height + (root.today ? hours.height + Theme.gap : 0) + 2 * Theme.gap

            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            y: Theme.margin
            width: root.wide ? parent.width * 0.9 - 1.6 * Theme.margin : parent.width * 0.95 - 2.4 * Theme.margin - (take.visible ? root.takeWidth : 0)
            spacing: Theme.gap

            Icon {
                id: sign

                x: Theme.across(0, width, parent.width)
                name: root.symbol
                tint: Theme.heroAccent
                size: Math.round(14 * Theme.mm)
            }

            Words {
                id: name

                width: parent.width
                text: root.title
                color: Theme.heroInk
                font.pixelSize: Theme.title
                font.bold: true
                Accessible.role: Accessible.Heading
                Accessible.name: Theme.bare(text)
            }

            Words {
                id: about

                // In a language with very long words the code takes the room.
                visible: !root.wide || !take.visible || head.lines + take.height + 2 * Theme.margin + Theme.gap <= root.height
                width: parent.width
                text: root.summary
                color: Theme.heroInkSoft
            }

            Words {
                id: hours

                width: parent.width
                visible: root.today
                text: root.today
                color: Theme.heroAccent
                font.bold: true
            }
        }

        Column {
            id: take

            visible: root.code
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.margin
            x: Theme.across(root.wide ? Theme.margin : parent.width * 0.95 - width - 0.6 * Theme.margin, width, parent.width)
            width: root.wide ? head.width : root.takeWidth
            spacing: Math.round(2 * Theme.mm)

            QrCode {
                x: Theme.across(0, width, take.width)
                code: root.code
                side: Math.round((root.contact ? 66 : 42) * Theme.mm)
            }

            Words {
                width: parent.width
                text: root.contact ? qsTr("Point your phone's camera here to save this contact.") : qsTr("Read more on the city's website")
                color: Theme.heroInkSoft
                font.pixelSize: Theme.small
            }
        }
    }

    Item {
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        y: (root.wide ? Theme.reachTop : side.height) + Math.round(5 * Theme.mm)
        width: root.width - (root.wide ? side.width : 0) - 2 * Theme.margin
        height: root.height - y - Math.round(5 * Theme.mm)

        Trail {
            id: trail

            width: parent.width
            steps: root.trail
            onChosen: page => root.pageChosen(page)
            onHomeChosen: root.homeChosen()
        }

        BlockList {
            anchors.top: trail.bottom
            anchors.topMargin: Math.ceil(2.6 * Theme.mm)
            anchors.bottom: parent.bottom
            width: parent.width
            blocks: root.blocks
            leaflet: root.leaflet
            film: root.film
            readRow: root.readRow
            readWithin: root.readWithin
            subject: root.page
            onPageChosen: page => root.pageChosen(page)
            onPlaceChosen: place => root.placeChosen(place)
        }
    }
}
