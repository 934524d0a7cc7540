// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQml.Models
import Kiosk.Backend
import Kiosk.Theme

// The blocks of a page or panel, one under the other. What does not fit is reached by "More": nobody has to know a gesture.
Item {
    id: root

    readonly property bool keyGroup: true
    required property Feed blocks
    // What the blocks are about; while it stays, new words for it stay where they are read.
    required property string subject
    // The row that stands on top when the subject changes.
    property int firstRow: 0
    // The row that is being read aloud, -1 for none, and how far down in it, from 0 to 1: it has a frame, and comes into view.
    property int readRow: -1
    property real readWithin: 0
    // Blocks of a new subject are made one by one while something moves beside the list, each between two of its steps.
    property bool inSteps: false
    // The leaflet that is open over the whole screen; null where there are none.
    property Leaflet leaflet: null
    // The film or recording that plays; null where there are none.
    property Film film: null
    property string subjectRead
    property int rowRead: 0
    property real partRead: 0

    readonly property bool overflows: root.blocks.pending || column.height > root.height
    // The width in which the buttons that turn it stand beside each other.
    readonly property alias abreast: pager.abreast

    signal pageChosen(page: string)
    signal placeChosen(place: string)

    component Block: Item {
        id: block

        default property alias content: column.data
        property color fill: Theme.card
        property real inset: Theme.space
        property real spacing: Math.round(2 * Theme.mm)
        readonly property real room: block.width - 2 * block.inset
        // Whose children are read aloud one by one, if any are.
        property Item parts: null
        readonly property Item body: column

        width: parent?.width ?? 0
        height: column.height + 2 * block.inset

        Rectangle {
            anchors.fill: parent
            radius: Theme.radius
            color: block.fill
        }

        Column {
            id: column

            x: block.inset
            y: block.inset
            width: block.room
            spacing: block.spacing
        }
    }

    component Heading: Words {
        width: parent?.width ?? 0
        font.pixelSize: Theme.heading
        font.bold: true
        Accessible.role: Accessible.Heading
        Accessible.name: Theme.bare(text)
    }

    component Note: Words {
        width: parent?.width ?? 0
        visible: text
        color: Theme.inkSoft
        font.pixelSize: Theme.small
    }

    component Running: Prose {
        id: running

        property string spoken

        width: parent?.width ?? 0
        height: implicitHeight
        font.pixelSize: Theme.body
        color: Theme.ink
        lineHeight: Theme.runningLine
        Accessible.role: Accessible.StaticText
        Accessible.name: Theme.bare(running.spoken)
    }

    // On: what the lower edge cuts comes to the top, so that everything that fits is seen whole; of what does not fit, two
    // lines stay in view where there is room. Back: most of a screen.
    function turn(direction: int): void {
        if (list.beginning)
            list.begin();
        const room = list.height - edge.height;
        list.fill(list.contentY + 2 * list.height);
        list.moveTo(direction > 0 ? root.firstCut(column, list.contentY + 1, room) : list.contentY - 0.7 * room);
    }

    // Where the first thing begins that is not wholly seen in the `room` below `top`, in the column's pixels.
    function firstCut(item: Item, top: real, room: real): real {
        const bottom = top + room;
        let first = item.children.length > 0 ? Infinity : bottom - Math.min(2 * Theme.lineHeight * Theme.body, 0.4 * room);
        for (const child of item.children) {
            const y = child.mapToItem(column, 0, 0).y;
            if (!child.visible || child.height <= 0 || y + child.height <= bottom)
                continue;
            first = Math.min(first, child.height <= list.height && y > top ? y : root.firstCut(child, top, room));
        }
        return first;
    }

    function remember(): void {
        root.rowRead = list.indexAt(list.contentY + list.spacing);
        const item = list.itemAtIndex(root.rowRead);
        root.partRead = item ? (list.contentY - item.y) / item.height : 0;
    }

    // New words for what is read: the same part of the same block stays on top.
    function show(): void {
        if (list.beginning)
            return;
        const item = list.itemAtIndex(root.subject === root.subjectRead ? root.rowRead : root.firstRow);
        list.moveTo((item?.y ?? 0) + (root.subject === root.subjectRead ? root.partRead * (item?.height ?? 0) : 0));
        root.subjectRead = root.subject;
        root.follow();
    }

    function follow(): void {
        const item = list.itemAtIndex(root.readRow);
        frame.target = item;
        if (!item)
            return;
        const part = root.partTold(item as Block);
        const room = list.height - edge.height;
        if (item.height > list.height && part) {
            const y = part.mapToItem(column, 0, 0).y;
            list.moveTo(part.height > room ? y : Math.max(Math.min(list.contentY, y), y + part.height - room));
        } else if (item.height > list.height)
            list.moveTo(item.y + root.readWithin * (item.height - list.height));
        else
            list.moveTo(Math.max(Math.min(list.contentY, item.y), item.y + item.height - list.height));
    }

    // The part of a block that is being read aloud.
    function partTold(block: Block): Item {
        const parts = [...(block?.parts?.children ?? [])].filter(part => part.visible && part.height > 0);
        return parts[Math.round(root.readWithin * (parts.length - 1))] ?? null;
    }

    onReadRowChanged: Qt.callLater(root.follow)
    onReadWithinChanged: Qt.callLater(root.follow)
    onFirstRowChanged: Qt.callLater(root.show)
    onSubjectChanged: Qt.callLater(root.show)
    Component.onCompleted: Qt.callLater(root.show)

    // Blocks are made to one screen below what is seen, and stay: a ListView would guess the heights of the others.
    Flickable {
        id: list

        readonly property int count: root.blocks.count
        readonly property int made: items.count
        readonly property real spacing: Theme.gap
        // Nothing of the page lies below.
        readonly property bool atEnd: list.atYEnd && !root.blocks.pending
        // A new subject is made block by block until what is seen of it is there.
        property bool beginning: false
        readonly property bool wanting: root.blocks.pending && column.height < (list.beginning ? list.height : list.contentY + 2 * list.height)

        function fill(bottom: real): void {
            column.forceLayout();
            while (root.blocks.pending && column.height < bottom) {
                root.blocks.more();
                column.forceLayout();
            }
        }

        function keepFull(): void {
            if (!list.beginning)
                list.fill(list.contentY + list.height);
        }

        // One block more, when there is time between two frames.
        function goOn(): void {
            if (list.wanting)
                list.fill(column.height + 1);
            else if (list.beginning)
                list.begin();
            root.Window.window?.update();
        }

        // What is seen at first is there.
        function begin(): void {
            list.beginning = false;
            root.show();
        }

        function moveTo(y: real): void {
            list.fill(y + list.height);
            list.contentY = Math.max(0, Math.min(y, column.height - list.height));
        }

        // The block of this row, made when it is not yet.
        function itemAtIndex(row: int): Item {
            while (root.blocks.pending && items.count <= row)
                root.blocks.more();
            column.forceLayout();
            return items.itemAt(row);
        }

        function indexAt(y: real): int {
            let row = 0;
            while (row + 1 < items.count && items.itemAt(row + 1).y <= y)
                row += 1;
            return row;
        }

        width: parent.width
        height: parent.height - (root.overflows ? pager.height + Theme.gap : 0)
        contentHeight: column.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        // A block can get its last height a moment after it is made.
        onContentHeightChanged: Qt.callLater(list.keepFull)
        onContentYChanged: Qt.callLater(list.keepFull)
        onHeightChanged: Qt.callLater(list.keepFull)

        Column {
            id: column

            width: list.width
            spacing: list.spacing

            Repeater {
                id: items

                model: root.blocks

                delegate: DelegateChooser {
                    role: "kind"

                    DelegateChoice {
                        roleValue: "heading"

                        Block {
                            id: heading

                            required property string text

                            fill: "transparent"
                            inset: Math.round(1.5 * Theme.mm)

                            Heading { text: heading.text }
                        }
                    }

                    DelegateChoice {
                        roleValue: "borrowed"

                        Block {
                            id: borrowed

                            required property string text

                            fill: "transparent"
                            inset: Math.round(1.5 * Theme.mm)

                            //: Where a translation is missing; %1 is the name of the language that is shown in its place.
                            Note { text: qsTr("Partly shown in %1: there is no translation yet.").arg(borrowed.text) }
                        }
                    }

                    DelegateChoice {
                        roleValue: "paragraph"

                        Block {
                            id: paragraph

                            required property string text
                            required property string prose

                            Running {
                                spans: paragraph.prose
                                spoken: paragraph.text
                            }
                        }
                    }

                    DelegateChoice {
                        roleValue: "quote"

                        Block {
                            id: quote

                            required property string text
                            required property string prose
                            required property string note

                            Running {
                                spans: quote.prose
                                spoken: quote.text
                            }

                            Note { text: "— %1".arg(quote.note) }

                            Rectangle {
                                parent: quote
                                width: Math.round(1.5 * Theme.mm)
                                height: parent.height - 2 * Theme.radius
                                y: Theme.radius
                                color: Theme.accent
                            }
                        }
                    }

                    DelegateChoice {
                        roleValue: "facts"

                        Block {
                            id: facts

                            required property Rows items

                            parts: grid

                            FactGrid {
                                id: grid

                                width: parent.width
                                facts: facts.items
                            }
                        }
                    }

                    DelegateChoice {
                        roleValue: "timeline"

                        Block {
                            id: timeline

                            required property Rows items

                            parts: timeline.body
                            spacing: 0

                            Repeater {
                                model: timeline.items

                                delegate: Item {
                                    id: event

                                    required property int index
                                    required property string value
                                    required property string title
                                    required property string note
                                    readonly property real rail: Math.round(8 * Theme.mm)

                                    width: timeline.room
                                    height: told.height + Theme.space

                                    Rectangle {
                                        x: Theme.across(Math.round(event.rail * 0.3 - width / 2), width, event.width)
                                        y: event.index === 0 ? dot.y : 0
                                        width: Theme.outline
                                        height: event.index === (timeline.items?.count ?? 0) - 1 ? dot.y : event.height - y
                                        color: Theme.line
                                    }

                                    Rectangle {
                                        id: dot

                                        x: Theme.across(Math.round(event.rail * 0.3 - width / 2), width, event.width)
                                        y: Math.round(1.8 * Theme.mm)
                                        width: Math.round(3.6 * Theme.mm)
                                        height: width
                                        radius: width / 2
                                        color: Theme.accent
                                    }

                                    Column {
                                        id: told

                                        anchors.right: parent.right
                                        width: parent.width - event.rail
                                        spacing: Math.round(0.5 * Theme.mm)

                                        Words {
                                            width: parent.width
                                            text: event.value
                                            color: Theme.accentDeep
                                            font.bold: true
                                            font.pixelSize: Theme.small
                                        }

                                        Words {
                                            width: parent.width
                                            text: event.title
                                            font.bold: true
                                        }

                                        Note { text: event.note }
                                    }
                                }
                            }
                        }
                    }

                    DelegateChoice {
                        roleValue: "cards"

                        Block {
                            id: cards

                            required property Rows items
                            readonly property int perRow: cards.width > 26 * Theme.label ? 2 : 1

                            fill: "transparent"
                            inset: 0
                            parts: all

                            Grid {
                                id: all

                                columns: cards.perRow
                                columnSpacing: Theme.gap
                                rowSpacing: Theme.gap

                                Repeater {
                                    model: cards.items

                                    delegate: CardButton {
                                        required property string id
                                        required property string title
                                        required property string note
                                        required symbol

                                        width: (cards.room - (cards.perRow - 1) * Theme.gap) / cards.perRow
                                        text: title
                                        summary: note
                                        onClicked: root.pageChosen(id)
                                    }
                                }
                            }
                        }
                    }

                    DelegateChoice {
                        roleValue: "links"

                        Block {
                            id: links

                            required property Rows items

                            fill: "transparent"
                            inset: 0
                            parts: buttons

                            Flow {
                                id: buttons

                                width: parent.width
                                spacing: Theme.gap

                                Repeater {
                                    model: links.items

                                    delegate: PillButton {
                                        required property string id
                                        required property string title
                                        required symbol

                                        width: links.room > 0 ? Math.min(implicitWidth, links.room) : implicitWidth
                                        text: title
                                        onClicked: root.pageChosen(id)
                                    }
                                }
                            }
                        }
                    }

                    DelegateChoice {
                        roleValue: "place"

                        Block {
                            id: place

                            required property string target
                            required property string title
                            required property string text
                            required property string note
                            required property string prose

                            spacing: Math.round(3.5 * Theme.mm)

                            Item {
                                width: parent.width
                                height: Math.max(names.height, show.height)

                                Column {
                                    id: names

                                    anchors.left: parent.left
                                    width: parent.width - (show.visible ? show.width + Theme.gap : 0)
                                    anchors.verticalCenter: parent.verticalCenter

                                    Heading { text: place.title }

                                    Note { text: place.note }
                                }

                                PillButton {
                                    id: show

                                    anchors.right: parent.right
                                    text: qsTr("On the map")
                                    symbol: "ph.map-pin"
                                    size: Theme.small
                                    Accessible.name: Theme.bare("%1: %2".arg(place.title).arg(text))
                                    onClicked: root.placeChosen(place.target)
                                }
                            }

                            Running {
                                visible: place.prose
                                spans: place.prose
                                spoken: place.text
                            }
                        }
                    }

                    DelegateChoice {
                        roleValue: "choice"

                        Block {
                            id: choice

                            required property string target
                            required property string title
                            required property string note

                            fill: "transparent"
                            inset: 0

                            Tap {
                                id: way

                                width: parent.width
                                implicitHeight: Math.max(Theme.target, implicitContentHeight + topPadding + bottomPadding)
                                corner: Theme.radius
                                topPadding: Math.round(2.5 * Theme.mm)
                                bottomPadding: Math.round(2.5 * Theme.mm)
                                leftPadding: Theme.space
                                rightPadding: Theme.space
                                text: choice.title
                                Accessible.description: Theme.bare(choice.note)
                                onClicked: root.placeChosen(choice.target)

                                contentItem: Item {
                                    implicitHeight: called.implicitHeight

                                    Column {
                                        id: called

                                        anchors.left: parent.left
                                        width: parent.width - onwards.width - Theme.gap
                                        anchors.verticalCenter: parent.verticalCenter

                                        Words {
                                            width: parent.width
                                            text: choice.title
                                            font.bold: true
                                        }

                                        Note { text: choice.note }
                                    }

                                    Icon {
                                        id: onwards

                                        anchors.right: parent.right
                                        anchors.verticalCenter: parent.verticalCenter
                                        name: Theme.turned("ph.caret-right")
                                    }
                                }
                            }
                        }
                    }

                    DelegateChoice {
                        roleValue: "members"

                        Block {
                            id: members

                            required property string target
                            required property string text

                            Heading { text: members.target === "metropolis" ? qsTr("Members on the map") : qsTr("Drawn in this colour") }

                            Words {
                                width: parent.width
                                visible: members.text
                                text: members.text
                                lineHeight: Theme.lineHeight
                            }
                        }
                    }

                    DelegateChoice {
                        roleValue: "image"

                        Block {
                            id: image

                            required property string text
                            required property string note
                            required property string image
                            required property real ratio

                            Image {
                                width: Math.min(image.room, Math.round(110 * Theme.mm * image.ratio))
                                height: Math.round(width / image.ratio)
                                sourceSize: Qt.size(width, height)
                                source: "image://pack/image/%1".arg(image.image)
                                Accessible.role: Accessible.Graphic
                                Accessible.name: Theme.bare(image.text)
                            }

                            Note { text: image.note }
                        }
                    }

                    DelegateChoice {
                        roleValue: "leaflet"

                        Block {
                            id: leaflet

                            required property int index
                            required property string title
                            required property string text
                            required property string note
                            required property string image
                            required property real ratio
                            required property Rows items

                            LeafletBlock {
                                width: parent.width
                                row: leaflet.index
                                title: leaflet.title
                                text: leaflet.text
                                note: leaflet.note
                                image: leaflet.image
                                ratio: leaflet.ratio
                                count: leaflet.items?.count ?? 0
                                leaflet: root.leaflet
                                readWithin: root.readRow === leaflet.index ? root.readWithin : -1
                            }
                        }
                    }

                    DelegateChoice {
                        roleValue: "video"

                        Block {
                            id: video

                            required property int index
                            required property string target
                            required property string title
                            required property string text
                            required property string note
                            required property string image
                            required property real ratio
                            required property Rows items

                            VideoBlock {
                                width: parent.width
                                row: video.index
                                subject: video.target
                                title: video.title
                                text: video.text
                                note: video.note
                                poster: video.image
                                ratio: video.ratio
                                captioned: (video.items?.count ?? 0) > 0
                                view: root.height - pager.height - Theme.gap - 2 * video.inset
                                film: root.film
                            }
                        }
                    }

                    DelegateChoice {
                        roleValue: "audio"

                        Block {
                            id: audio

                            required property int index
                            required property string target
                            required property string title
                            required property string text
                            required property string note
                            required property Rows items

                            AudioBlock {
                                width: parent.width
                                row: audio.index
                                subject: audio.target
                                title: audio.title
                                text: audio.text
                                note: audio.note
                                captioned: (audio.items?.count ?? 0) > 0
                                film: root.film
                            }
                        }
                    }

                    DelegateChoice {
                        roleValue: "code"

                        Block {
                            id: code

                            required property string text
                            required property string note
                            required property string image

                            Grid {
                                id: beside

                                readonly property real room: code.room - square.width - Theme.space

                                // Under the code where no line beside it holds a name.
                                columns: beside.room < 9 * Theme.body ? 1 : 2
                                spacing: Theme.space
                                verticalItemAlignment: Grid.AlignVCenter

                                QrCode {
                                    id: square

                                    code: code.image
                                    side: Math.round(Math.min(44 * Theme.mm, Math.max(28 * Theme.mm, list.height - edge.height - Theme.mm)))
                                }

                                Column {
                                    width: beside.columns > 1 ? beside.room : code.room

                                    Words {
                                        width: parent.width
                                        text: code.text
                                    }

                                    Note { text: code.note }
                                }
                            }
                        }
                    }

                    DelegateChoice {
                        roleValue: "contact"

                        Block {
                            id: contact

                            required property string text
                            required property string note
                            required property Rows items

                            spacing: Theme.space

                            Words {
                                width: parent.width
                                text: contact.text
                                font.pixelSize: Theme.title
                                font.bold: true
                                Accessible.role: Accessible.Heading
                                Accessible.name: Theme.bare(text)
                            }

                            Repeater {
                                model: contact.items

                                delegate: Item {
                                    id: entry

                                    required property string id
                                    required property string value
                                    required property string symbol
                                    readonly property string label: ({ hours: qsTr("Opening hours"), division: qsTr("Division"), address: qsTr("Address"), phone: qsTr("Telephone"), fax: qsTr("Fax") })[entry.id]

                                    width: contact.room
                                    height: Math.max(badge.height, said.height)

                                    Rectangle {
                                        id: badge

                                        anchors.left: parent.left
                                        anchors.verticalCenter: parent.verticalCenter
                                        width: Math.round(16 * Theme.mm)
                                        height: width
                                        radius: Math.round(4 * Theme.mm)
                                        color: Theme.accentSoft

                                        Icon {
                                            anchors.centerIn: parent
                                            name: entry.symbol
                                            tint: Theme.accentDeep
                                        }
                                    }

                                    Column {
                                        id: said

                                        anchors.left: badge.right
                                        anchors.leftMargin: Theme.space
                                        anchors.right: parent.right
                                        anchors.verticalCenter: parent.verticalCenter

                                        Note { text: entry.label }

                                        Words {
                                            width: parent.width
                                            text: entry.value
                                            font.pixelSize: Theme.heading
                                        }
                                    }
                                }
                            }

                            Note { text: contact.note }
                        }
                    }

                    DelegateChoice {
                        roleValue: "sources"

                        Block {
                            id: sources

                            required property string text

                            fill: "transparent"
                            inset: Math.round(2 * Theme.mm)
                            spacing: Math.round(0.5 * Theme.mm)

                            Note {
                                text: qsTr("Sources")
                                font.bold: true
                            }

                            Note { text: sources.text }
                        }
                    }
                }
            }
        }

        Connections {
            target: root.Window.window
            enabled: root.visible && (list.wanting || list.beginning)

            function onFrameSwapped(): void {
                Qt.callLater(list.goOn);
            }
        }

        Rectangle {
            id: frame

            property Item target: null

            z: 1
            visible: frame.target
            y: frame.target?.y ?? 0
            width: list.width
            height: frame.target?.height ?? 0
            radius: Theme.radius
            color: "transparent"
            border.color: Theme.focus
            border.width: Theme.focusLine
        }
    }

    Connections {
        target: root.blocks

        function onModelAboutToBeReset(): void {
            root.remember();
        }

        function onModelReset(): void {
            if (root.inSteps && root.firstRow === 0 && root.subject !== root.subjectRead) {
                list.contentY = 0;
                root.blocks.more();
                list.beginning = true;
            } else {
                list.beginning = false;
                Qt.callLater(root.show);
            }
        }
    }

    // Soft edge: the text goes on below.
    Rectangle {
        id: edge

        anchors.bottom: list.bottom
        width: parent.width
        height: Math.round(9 * Theme.mm)
        visible: root.overflows && !list.atEnd
        gradient: Gradient {
            GradientStop {
                position: 0
                color: Qt.alpha(Theme.paper, 0)
            }

            GradientStop {
                position: 1
                color: Theme.paper
            }
        }
    }

    Pager {
        id: pager

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        visible: root.overflows
        atBeginning: list.atYBeginning
        atEnd: list.atEnd
        onTurned: direction => root.turn(direction)
    }
}
