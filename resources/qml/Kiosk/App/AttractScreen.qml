// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kiosk.Backend
import Kiosk.Pages

AttractPage {
    id: root

    required property Kiosk kiosk

    greetings: root.kiosk.greetings
    still: root.kiosk.world.reducedMotion
    onWoken: root.kiosk.session.begin()
}
