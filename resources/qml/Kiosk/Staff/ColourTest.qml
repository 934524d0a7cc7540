// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// The whole screen in one colour after the other, then greys and a grid: dead pixels, casts and cut edges are seen.
Rectangle {
    id: root

    readonly property list<color> colours: ["#FF0000", "#00FF00", "#0000FF", "#FFFFFF", "#000000"]
    readonly property int last: root.colours.length + 1
    property int step: 0

    signal closed

    color: root.step < root.colours.length ? root.colours[root.step] : "#000000"

    // Sixteen greys: each must be told from the next.
    Row {
        visible: root.step === root.colours.length

        Repeater {
            model: 16

            delegate: Rectangle {
                required property int index

                width: Math.ceil(root.width / 16)
                height: root.height
                color: Qt.rgba(index / 15, index / 15, index / 15, 1)
            }
        }
    }

    // A grid of centimetres, its outermost lines on the outermost pixels.
    Item {
        id: grid

        readonly property real cell: 10 * Theme.mm

        anchors.fill: parent
        visible: root.step === root.last

        Repeater {
            model: Math.ceil(root.width / grid.cell)

            delegate: Rectangle {
                required property int index

                x: Math.round(index * grid.cell)
                width: 1
                height: root.height
                color: "#FFFFFF"
            }
        }

        Repeater {
            model: Math.ceil(root.height / grid.cell)

            delegate: Rectangle {
                required property int index

                y: Math.round(index * grid.cell)
                width: root.width
                height: 1
                color: "#FFFFFF"
            }
        }

        Rectangle {
            anchors.fill: parent
            color: "transparent"
            border.color: "#FFFFFF"
            border.width: 1
        }
    }

    Rectangle {
        anchors.centerIn: parent
        width: hint.width + 2 * Theme.space
        height: hint.height + 2 * Theme.gap
        radius: height / 2
        color: Theme.card

        Words {
            id: hint

            anchors.centerIn: parent
            text: qsTr("%1 of %2: touch for the next").arg(root.step + 1).arg(root.last + 1)
            wrapMode: Text.NoWrap
        }
    }

    Tap {
        anchors.fill: parent
        fill: "transparent"
        fillPressed: "transparent"
        edge: "transparent"
        corner: 0
        text: hint.text
        onClicked: {
            if (root.step === root.last)
                root.closed();
            else
                root.step += 1;
        }
    }
}
