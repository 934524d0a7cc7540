// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kiosk.Backend
import Kiosk.Pages

SearchPage {
    id: root

    required property Kiosk kiosk

    search: root.kiosk.search
    readRow: root.kiosk.speech.row
    onFound: (kind, id) => root.kiosk.openFinding(kind, id)
    onVisibleChanged: if (root.visible) root.search.begin()
    Component.onCompleted: root.search.begin()
}
