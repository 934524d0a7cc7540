// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Backend
import Kiosk.Controls
import Kiosk.Theme

// Every language of the pack in its own name and script; no flags, a language is no country.
Sheet {
    id: root

    required property Kiosk kiosk

    heading: qsTr("Choose your language")

    Grid {
        id: grid

        readonly property real least: Math.round(92 * Theme.mm)

        width: parent.width
        columns: Math.max(1, Math.floor((grid.width + Theme.gap) / (grid.least + Theme.gap)))
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap

        Repeater {
            model: root.kiosk.languages

            delegate: ChoiceButton {
                required property string id
                required property string name

                width: (grid.width - (grid.columns - 1) * Theme.gap) / grid.columns
                text: name
                chosen: id === root.kiosk.language
                onClicked: {
                    root.kiosk.chooseLanguage(id);
                    root.closed();
                }
            }
        }
    }
}
