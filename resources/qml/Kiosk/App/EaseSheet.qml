// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Backend
import Kiosk.Controls
import Kiosk.Theme

// What makes the kiosk easier to use, each applied at once; the next visitor finds none of it.
Sheet {
    id: root

    required property Kiosk kiosk
    readonly property Preferences preferences: root.kiosk.preferences

    component Switch: ChoiceButton {
        Accessible.role: Accessible.CheckBox
    }

    heading: qsTr("Easier to use")
    widest: Math.round(420 * Theme.mm)

    Choices {
        id: sizes

        width: root.inner
        heading: qsTr("Text size")

        Repeater {
            model: [qsTr("Standard"), qsTr("Large"), qsTr("Larger"), qsTr("Largest")]

            delegate: ChoiceButton {
                required property int index
                required property string modelData

                width: sizes.each
                text: modelData
                chosen: root.preferences.textSize === index
                onClicked: root.preferences.chooseTextSize(index)
            }
        }

        Switch {
            visible: root.kiosk.canShowReadings
            width: sizes.each
            text: qsTr("Readings over kanji")
            chosen: root.kiosk.readingsShown
            onClicked: {
                if (root.kiosk.readingsShown)
                    root.kiosk.hideReadings();
                else
                    root.kiosk.showReadings();
            }
        }
    }

    Choices {
        id: themes

        width: root.inner
        heading: qsTr("Colours")

        Repeater {
            model: [
                { id: "light", name: qsTr("Light") },
                { id: "dark", name: qsTr("Dark") },
                { id: "contrast", name: qsTr("High contrast") },
                { id: "safe", name: qsTr("Map for every colour vision") }
            ]

            delegate: ChoiceButton {
                required property var modelData

                width: themes.each
                text: modelData.name
                chosen: root.preferences.theme === modelData.id
                onClicked: root.preferences.chooseTheme(modelData.id)
            }
        }
    }

    Choices {
        id: helps

        width: root.inner
        heading: qsTr("Movement and height")

        Switch {
            width: helps.each
            text: qsTr("Less movement")
            chosen: root.preferences.reducedMotion
            onClicked: root.preferences.toggleMotion()
        }

        Switch {
            visible: root.preferences.reachOffered
            width: helps.each
            text: qsTr("Everything within reach")
            chosen: root.preferences.withinReach
            onClicked: root.preferences.toggleReach()
        }
    }

    Choices {
        id: switches

        width: root.inner
        heading: qsTr("Switches")

        Repeater {
            model: [
                { id: "none", name: qsTr("No switch") },
                { id: "two", name: qsTr("Two switches: next, select") },
                { id: "one", name: qsTr("One switch: select") }
            ]

            delegate: ChoiceButton {
                required property var modelData

                width: switches.each
                text: modelData.name
                chosen: root.preferences.scanning === modelData.id
                onClicked: root.preferences.chooseScanning(modelData.id)
            }
        }
    }
}
