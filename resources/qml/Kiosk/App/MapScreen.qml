// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kiosk.Backend
import Kiosk.Pages

MapPage {
    id: root

    required property Kiosk kiosk

    world: root.kiosk.world
    active: root.visible
    title: root.kiosk.mapTitle
    caption: root.kiosk.caption
    trail: root.kiosk.trail
    readRow: root.kiosk.speech.row
    readWithin: root.kiosk.speech.within
    onPageChosen: page => root.kiosk.open(page)
    onHomeChosen: root.kiosk.home()
    onTouched: root.kiosk.session.touch()
}
