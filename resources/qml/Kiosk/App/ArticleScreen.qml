// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kiosk.Backend
import Kiosk.Pages

// Articles and the contact screen.
ArticlePage {
    id: root

    required property Kiosk kiosk

    readonly property string closed: root.kiosk.board.holiday ? qsTr("Closed today: %1").arg(root.kiosk.board.holiday) : qsTr("Closed today")
    readonly property string opening: ({
            open: qsTr("Open today until %1").arg(root.kiosk.board.time),
            later: qsTr("Opens today at %1").arg(root.kiosk.board.time),
            over: qsTr("Closed for today"),
            closed: root.closed
        })[root.kiosk.board.state] ?? ""

    page: root.kiosk.page
    symbol: root.kiosk.pageIcon
    title: root.kiosk.pageTitle
    summary: root.kiosk.pageSummary
    code: root.kiosk.pageCode
    contact: root.kiosk.screen === "contact"
    today: root.contact ? root.opening : ""
    trail: root.kiosk.trail
    blocks: root.kiosk.blocks
    leaflet: root.kiosk.leaflet
    film: root.kiosk.film
    readRow: root.kiosk.speech.row
    readWithin: root.kiosk.speech.within
    onPageChosen: page => root.kiosk.open(page)
    onPlaceChosen: place => root.kiosk.openPlace(place)
    onHomeChosen: root.kiosk.home()
}
