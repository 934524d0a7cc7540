// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kiosk.Backend
import Kiosk.Pages

HomePage {
    id: root

    required property Kiosk kiosk

    city: root.kiosk.city
    title: root.kiosk.title
    subtitle: root.kiosk.subtitle
    mapTitle: root.kiosk.mapTitle
    mapSummary: root.kiosk.mapSummary
    cards: root.kiosk.cards
    onMapChosen: root.kiosk.open(root.kiosk.mapPage)
    onPageChosen: page => root.kiosk.open(page)
}
