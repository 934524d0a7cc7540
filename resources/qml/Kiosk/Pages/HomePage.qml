// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Backend
import Kiosk.Controls
import Kiosk.Theme

// Home: who we are, the map, and a card for each page.
Item {
    id: root

    required property string city
    required property string title
    required property string subtitle
    required property string mapTitle
    required property string mapSummary
    required property Rows cards

    readonly property bool wide: root.width > root.height
    readonly property int perRow: root.wide ? 3 : 2

    signal mapChosen
    signal pageChosen(page: string)

    Rectangle {
        id: hero

        width: root.wide ? Math.round(root.width * 0.3) : root.width
        height: root.wide ? root.height : root.height - body.needed - 2 * Theme.margin
        color: Theme.hero

        Stripes {
            anchors.right: parent.right
            width: Math.round((root.wide ? 0.2 : 0.13) * parent.width)
            height: parent.height
        }

        Column {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            x: Theme.margin
            width: parent.width * (root.wide ? 0.8 : 0.87) - 1.5 * Theme.margin
            spacing: Theme.gap

            Words {
                width: parent.width
                text: root.city
                color: Theme.heroAccent
                font.bold: true
            }

            Words {
                width: parent.width
                text: root.title
                color: Theme.heroInk
                font.pixelSize: Theme.display
                font.bold: true
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }

            Words {
                width: parent.width
                text: root.subtitle
                color: Theme.heroInkSoft
                font.pixelSize: Theme.heading
            }
        }
    }

    Item {
        id: body

        // In portrait the map is as high as its picture needs, and the hero takes what is left.
        readonly property real needed: Math.round(30 * Theme.mm + body.width * 0.42) + Theme.gap + grid.height

        x: (root.wide ? hero.width : 0) + Theme.margin
        y: (root.wide ? 0 : hero.height) + Theme.margin
        width: root.width - x - Theme.margin
        height: root.height - y - Theme.margin

        Tap {
            id: map

            width: parent.width
            height: parent.height - grid.height - Theme.gap
            corner: Theme.radius
            padding: 0
            text: root.mapTitle
            Accessible.description: root.mapSummary
            onClicked: root.mapChosen()

            contentItem: Item {
                Column {
                    id: caption

                    x: Theme.space
                    y: Theme.gap
                    width: parent.width - open.width - 3 * Theme.space

                    Words {
                        width: parent.width
                        text: root.mapTitle
                        font.pixelSize: Math.round(10 * Theme.mm)
                        font.bold: true
                    }

                    Words {
                        width: parent.width
                        text: root.mapSummary
                        color: Theme.inkSoft
                        font.pixelSize: Theme.small
                    }
                }

                Image {
                    anchors.top: caption.bottom
                    anchors.bottom: parent.bottom
                    anchors.horizontalCenter: parent.horizontalCenter
                    anchors.margins: Math.round(2 * Theme.mm)
                    width: parent.width - 2 * Theme.gap
                    sourceSize: Qt.size(Math.round(width), Math.round(height))
                    fillMode: Image.Pad
                    asynchronous: true
                    source: height > 0 ? "image://map/world/%1/%2".arg(Theme.map).arg((map.down ? Theme.pressed : Theme.card).toString().substring(1)) : ""
                    Accessible.ignored: true
                }

                Rectangle {
                    id: open

                    anchors.right: parent.right
                    anchors.top: parent.top
                    anchors.margins: Theme.space
                    width: opening.width + Math.round(14 * Theme.mm)
                    height: Theme.target
                    radius: height / 2
                    color: Theme.ink

                    Words {
                        id: opening

                        anchors.centerIn: parent
                        text: qsTr("Open the map")
                        color: Theme.heroInk
                        wrapMode: Text.NoWrap
                    }
                }
            }
        }

        GridLayout {
            id: grid

            anchors.bottom: parent.bottom
            width: parent.width
            columns: root.perRow
            uniformCellWidths: true
            uniformCellHeights: true
            columnSpacing: Theme.gap
            rowSpacing: Theme.gap

            Repeater {
                model: root.cards

                delegate: CardButton {
                    required property string page
                    required property string title
                    required symbol
                    required summary

                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 1
                    Layout.minimumHeight: Math.round(43 * Theme.mm)
                    text: title
                    onClicked: root.pageChosen(page)
                }
            }
        }
    }
}
