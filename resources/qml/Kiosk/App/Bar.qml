// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// Always there, always the same: the ways back on the left, the helps on the right. The bottom edge is what a child or a
// wheelchair user reaches. Where one line is too narrow, the helps stand under the ways back and the search; of very long
// words the search, too, and the helps in two lines, the search in the first of them where it has room.
Rectangle {
    id: root

    required property bool atHome
    required property bool canGoBack
    required property bool listening
    required property bool searching

    readonly property real room: root.width - 2 * Theme.margin
    readonly property real pad: Math.round(4.5 * Theme.mm)
    readonly property real gap: Math.round(3 * Theme.mm)
    readonly property bool stacked: ways.width + Theme.gap + search.width + root.gap + helps.width > root.room
    readonly property bool apart: ways.width + Theme.gap + search.width > root.room
    readonly property bool inFour: root.apart && helps.columns === 2
        && Math.max(search.width, ease.width) + root.gap + Math.max(languages.width, listen.width) <= root.room

    signal homeChosen
    signal backChosen
    signal startOverChosen
    signal searchChosen
    signal languagesChosen
    signal easeChosen
    signal listenChosen

    implicitHeight: (root.stacked ? ways.height + root.gap : 0) + (root.apart && !root.inFour ? search.height + root.gap : 0) + helps.height + 2 * root.pad
    color: Theme.card

    Rectangle {
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }

    Row {
        id: ways

        readonly property bool keyGroup: true

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        y: root.pad
        spacing: root.gap

        BarButton {
            text: qsTr("Home")
            symbol: "ph.house"
            chosen: root.atHome
            enabled: !root.atHome
            onClicked: root.homeChosen()
        }

        BarButton {
            text: qsTr("Back")
            symbol: Theme.turned("ph.arrow-left")
            enabled: root.canGoBack
            onClicked: root.backChosen()
        }

        BarButton {
            text: qsTr("Start over")
            symbol: "ph.arrow-counter-clockwise"
            onClicked: root.startOverChosen()
        }
    }

    BarButton {
        id: search

        x: root.inFour ? helps.x + place.x : Theme.across(root.width - Theme.margin - width - (root.stacked ? 0 : helps.width + root.gap), width, root.width)
        y: root.pad + (root.apart ? ways.height + root.gap : 0)
        text: qsTr("Search")
        symbol: "ph.magnifying-glass"
        chosen: root.searching
        enabled: !root.searching
        onClicked: root.searchChosen()
    }

    Grid {
        id: helps

        readonly property bool keyGroup: true
        readonly property real line: languages.width + ease.width + listen.width + 2 * root.gap

        columns: helps.line > root.room ? 2 : 3
        horizontalItemAlignment: Grid.AlignRight

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.pad
        spacing: root.gap

        Item {
            id: place

            visible: root.inFour
            width: search.width
            height: search.height
        }

        BarButton {
            id: languages

            //: The button that opens the list of languages. In every language but English the English word stands beside the own.
            text: qsTr("Language")
            symbol: "ph.translate"
            onClicked: root.languagesChosen()
        }

        BarButton {
            id: ease

            text: qsTr("Accessibility")
            symbol: "ph.wheelchair"
            onClicked: root.easeChosen()
        }

        BarButton {
            id: listen

            text: qsTr("Listen")
            symbol: "ph.speaker-high"
            chosen: root.listening
            Accessible.checkable: true
            Accessible.checked: chosen
            onClicked: root.listenChosen()
        }
    }
}
