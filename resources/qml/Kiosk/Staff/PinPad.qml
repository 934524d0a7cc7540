// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// A number pad of its own, so that no keyboard is needed. What was typed is shown as dots.
Column {
    id: root

    required property int digits
    required property int waits
    required property bool wrong

    readonly property real key: Math.ceil(26 * Theme.mm)

    signal typed(digit: string)
    signal erased
    signal entered

    spacing: Theme.space

    Words {
        width: parent.width
        text: qsTr("PIN for staff")
        font.pixelSize: Theme.heading
        font.bold: true
        horizontalAlignment: Text.AlignHCenter
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }

    // Dots, or what is in the way; as high in either case.
    Item {
        width: parent.width
        height: Math.round(16 * Theme.mm)

        Row {
            anchors.centerIn: parent
            visible: !message.visible
            spacing: Math.round(3 * Theme.mm)

            Repeater {
                model: Math.max(6, root.digits)

                delegate: Rectangle {
                    required property int index

                    width: Math.round(5 * Theme.mm)
                    height: width
                    radius: width / 2
                    color: index < root.digits ? Theme.ink : "transparent"
                    border.color: Theme.edge
                    border.width: Theme.hairline
                }
            }
        }

        Words {
            id: message

            anchors.centerIn: parent
            width: parent.width
            visible: root.waits > 0 || root.wrong && root.digits === 0
            text: root.waits > 0 ? qsTr("Wrong. Try again in %n second(s).", "after wrong PINs", root.waits) : qsTr("Wrong. Try again.")
            color: Theme.accentDeep
            font.bold: true
            horizontalAlignment: Text.AlignHCenter
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
    }

    Grid {
        anchors.horizontalCenter: parent.horizontalCenter
        columns: 3
        spacing: Theme.gap

        Repeater {
            model: ["1", "2", "3", "4", "5", "6", "7", "8", "9"]

            delegate: PillButton {
                required property string modelData

                width: root.key
                height: root.key
                text: modelData
                size: Theme.title
                enabled: root.waits === 0
                onClicked: root.typed(modelData)
            }
        }

        PillButton {
            width: root.key
            height: root.key
            leftPadding: 0
            rightPadding: 0
            symbol: "ph.backspace"
            enabled: root.digits > 0
            onClicked: root.erased()
            Accessible.name: qsTr("Delete")
        }

        PillButton {
            width: root.key
            height: root.key
            text: "0"
            size: Theme.title
            enabled: root.waits === 0
            onClicked: root.typed("0")
        }

        PillButton {
            width: root.key
            height: root.key
            leftPadding: 0
            rightPadding: 0
            symbol: "ph.check"
            strong: enabled
            enabled: root.digits > 0 && root.waits === 0
            onClicked: root.entered()
            Accessible.name: qsTr("Enter")
        }
    }
}
