// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Backend
import Kiosk.Pages
import Kiosk.Theme

// The window: one screen at a time, the bar under it, the warning and the attract screen over it.
Window {
    id: root

    required property Kiosk kiosk
    required property real diagonalInches
    required property bool reducedMotion

    // Screens stay once they were shown: going back to one costs nothing.
    component Screen: Loader {
        required property bool shown
        property bool seen: false

        anchors.fill: parent
        active: shown || seen
        visible: shown
        onShownChanged: seen = seen || shown
    }

    function touched(): void {
        root.kiosk.session.touch();
    }

    color: Theme.paper

    Binding {
        target: Theme
        property: "mm"
        value: Math.sqrt(root.width * root.width + root.height * root.height) / (root.diagonalInches * 25.4)
    }

    Item {
        id: stage

        width: parent.width
        height: parent.height - bar.height

        Screen {
            shown: root.kiosk.screen === "home"
            sourceComponent: HomePage {
                city: root.kiosk.city
                title: root.kiosk.title
                subtitle: root.kiosk.subtitle
                mapTitle: root.kiosk.mapTitle
                mapSummary: root.kiosk.mapSummary
                cards: root.kiosk.cards
                onMapChosen: root.kiosk.open(root.kiosk.mapPage)
                onPageChosen: page => root.kiosk.open(page)
            }
        }

        Screen {
            shown: root.kiosk.screen === "article" || root.kiosk.screen === "contact"
            sourceComponent: ArticlePage {
                symbol: root.kiosk.pageIcon
                title: root.kiosk.pageTitle
                summary: root.kiosk.pageSummary
                code: root.kiosk.pageCode
                contact: root.kiosk.screen === "contact"
                trail: root.kiosk.trail
                blocks: root.kiosk.blocks
                onPageChosen: page => root.kiosk.open(page)
                onPlaceChosen: place => root.kiosk.openPlace(place)
                onHomeChosen: root.kiosk.home()
            }
        }

        Screen {
            id: mapScreen

            shown: root.kiosk.screen === "map"
            sourceComponent: MapPage {
                world: root.kiosk.world
                active: mapScreen.shown
                title: root.kiosk.mapTitle
                caption: root.kiosk.caption
                trail: root.kiosk.trail
                onPageChosen: page => root.kiosk.open(page)
                onPlaceChosen: place => root.kiosk.openPlace(place)
                onHomeChosen: root.kiosk.home()
                onTouched: root.touched()
            }
        }
    }

    Bar {
        id: bar

        anchors.bottom: parent.bottom
        width: parent.width
        languages: root.kiosk.languages
        language: root.kiosk.language
        atHome: root.kiosk.screen === "home"
        canGoBack: root.kiosk.canGoBack
        onHomeChosen: root.kiosk.home()
        onBackChosen: root.kiosk.back()
        onLanguageChosen: language => root.kiosk.chooseLanguage(language)
    }

    Warning {
        anchors.fill: parent
        remaining: root.kiosk.session.remaining
        onGoOn: root.touched()
        onFinish: root.kiosk.session.finish()
    }

    Screen {
        shown: root.kiosk.session.attract
        sourceComponent: AttractPage {
            greetings: root.kiosk.greetings
            still: root.reducedMotion
            onWoken: root.kiosk.session.begin()
        }
    }

    // Over everything, so that it sees every touch first, and takes none: the visitor is here. The warning answers for
    // itself, or it would be gone before its button is let go.
    Item {
        anchors.fill: parent

        PointHandler {
            id: presence

            enabled: root.kiosk.session.remaining === 0
            onActiveChanged: if (presence.active) root.touched()
        }
    }
}
