// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kiosk.Backend
import Kiosk.Pages

// Articles and the contact screen.
ArticlePage {
    id: root

    required property Kiosk kiosk

    page: root.kiosk.page
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
