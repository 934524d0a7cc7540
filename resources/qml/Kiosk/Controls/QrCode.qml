// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kiosk.Theme

// A QR code on white with its quiet zone; grows by whole pixels so that phones read it.
Rectangle {
    id: root

    required property string code
    property real side: Math.round(50 * Theme.mm)

    width: root.side
    height: root.side
    radius: Math.round(2 * Theme.mm)
    color: "white"

    Image {
        anchors.centerIn: parent
        sourceSize: Qt.size(Math.round(root.side), Math.round(root.side))
        source: root.code ? "image://pack/code/%1".arg(root.code) : ""
        smooth: false
        Accessible.ignored: true
    }
}
