// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kiosk.Backend
import Kiosk.Pages

AttractPage {
    id: root

    required property Kiosk kiosk

    greetings: root.kiosk.greetings
    invitations: root.kiosk.invitations
    notices: root.kiosk.board.everywhere
    spoken: root.kiosk.board.spoken
    still: root.kiosk.world.reducedMotion
    onTurned: root.kiosk.board.speakNext()
    onWoken: root.kiosk.session.begin()
}
