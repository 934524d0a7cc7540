// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Backend
import Kiosk.Controls
import Kiosk.Theme

// The map and, beside it, the same in words: the list of regions, or what there is to know about the chosen one.
Item {
    id: root

    required property World world
    required property bool active
    required property string title
    required property string caption
    required property Rows trail

    readonly property bool wide: root.width > root.height
    readonly property bool chosen: root.world.region

    signal pageChosen(page: string)
    signal placeChosen(place: string)
    signal homeChosen
    signal touched

    // Takes every finger, so that the map under it feels none.
    component Cover: MultiPointTouchArea {}

    Component.onCompleted: map.fly()

    WorldMap {
        id: map

        anchors.fill: parent
        world: root.world
        active: root.active
        insets: root.wide ? Qt.rect(Theme.gap, 0, panel.width + Theme.gap, Theme.gap)
            : Qt.rect(Theme.gap, head.height + 2 * Theme.gap, Theme.gap, root.height - tools.y + Theme.gap)
        covers: [Qt.rect(head.x, head.y, head.width, head.height), Qt.rect(tools.x, tools.y, tools.width, tools.height)]
        onTouched: root.touched()
    }

    Rectangle {
        id: head

        x: Theme.margin
        y: Theme.gap
        width: Math.min(heading.width + 2 * Theme.space, root.width - 2 * Theme.margin)
        height: heading.height + Math.round(4 * Theme.mm)
        radius: Theme.radius
        color: Theme.card

        Cover { anchors.fill: parent }

        Column {
            id: heading

            x: Theme.space
            y: Math.round(3 * Theme.mm)

            Words {
                text: root.title
                font.pixelSize: Theme.heading
                font.bold: true
                wrapMode: Text.NoWrap
                Accessible.role: Accessible.Heading
                Accessible.name: Theme.bare(text)
            }

            Trail {
                steps: root.trail
                onChosen: page => root.pageChosen(page)
                onHomeChosen: root.homeChosen()
            }
        }
    }

    // A button that is disabled feels nothing itself.
    Cover { anchors.fill: tools }

    Grid {
        id: tools

        readonly property bool keyGroup: true

        columns: root.wide ? 1 : 4
        spacing: Theme.gap
        x: root.wide ? Theme.margin : root.width - width - Theme.margin
        y: root.wide ? root.height - height - Theme.margin : panel.y - height - Theme.gap

        RoundButton {
            text: qsTr("Closer")
            symbol: "ph.plus"
            enabled: map.canZoomIn
            onClicked: map.zoom(1)
        }

        RoundButton {
            text: qsTr("Farther")
            symbol: "ph.minus"
            enabled: map.canZoomOut
            onClicked: map.zoom(-1)
        }

        RoundButton {
            text: qsTr("World")
            symbol: "ph.globe-hemisphere-east"
            onClicked: {
                root.world.choose("");
                map.fly();
            }
        }

        RoundButton {
            text: root.world.hereName
            symbol: "ph.map-pin"
            visible: root.world.hereName !== ""
            Accessible.name: qsTr("To %1 on the map").arg(root.world.hereName)
            onClicked: {
                root.world.choose("");
                root.world.approach();
            }
        }
    }

    Rectangle {
        id: panel

        readonly property bool keyGroup: true

        x: root.wide ? root.width - width : 0
        y: root.wide ? 0 : root.height - height
        width: root.wide ? Math.round(Math.max(138 * Theme.mm, root.width * 0.3)) : root.width
        height: root.wide ? root.height : Math.round(root.height * 0.47)
        color: Theme.paper

        Cover { anchors.fill: parent }

        Column {
            id: list

            visible: !root.chosen
            x: Theme.space
            y: Theme.space
            width: parent.width - 2 * Theme.space
            spacing: Theme.gap

            Words {
                width: parent.width
                text: qsTr("Touch a region on the map or here.")
            }

            Grid {
                id: regions

                columns: root.wide ? 1 : 2
                columnSpacing: Theme.gap
                rowSpacing: Math.ceil(2.6 * Theme.mm)

                Repeater {
                    model: root.world.regions

                    delegate: Tap {
                        id: region

                        required property string id
                        required property string name
                        required property string colour

                        width: (list.width - (regions.columns - 1) * Theme.gap) / regions.columns
                        height: Math.max(Theme.leastTarget, Math.floor((panel.height - (root.wide ? 64 : 76) * Theme.mm) / (root.wide ? 8 : 4) - 2.6 * Theme.mm))
                        text: region.name
                        onClicked: root.world.choose(region.id)

                        contentItem: Item {
                            Rectangle {
                                id: swatch

                                x: Theme.gap
                                anchors.verticalCenter: parent.verticalCenter
                                width: Math.round(7 * Theme.mm)
                                height: width
                                radius: region.id === "metropolis" ? width / 2 : Math.round(1.8 * Theme.mm)
                                color: region.colour
                            }

                            Words {
                                anchors.left: swatch.right
                                anchors.leftMargin: Theme.gap
                                anchors.right: parent.right
                                anchors.verticalCenter: parent.verticalCenter
                                text: region.name
                            }
                        }
                    }
                }
            }

            Words {
                width: parent.width
                text: root.caption
                color: Theme.inkSoft
                font.pixelSize: Theme.small
            }
        }

        Item {
            id: details

            visible: root.chosen
            anchors.fill: parent
            anchors.margins: Theme.space

            Rectangle {
                id: mark

                y: Math.round(2 * Theme.mm)
                width: Math.round(8 * Theme.mm)
                height: width
                radius: Math.round(2 * Theme.mm)
                color: root.world.colour
            }

            Column {
                id: names

                anchors.left: mark.right
                anchors.leftMargin: Theme.gap
                anchors.right: all.left
                anchors.rightMargin: Theme.gap

                Words {
                    width: parent.width
                    text: root.world.name
                    font.pixelSize: Theme.subtitle
                    font.bold: true
                    Accessible.role: Accessible.Heading
                    Accessible.name: Theme.bare(text)
                }

                Words {
                    width: parent.width
                    text: root.world.section
                    color: Theme.inkSoft
                    font.pixelSize: Theme.small
                }
            }

            PillButton {
                id: all

                anchors.right: parent.right
                text: qsTr("All")
                symbol: "ph.list"
                Accessible.name: Theme.bare(qsTr("All regions"))
                onClicked: root.world.choose("")
            }

            BlockList {
                anchors.top: names.height > all.height ? names.bottom : all.bottom
                anchors.topMargin: Theme.gap
                anchors.bottom: parent.bottom
                width: parent.width
                blocks: root.world.blocks
                subject: "%1/%2".arg(root.world.region).arg(root.world.placeRow)
                firstRow: root.world.placeRow
                onPageChosen: page => root.pageChosen(page)
                onPlaceChosen: place => root.placeChosen(place)
            }
        }
    }

    Connections {
        target: root.world

        function onMoved(): void {
            map.fly();
        }

        function onRenamed(): void {
            map.arrange();
        }
    }
}
