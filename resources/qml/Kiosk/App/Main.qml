// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Backend
import Kiosk.Theme

// The window: one screen at a time, the bar under it, the warning and the attract screen over it.
Window {
    id: root

    required property Kiosk kiosk
    required property real diagonalInches
    required property real viewingDistance
    // Millimetres from the lower edge of the screen up to where a wheelchair user reaches.
    required property real reach

    property bool begun: false
    // The sheet over the screen, empty when there is none.
    property string sheet

    // A screen is read when it is first shown, or soon after the first frame, and then stays: going back to it costs nothing.
    component Screen: Loader {
        id: screen

        required property bool shown
        required property string file

        function prepare(): void {
            if (screen.status === Loader.Null)
                screen.setSource(screen.file, { kiosk: root.kiosk });
        }

        function putAway(): void {
            const old = screen.item;
            if (screen.shown || !old)
                return;
            screen.source = "";
            root.kiosk.bury(old);
        }

        anchors.fill: parent
        visible: screen.shown
        onShownChanged: if (screen.shown) screen.prepare()
        Component.onCompleted: if (screen.shown) screen.prepare()
    }

    onSheetChanged: {
        root.kiosk.speech.cover(root.sheet);
        if (root.sheet !== "leaflet")
            root.kiosk.leaflet.close();
        if (root.sheet)
            root.kiosk.film.pause();
    }

    component SheetScreen: Screen {
        id: sheet

        Connections {
            target: sheet.item
            ignoreUnknownSignals: true

            function onClosed(): void {
                root.sheet = "";
            }
        }
    }

    // What can have the focus: only what is on top.
    readonly property Item keyScope: emergency.visible ? emergency : warning.visible ? warning : root.sheet ? ({ ease: ease, language: languages, leaflet: leaflet })[root.sheet] : root.contentItem

    // The Back key: closes a sheet, else goes back.
    function goBack(): void {
        if (root.sheet)
            root.sheet = "";
        else
            root.kiosk.back();
    }

    // The Help key.
    function showEase(): void {
        root.sheet = "ease";
    }

    function touched(): void {
        root.kiosk.session.touch();
    }

    LayoutMirroring.enabled: root.kiosk.rightToLeft
    LayoutMirroring.childrenInherit: true

    color: Theme.paper
    // Alt+F4 or a compositor may ask; a window that was closed would leave a black screen.
    onClosing: close => close.accepted = root.visibility !== Window.FullScreen

    Binding {
        target: Theme
        property: "mm"
        value: Math.sqrt(root.width * root.width + root.height * root.height) / (root.diagonalInches * 25.4)
    }

    Binding {
        target: Theme
        property: "viewingDistance"
        value: root.viewingDistance
    }

    Binding {
        target: Theme
        property: "outOfReach"
        value: Math.max(0, root.height - root.reach * Theme.mm)
    }

    Connections {
        target: Theme

        function onOutOfReachChanged(): void {
            root.kiosk.preferences.offerReach(Theme.outOfReach > 0);
        }
    }

    Binding {
        target: Theme
        property: "withinReach"
        value: root.kiosk.preferences.withinReach
    }

    Binding {
        target: Theme
        property: "textSize"
        value: root.kiosk.preferences.textSize
    }

    Binding {
        target: Theme
        property: "theme"
        value: root.kiosk.preferences.theme
    }

    Binding {
        target: Theme
        property: "reducedMotion"
        value: root.kiosk.preferences.reducedMotion
    }

    Binding {
        target: Theme
        property: "rightToLeft"
        value: root.kiosk.rightToLeft
    }

    Binding {
        target: Theme
        property: "family"
        value: root.kiosk.font
    }

    // WORKAROUND: Qt's picture thread asks a provider for its type while it holds a lock, and PySide's first answer needs
    // Python's lock. When this thread has that one and asks for a picture just then, both wait for ever. So the first
    // picture is asked for here, in this thread; not from Qt's cache, which another engine may have filled.
    Image {
        visible: false
        cache: false
        source: "image://map/nothing"
    }

    Item {
        id: stage

        width: parent.width
        height: parent.height - bar.height - reader.height

        Screen {
            id: home

            file: "HomeScreen.qml"
            shown: root.kiosk.screen === "home" && !root.kiosk.session.attract
        }

        Screen {
            id: article

            file: "ArticleScreen.qml"
            shown: root.kiosk.screen === "article" || root.kiosk.screen === "contact"
        }

        Screen {
            id: map

            file: "MapScreen.qml"
            shown: root.kiosk.screen === "map"
        }

        Screen {
            id: search

            file: "SearchScreen.qml"
            shown: root.kiosk.screen === "search"
        }
    }

    Connections {
        target: root
        enabled: !root.begun

        function onFrameSwapped(): void {
            root.begun = true;
        }
    }

    // One screen after the other, so that nobody waits for more than one of them.
    Timer {
        id: reading

        property list<Screen> unread: [home, article, map]

        interval: 100
        repeat: true
        running: root.begun && reading.unread.length > 0
        onTriggered: reading.unread.shift().prepare()
    }

    // Other words for what nobody sees would make the visitor wait for them: it is read anew, later.
    Connections {
        target: root.kiosk

        function onLanguageAboutToChange(): void {
            for (const screen of [home, article, map, search, languages, ease, leaflet])
                screen.putAway();
            reading.unread = [home, article, map];
        }
    }

    Connections {
        target: root.kiosk.keypad

        function onStepped(): void {
            root.kiosk.speech.focus(root.activeFocusItem?.Accessible.name ?? "");
        }
    }

    Reader {
        id: reader

        y: stage.height
        width: parent.width
        speech: root.kiosk.speech
        onLanguageChosen: language => root.kiosk.chooseLanguage(language)
    }

    Bar {
        id: bar

        anchors.bottom: parent.bottom
        width: parent.width
        atHome: root.kiosk.screen === "home"
        canGoBack: root.kiosk.canGoBack
        searching: root.kiosk.screen === "search"
        onHomeChosen: root.kiosk.home()
        onBackChosen: root.kiosk.back()
        onStartOverChosen: root.kiosk.session.finish()
        listening: root.kiosk.speech.on
        onSearchChosen: root.kiosk.openSearch()
        onLanguagesChosen: root.sheet = "language"
        onEaseChosen: root.sheet = "ease"
        onListenChosen: root.kiosk.listen()
    }

    SheetScreen {
        id: languages

        file: "LanguageSheet.qml"
        shown: root.sheet === "language"
    }

    SheetScreen {
        id: ease

        file: "EaseSheet.qml"
        shown: root.sheet === "ease"
    }

    SheetScreen {
        id: leaflet

        file: "LeafletSheet.qml"
        shown: root.sheet === "leaflet"
    }

    Connections {
        target: root.kiosk.leaflet

        function onChanged(): void {
            if (root.kiosk.leaflet.row >= 0)
                root.sheet = "leaflet";
            else if (root.sheet === "leaflet")
                root.sheet = "";
        }
    }

    Connections {
        target: root.kiosk.session

        function onEnded(): void {
            root.sheet = "";
        }
    }

    Warning {
        id: warning

        anchors.fill: parent
        remaining: root.kiosk.session.remaining
        onGoOn: root.touched()
        onFinish: root.kiosk.session.finish()
    }

    Screen {
        file: "AttractScreen.qml"
        shown: root.kiosk.session.attract && !root.kiosk.lamp.dark
        // The finger that held the corner wakes nobody when it goes up.
        enabled: !root.kiosk.door.open
    }

    Screen {
        id: emergency

        file: "EmergencyScreen.qml"
        shown: root.kiosk.board.emergency
    }

    FocusRing {
        id: ring

        target: root.kiosk.keypad.target
    }

    Connections {
        target: root
        enabled: ring.visible

        function onAfterAnimating(): void {
            ring.follow();
        }
    }

    // A kiosk shows no cursor.
    HoverHandler {
        parent: root.contentItem
        cursorShape: Qt.BlankCursor
    }

    Loader {
        id: dark

        anchors.fill: parent
        active: root.kiosk.lamp.dark
        source: "DarkScreen.qml"

        Connections {
            target: dark.item
            ignoreUnknownSignals: true

            function onWoken(): void {
                root.kiosk.lamp.wake();
            }
        }
    }

    // The staff panel: read when somebody opens it, gone when they leave.
    Loader {
        id: staff

        anchors.fill: parent
        visible: root.kiosk.door.open

        Connections {
            target: root.kiosk.door

            function onOpenChanged(): void {
                if (root.kiosk.door.open)
                    staff.setSource("../Staff/StaffScreen.qml", { panel: root.kiosk.door.panel, kiosk: root.kiosk });
                else
                    staff.source = "";
            }
        }
    }

    // The corner in which nothing else stands; it takes no touch from what is under it.
    Item {
        anchors.left: parent.left
        width: Theme.leastTarget
        height: Theme.leastTarget

        PointHandler {
            id: corner

            onActiveChanged: {
                if (corner.active)
                    root.kiosk.door.press();
                else
                    root.kiosk.door.letGo();
            }
        }
    }

    // Over everything, so that it sees every touch first, and takes none: the visitor is here. The warning answers for
    // itself, or it would be gone before its button is let go.
    Item {
        anchors.fill: parent

        PointHandler {
            id: presence

            enabled: root.kiosk.session.remaining === 0
            onActiveChanged: {
                if (presence.active)
                    root.touched();
                // Every action stops the speech, but for those that are about it.
                if (presence.active && presence.point.position.y < stage.height)
                    root.kiosk.speech.hush();
            }
        }
    }
}
