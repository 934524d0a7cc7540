// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kiosk.Theme

Image {
    id: root

    required property string name
    property color tint: Theme.ink
    property real size: Theme.icon

    width: root.size
    height: root.size
    sourceSize: Qt.size(Math.round(root.size), Math.round(root.size))
    source: root.name ? "image://icon/%1/%2".arg(root.name).arg(root.tint.toString().substring(1)) : ""
    Accessible.ignored: true
}
