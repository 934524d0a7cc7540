// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Backend
import Kiosk.Controls
import Kiosk.Theme

// What stands over the bar while the visitor listens: back, again or stop, on; rate; volume. Or why nothing is heard.
Rectangle {
    id: root

    required property Speech speech

    readonly property real pad: Math.round(3 * Theme.mm)
    // To the keypad: what is chosen here is about the speech, and does not stop it.
    readonly property bool aboutSpeech: true

    signal languageChosen(language: string)

    visible: root.speech.on
    height: (loader.item as Item)?.height ?? 0
    color: Theme.sunken

    // Made when somebody listens: the kiosk starts without it.
    Loader {
        id: loader

        width: parent.width
        active: root.speech.on

        sourceComponent: Item {
            height: (root.speech.obstacle ? note.height : controls.height) + 2 * root.pad

            Row {
                id: controls

                visible: !root.speech.obstacle
                anchors.horizontalCenter: parent.horizontalCenter
                y: root.pad
                spacing: Theme.gap

                BarButton {
                    text: qsTr("Previous")
                    symbol: "ph.skip-back"
                    enabled: root.speech.number > 1
                    onClicked: root.speech.previous()
                }

                BarButton {
                    text: root.speech.reading ? qsTr("Stop") : qsTr("Repeat")
                    symbol: root.speech.reading ? "ph.stop" : "ph.arrow-counter-clockwise"
                    onClicked: root.speech.reading ? root.speech.hush() : root.speech.repeat()
                }

                BarButton {
                    text: qsTr("Next")
                    symbol: "ph.skip-forward"
                    enabled: root.speech.number < root.speech.count
                    onClicked: root.speech.next()
                }

                BarButton {
                    text: qsTr("Slower")
                    symbol: "ph.minus"
                    enabled: root.speech.rate > root.speech.slowest
                    Accessible.description: Theme.bare(qsTr("Speed: %1 %").arg(root.speech.rate))
                    onClicked: root.speech.slower()
                }

                BarButton {
                    text: qsTr("Faster")
                    symbol: "ph.plus"
                    enabled: root.speech.rate < root.speech.fastest
                    Accessible.description: Theme.bare(qsTr("Speed: %1 %").arg(root.speech.rate))
                    onClicked: root.speech.faster()
                }

                BarButton {
                    text: qsTr("Quieter")
                    symbol: "ph.speaker-low"
                    enabled: root.speech.volume > 0
                    Accessible.description: Theme.bare(qsTr("Volume: %1 %").arg(root.speech.volume))
                    onClicked: root.speech.quieter()
                }

                BarButton {
                    text: qsTr("Louder")
                    symbol: "ph.speaker-high"
                    enabled: root.speech.volume < 100
                    Accessible.description: Theme.bare(qsTr("Volume: %1 %").arg(root.speech.volume))
                    onClicked: root.speech.louder()
                }
            }

            Column {
                id: note

                visible: root.speech.obstacle
                x: Theme.margin
                y: root.pad
                width: parent.width - 2 * Theme.margin
                spacing: Theme.gap

                Words {
                    width: parent.width
                    text: root.speech.obstacle === "sound" ? qsTr("This kiosk cannot play sound just now.")
                        : root.speech.voices.count > 0 ? qsTr("There is no voice for this language yet. You can listen in:")
                        : qsTr("Nothing has been recorded to listen to yet.")
                    Accessible.role: Accessible.AlertMessage
                    Accessible.name: Theme.bare(text)
                }

                Flow {
                    visible: root.speech.obstacle === "voice" && root.speech.voices.count > 0
                    width: parent.width
                    spacing: Theme.gap

                    Repeater {
                        model: root.speech.voices

                        delegate: PillButton {
                            required property string id
                            required property string name

                            text: name
                            onClicked: root.languageChosen(id)
                        }
                    }
                }
            }
        }
    }
}
