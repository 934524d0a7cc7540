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

    // The block that is being read aloud, -1 for none, and how far down in it, from 0 to 1.
    property int readRow: -1
    property real readWithin: 0

    readonly property bool wide: root.width > root.height
    readonly property bool playing: root.world.kind === "game"
    readonly property bool chosen: root.world.kind !== "regions" && !root.playing
    // Where the layers would take the map's room, they stand in the panel, and a button over the map brings them.
    readonly property bool folded: layers.count > 1 && (layers.rowsNeeded > (Theme.textSize > 0 ? 1 : 2) || (!root.wide && Theme.reachTop > 0))
    property bool choosing: false

    signal pageChosen(page: string)
    signal homeChosen
    signal touched

    // Takes every finger, so that the map under it feels none.
    component Cover: MultiPointTouchArea {}

    onFoldedChanged: root.choosing = false
    onActiveChanged: root.choosing = false
    Component.onCompleted: map.fly()

    WorldMap {
        id: map

        anchors.fill: parent
        world: root.world
        active: root.active
        readonly property real before: Theme.textSize > 0 ? Theme.margin + tools.width : Theme.gap
        readonly property real after: panel.width + 2 * Theme.gap

        insets: root.wide ? Qt.rect(Theme.rightToLeft ? map.after : map.before, head.y + head.height,
                Theme.rightToLeft ? map.before : map.after, root.folded ? Theme.gap : root.height - dock.y + Theme.gap)
            : Qt.rect(Theme.gap, head.height + 2 * Theme.gap, Theme.gap, root.height - (tools.visible ? tools.y : panel.y) + Theme.gap)
        covers: [Qt.rect(head.x, head.y, head.width, head.height), tools.visible ? Qt.rect(tools.x, tools.y, tools.width, tools.height) : Qt.rect(0, 0, 0, 0),
            years.visible ? Qt.rect(years.x, years.y, years.width, years.height) : Qt.rect(0, 0, 0, 0)]
        onTouched: root.touched()
    }

    Rectangle {
        id: head

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
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
                x: Theme.across(0, width, heading.width)
                text: root.title
                font.pixelSize: Theme.heading
                font.bold: true
                wrapMode: Text.NoWrap
                Accessible.role: Accessible.Heading
                Accessible.name: Theme.bare(text)
            }

            Trail {
                // The bar leads there, too, and stands lower.
                visible: Theme.reachTop === 0
                steps: root.trail
                onChosen: page => root.pageChosen(page)
                onHomeChosen: root.homeChosen()
            }
        }
    }

    // A button that is disabled feels nothing itself.
    Cover {
        anchors.fill: tools
        visible: tools.visible
    }

    Grid {
        id: tools

        readonly property bool keyGroup: true
        readonly property real widest: Math.max(closer.implicitWidth, farther.implicitWidth, globe.implicitWidth, here.visible ? here.implicitWidth : 0)

        readonly property real line: (root.folded ? kinds.implicitWidth + spacing : 0) + closer.implicitWidth + farther.implicitWidth
            + globe.implicitWidth + (here.visible ? here.implicitWidth + spacing : 0) + 2 * spacing
        // Within reach in portrait, large words about what is chosen need all the room.
        visible: root.wide || Theme.reachTop === 0 || Theme.textSize < 2 || root.world.kind === "regions"
        readonly property int count: (root.folded ? 1 : 0) + 3 + (here.visible ? 1 : 0)
        // Under each other, beside the map; side by side where very large words leave the head no room above them.
        readonly property bool tall: tools.count * (closer.implicitHeight + Theme.gap) > root.height - Theme.margin - Math.max(head.y + head.height, Theme.reachTop)
        columns: root.wide ? (tools.tall ? 2 : 1) : tools.line <= root.width - 2 * Theme.gap ? 5 : 3
        spacing: root.wide ? Theme.gap : Math.ceil(2.6 * Theme.mm)
        x: Theme.across(root.wide ? Theme.margin : Math.max(Theme.gap, root.width - width - Theme.margin), width, root.width)
        y: (root.wide ? root.height - Theme.margin : years.visible ? years.y - Theme.gap : root.folded ? panel.y - Theme.gap : dock.y - Theme.gap) - height

        RoundButton {
            id: kinds

            visible: root.folded
            //: The button that brings what the map can show: regions, cities we work with, congresses.
            text: qsTr("Layers")
            symbol: "ph.stack"
            chosen: root.choosing
            Accessible.checkable: true
            Accessible.checked: chosen
            onClicked: root.choosing = !root.choosing
        }

        RoundButton {
            id: closer

            text: qsTr("Closer")
            symbol: "ph.plus"
            enabled: map.canZoomIn
            onClicked: map.zoom(1)
        }

        RoundButton {
            id: farther

            text: qsTr("Farther")
            symbol: "ph.minus"
            enabled: map.canZoomOut
            onClicked: map.zoom(-1)
        }

        RoundButton {
            id: globe

            text: qsTr("World")
            symbol: "ph.globe-hemisphere-east"
            onClicked: {
                root.world.choose("");
                map.fly();
            }
        }

        RoundButton {
            id: here

            text: root.world.hereName
            symbol: "ph.map-pin"
            visible: root.world.hereName !== ""
            Accessible.name: Theme.bare(qsTr("To %1 on the map").arg(root.world.hereName))
            onClicked: {
                root.world.choose("");
                root.world.approach();
            }
        }
    }

    // What the map shows: one button is on.
    Rectangle {
        id: dock

        readonly property real start: root.wide ? Theme.margin + tools.widest + Theme.gap : 0
        readonly property real end: root.wide ? panel.begin : root.width
        readonly property real open: dock.end - dock.start - 2 * Theme.gap - 2 * Math.round(2 * Theme.mm)
        readonly property real room: root.folded ? panel.width - 2 * Theme.space - 2 * Math.round(2 * Theme.mm) : dock.open

        x: Theme.across(Math.round((root.folded ? 2 * panel.begin + panel.width - width : dock.start + dock.end - width) / 2), width, root.width)
        y: root.folded ? panel.y + Theme.space : (root.wide ? root.height - Theme.margin : panel.y - Theme.gap) - height
        z: root.folded ? 1 : 0
        width: layers.width + 2 * Math.round(2 * Theme.mm)
        height: layers.count > 1 ? layers.height + 2 * Math.round(2 * Theme.mm) : 0
        visible: layers.count > 1 && (!root.folded || root.choosing)
        radius: Theme.radius + Math.round(2 * Theme.mm)
        color: Theme.card

        Cover { anchors.fill: parent }

        Grid {
            id: layers

            readonly property bool keyGroup: true
            readonly property int count: root.world.layers.count
            readonly property int rowsNeeded: Math.ceil(layers.count / Math.max(1, Math.floor((dock.open + spacing) / (widest + spacing))))
            property real widest: 0

            function measure(): void {
                layers.widest = [...layers.children].reduce((most, button) => Math.max(most, (button as RoundButton)?.implicitContentWidth ?? 0), 0)
                    + 2 * Math.round(2.5 * Theme.mm);
            }

            x: Math.round(2 * Theme.mm)
            y: x
            spacing: Math.ceil(2.6 * Theme.mm)
            columns: Math.max(1, Math.min(layers.count, Math.floor((dock.room + spacing) / (widest + spacing))))

            Repeater {
                model: root.world.layers

                delegate: RoundButton {
                    required property string id
                    required property string name
                    required symbol

                    width: layers.widest
                    text: name
                    chosen: !root.playing && id === root.world.layer
                    edge: "transparent"
                    Accessible.checkable: true
                    Accessible.checked: chosen
                    onImplicitContentWidthChanged: Qt.callLater(layers.measure)
                    Component.onCompleted: Qt.callLater(layers.measure)
                    onClicked: {
                        root.choosing = false;
                        root.world.switchTo(id);
                    }
                }
            }
        }
    }

    // The time line of what the map shows, the earliest first.
    Rectangle {
        id: years

        x: Theme.across(Math.round(((root.wide ? Theme.margin + tools.width + Theme.gap : 0) + dock.end - width) / 2), width, root.width)
        y: (root.folded ? (root.wide ? root.height - Theme.margin : panel.y - Theme.gap) : dock.y - Theme.gap) - height
        width: moments.width + 2 * Math.round(2 * Theme.mm)
        height: moments.height + 2 * Math.round(2 * Theme.mm)
        // Within reach in portrait there is no room; the panel lists the same.
        visible: root.world.moments.count > 0 && (root.wide || Theme.reachTop === 0)
        radius: Theme.radius + Math.round(2 * Theme.mm)
        color: Theme.card

        Cover { anchors.fill: parent }

        Rectangle {
            visible: moments.lines === 1
            x: moments.x
            anchors.verticalCenter: parent.verticalCenter
            width: moments.width
            height: Theme.outline
            color: Theme.accent
        }

        Grid {
            id: moments

            readonly property bool keyGroup: true
            readonly property real room: dock.end - (root.wide ? Theme.margin + tools.width + Theme.gap : 0) - 2 * Theme.gap - 2 * Math.round(2 * Theme.mm)
            readonly property int lines: Math.ceil(root.world.moments.count / Math.max(1, Math.floor((moments.room + spacing) / (widest + spacing))))
            property real widest: 0

            function measure(): void {
                moments.widest = [...moments.children].reduce((most, button) => Math.max(most, (button as PillButton)?.implicitWidth ?? 0), 0);
            }

            x: Math.round(2 * Theme.mm)
            y: x
            spacing: Math.ceil(2.6 * Theme.mm)
            columns: Math.max(1, Math.ceil(root.world.moments.count / Math.max(1, moments.lines)))

            Repeater {
                model: root.world.moments

                delegate: PillButton {
                    required property string id
                    required property string year
                    required property string name

                    implicitHeight: Theme.leastTarget
                    leftPadding: Math.round(2.5 * Theme.mm)
                    rightPadding: Math.round(2.5 * Theme.mm)
                    text: year
                    size: Theme.small
                    width: moments.widest
                    chosen: id === root.world.place
                    Accessible.name: Theme.bare("%1 %2".arg(year).arg(name))
                    Accessible.checkable: true
                    Accessible.checked: chosen
                    onImplicitWidthChanged: Qt.callLater(moments.measure)
                    Component.onCompleted: Qt.callLater(moments.measure)
                    onClicked: root.world.pick(id)
                }
            }
        }
    }

    Rectangle {
        id: panel

        readonly property bool keyGroup: true

        readonly property real begin: root.wide ? root.width - width - Theme.gap : 0

        x: Theme.across(panel.begin, width, root.width)
        y: root.wide ? Theme.reachTop + Theme.gap : root.height - height
        // Beside each other, the buttons that turn the list leave it a row more.
        width: root.wide ? Math.max(Math.round(Math.max(146 * Theme.mm, root.width * 0.31)), Math.min(Math.ceil(told.abreast) + 2 * Theme.space, Math.round(root.width * 0.4))) : root.width
        height: root.wide ? root.height - Theme.reachTop - 2 * Theme.gap
            : Math.min(Math.round(root.height * (tools.visible ? 0.47 : 1)), Math.floor(root.height - Theme.reachTop - Theme.gap - (tools.visible ? tools.height + Theme.gap : 0)
                - (dock.visible && !root.folded ? dock.height + Theme.gap : 0) - (years.visible ? years.height + Theme.gap : 0)))
        radius: root.wide ? Theme.radius : 0
        color: Theme.paper

        Cover { anchors.fill: parent }

        Paged {
            id: list

            visible: root.world.kind === "regions" && !root.choosing
            x: Theme.space
            y: Theme.space
            width: parent.width - 2 * Theme.space
            height: parent.height - 2 * Theme.space
            spacing: Theme.gap
            readRow: list.visible ? root.readRow : -1

            Words {
                id: hint

                width: list.width
                text: qsTr("Touch a region on the map or here.")
            }

            Grid {
                id: regions

                readonly property int lines: Math.ceil(root.world.regions.count / columns)
                readonly property real room: panel.height - 2 * Theme.space - hint.height - key.height - 2 * Theme.gap
                    - (quiz.visible ? quiz.height + Theme.gap : 0)

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

                        // Whole pixels: the list would cut off half an edge.
                        width: Math.floor((list.width - (regions.columns - 1) * Theme.gap) / regions.columns)
                        height: Math.max(Theme.leastTarget, title.implicitHeight + 2 * Math.round(2 * Theme.mm), Math.min(Theme.target * 1.2, Math.floor((regions.room + regions.rowSpacing) / regions.lines - regions.rowSpacing)))
                        text: region.name
                        onClicked: root.world.choose(region.id)

                        contentItem: Item {
                            Rectangle {
                                id: swatch

                                // In high contrast all regions are white: their names tell them apart, and the chosen one has an outline.
                                visible: Theme.theme !== "contrast"
                                anchors.left: parent.left
                                anchors.leftMargin: Theme.gap
                                anchors.verticalCenter: parent.verticalCenter
                                width: Math.round(7 * Theme.mm)
                                height: width
                                radius: region.id === "metropolis" ? width / 2 : Math.round(1.8 * Theme.mm)
                                color: region.colour
                                border.color: Theme.edge
                                border.width: Theme.hairline
                            }

                            Words {
                                id: title

                                anchors.left: swatch.visible ? swatch.right : parent.left
                                anchors.leftMargin: swatch.visible ? Theme.gap : Theme.space
                                anchors.right: parent.right
                                anchors.verticalCenter: parent.verticalCenter
                                text: region.name
                            }
                        }
                    }
                }
            }

            CardButton {
                id: quiz

                width: list.width
                visible: root.world.gameName
                text: root.world.gameName
                summary: root.world.gameSummary
                symbol: root.world.gameSymbol
                onClicked: root.world.play()
            }

            Words {
                id: key

                width: list.width
                text: root.caption
                color: Theme.inkSoft
                font.pixelSize: Theme.small
            }
        }

        Item {
            id: details

            visible: root.chosen && !root.choosing
            anchors.fill: parent
            anchors.margins: Theme.space

            Rectangle {
                id: mark

                visible: root.world.colour !== "transparent" && Theme.theme !== "contrast"
                anchors.left: parent.left
                y: names.y + Math.round(2 * Theme.mm)
                width: Math.round(8 * Theme.mm)
                height: width
                radius: Math.round(2 * Theme.mm)
                color: root.world.colour
            }

            // The longest word of the name: no word is broken for want of room beside the button.
            TextMetrics {
                id: longest

                font: headline.font
                text: Theme.bare(root.world.name).split(" ").reduce((long, word) => word.length > long.length ? word : long, "")
            }

            // How high the name is beside the button, and how high under it.
            Words {
                id: inBeside

                visible: false
                width: names.beside
                text: root.world.name
                font: headline.font
            }

            Words {
                id: inWhole

                visible: false
                width: names.whole
                text: root.world.name
                font: headline.font
            }

            TextMetrics {
                id: sectionInLine

                font: section.font
                text: Theme.bare(root.world.section)
            }

            Item {
                id: names

                readonly property real begin: mark.visible ? mark.width + Theme.gap : 0
                readonly property real whole: parent.width - names.begin
                readonly property real beside: names.whole - (all.visible ? all.width + Theme.gap : 0)
                // Under the button where a word is wider than the room beside it, or where that takes less room in all.
                readonly property bool under: all.visible && (longest.advanceWidth > names.beside
                    || names.next(inBeside.implicitHeight) > names.next(all.height + Theme.gap + inWhole.implicitHeight))

                // Where the section's line begins, the name above it ending there: beside the button only if it is a single one.
                function next(top: real): real {
                    return all.visible && sectionInLine.advanceWidth > names.beside ? Math.max(top, all.height) : top;
                }

                x: Theme.across(names.begin, width, parent.width)
                y: names.under ? all.height + Theme.gap : 0
                width: names.whole
                height: section.visible ? section.y + section.height : headline.height

                Words {
                    id: headline

                    x: Theme.across(0, width, parent.width)
                    width: names.under ? names.whole : names.beside
                    text: root.world.name
                    font.pixelSize: Theme.subtitle
                    font.bold: true
                    Accessible.role: Accessible.Heading
                    Accessible.name: Theme.bare(text)
                }

                Words {
                    id: section

                    readonly property real start: names.next(names.y + headline.height)

                    x: Theme.across(0, width, parent.width)
                    y: section.start - names.y
                    width: section.start < all.height ? names.beside : names.whole
                    visible: text
                    text: root.world.section
                    color: Theme.inkSoft
                    font.pixelSize: Theme.small
                }
            }

            PillButton {
                id: all

                readonly property bool card: root.world.kind === "place"

                anchors.right: parent.right
                visible: all.card || root.world.kind === "region"
                text: all.card ? qsTr("Close") : qsTr("All")
                symbol: all.card ? "ph.x" : "ph.list"
                Accessible.name: Theme.bare(all.card ? qsTr("Close the card") : qsTr("All regions"))
                onClicked: all.card ? root.world.pick("") : root.world.choose("")
            }

            BlockList {
                id: told

                anchors.top: names.y + names.height > all.height ? names.bottom : all.bottom
                anchors.topMargin: Theme.gap
                anchors.bottom: parent.bottom
                width: parent.width
                blocks: root.world.blocks
                subject: root.world.subject
                readRow: root.readRow
                readWithin: root.readWithin
                firstRow: root.world.placeRow
                inSteps: true
                onPageChosen: page => root.pageChosen(page)
                onPlaceChosen: place => root.world.pick(place)
            }
        }

        Quiz {
            anchors.fill: parent
            anchors.margins: Theme.space
            visible: root.playing && !root.choosing
            game: root.world.game
            name: root.world.gameName
            wide: root.wide
            onAgain: root.world.play()
            onEnded: root.world.switchTo("regions")
        }
    }

    Connections {
        target: root.world

        function onMoved(): void {
            map.fly();
        }

        function onRenamed(): void {
            map.stay();
        }
    }
}
