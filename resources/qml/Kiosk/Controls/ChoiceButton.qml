// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kiosk.Theme

// One of several, or on and off. The chosen one is filled, has a tick, and stands in bold: never the colour alone.
Tap {
    id: root

    property bool chosen: false
    property string family: Theme.family
    readonly property color tint: root.chosen ? Theme.strongInk : root.enabled ? Theme.ink : Theme.inkSoft

    implicitHeight: Math.max(Theme.target, word.implicitHeight + 2 * Math.round(3 * Theme.mm))
    corner: Theme.radius
    fill: root.chosen ? Theme.strong : root.enabled ? Theme.card : "transparent"
    fillPressed: root.chosen ? Theme.strongPressed : Theme.pressed
    edge: root.chosen ? Theme.strong : Theme.edge
    Accessible.role: Accessible.RadioButton
    Accessible.checkable: true
    Accessible.checked: root.chosen

    contentItem: Item {
        implicitWidth: tick.width + word.implicitWidth + 3 * Theme.gap

        Icon {
            id: tick

            anchors.left: parent.left
            anchors.leftMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            name: root.chosen ? "ph.check-circle-fill" : "ph.circle"
            tint: root.tint
        }

        Words {
            id: word

            anchors.left: tick.right
            anchors.leftMargin: Theme.gap
            anchors.right: parent.right
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            family: root.family
            color: root.tint
            font.bold: root.chosen
        }
    }
}
