// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Backend
import Kiosk.Controls
import Kiosk.Theme

// Always there, always the same: home, back, language. The bottom edge is what a child or a wheelchair user reaches.
Rectangle {
    id: root

    required property Rows languages
    required property string language
    required property bool atHome
    required property bool canGoBack

    signal homeChosen
    signal backChosen
    signal languageChosen(language: string)

    implicitHeight: Theme.target + 2 * Math.round(4.5 * Theme.mm)
    color: Theme.card

    Rectangle {
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }

    Row {
        x: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap

        PillButton {
            text: qsTr("Home")
            symbol: "ph.house"
            chosen: root.atHome
            enabled: !root.atHome
            onClicked: root.homeChosen()
        }

        PillButton {
            text: qsTr("Back")
            symbol: "ph.arrow-left"
            enabled: root.canGoBack
            onClicked: root.backChosen()
        }
    }

    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap

        Repeater {
            model: root.languages

            delegate: PillButton {
                required property string id
                required property string name

                text: name
                chosen: id === root.language
                Accessible.checkable: true
                Accessible.checked: chosen
                onClicked: root.languageChosen(id)
            }
        }
    }
}
