// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kiosk.Backend
import Kiosk.Theme

// A recording: its title, its captions where there are any, and what plays it.
Column {
    id: root

    required property int row
    required property string subject
    required property string title
    required property string text
    required property string note
    required property bool captioned
    required property Film film

    spacing: Theme.gap

    onSubjectChanged: controls.opened = false

    Row {
        width: parent.width
        spacing: Theme.gap

        Icon {
            id: sign

            anchors.verticalCenter: parent.verticalCenter
            name: "ph.headphones"
            tint: Theme.accentDeep
        }

        Words {
            width: parent.width - sign.width - parent.spacing
            text: root.title
            font.pixelSize: Theme.heading
            font.bold: true
            Accessible.role: Accessible.Heading
            Accessible.name: Theme.bare(text)
        }
    }

    CaptionBand {
        width: parent.width
        visible: root.captioned && root.film.captions
        radius: Theme.radius
        text: controls.mine ? root.film.caption : ""
    }

    FilmControls {
        id: controls

        width: parent.width
        row: root.row
        title: root.title
        text: root.text
        note: root.note
        captioned: root.captioned
        film: root.film
    }
}
