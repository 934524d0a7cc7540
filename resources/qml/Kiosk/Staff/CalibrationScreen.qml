// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kiosk.Backend
import Kiosk.Controls
import Kiosk.Theme

// For the installer: a cross at each of five points, touched one after the other. The touches go to nothing else.
Window {
    id: root

    required property Aim aim
    required property real diagonalInches

    color: "#FFFFFF"

    Binding {
        target: Theme
        property: "mm"
        value: Math.sqrt(root.width * root.width + root.height * root.height) / (root.diagonalInches * 25.4)
    }

    Item {
        id: cross

        readonly property real arm: 10 * Theme.mm

        x: root.aim.x * root.width
        y: root.aim.y * root.height
        visible: !root.aim.done

        Rectangle {
            x: -cross.arm
            y: -1
            width: 2 * cross.arm
            height: 2
            color: "#17243B"
        }

        Rectangle {
            x: -1
            y: -cross.arm
            width: 2
            height: 2 * cross.arm
            color: "#17243B"
        }

        Rectangle {
            x: -cross.arm / 2
            y: x
            width: cross.arm
            height: width
            radius: width / 2
            color: "transparent"
            border.color: "#E8743B"
            border.width: Theme.outline
        }
    }

    Words {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.round(0.68 * parent.height)
        width: Math.min(parent.width - 2 * Theme.margin, Math.round(260 * Theme.mm))
        text: root.aim.done ? qsTr("Thank you. The rest is done by the computer.") : qsTr("Touch the middle of the cross, and let go: %1 of %2").arg(root.aim.number + 1).arg(root.aim.count)
        color: "#17243B"
        font.pixelSize: Theme.heading
        horizontalAlignment: Text.AlignHCenter
    }

    MultiPointTouchArea {
        anchors.fill: parent
        maximumTouchPoints: 1
        touchPoints: TouchPoint {
            id: finger
        }
        onReleased: root.aim.hit(finger.x / root.width, finger.y / root.height)
    }

    HoverHandler {
        parent: root.contentItem
        cursorShape: Qt.BlankCursor
    }
}
