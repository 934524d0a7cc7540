// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kiosk.Backend
import Kiosk.Pages

EmergencyPage {
    id: root

    required property Kiosk kiosk

    notices: root.kiosk.board.emergencies
}
