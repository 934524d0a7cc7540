// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kiosk.Backend
import Kiosk.Controls
import Kiosk.Pages
import Kiosk.Theme

// Home, the notices above it.
Item {
    id: root

    required property Kiosk kiosk

    NoticeBoard {
        id: board

        readonly property real room: board.height > 0 ? board.height + 2 * Theme.gap : 0

        x: Theme.margin
        y: Theme.gap
        width: parent.width - 2 * Theme.margin
        notices: root.kiosk.board.here
    }

    HomePage {
        y: board.room
        width: parent.width
        height: parent.height - y
        city: root.kiosk.city
        title: root.kiosk.title
        subtitle: root.kiosk.subtitle
        borrowed: root.kiosk.borrowed
        mapTitle: root.kiosk.mapTitle
        mapSummary: root.kiosk.mapSummary
        cards: root.kiosk.cards
        readRow: root.kiosk.speech.row
        onMapChosen: root.kiosk.open(root.kiosk.mapPage)
        onPageChosen: page => root.kiosk.open(page)
    }
}
