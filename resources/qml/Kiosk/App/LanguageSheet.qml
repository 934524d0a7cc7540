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

    Choices {
        id: languages

        width: root.inner
        least: Math.round(80 * Theme.mm)

        Repeater {
            model: root.kiosk.languages

            delegate: ChoiceButton {
                required property string id
                required property string name
                required family

                width: languages.each
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
