// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Backend
import Kiosk.Theme

// Words of any kind. Nothing on the screen is ever read as rich text; readings ({漢字|かんじ}) stand over their words.
Item {
    id: root

    property string text
    property color color: Theme.ink
    property string family: Theme.family
    property alias font: plain.font
    property alias wrapMode: plain.wrapMode
    // Of the size of the letters, so that a font with high lines stands no wider than another.
    property real lineHeight: Theme.tightLine
    property alias horizontalAlignment: plain.horizontalAlignment

    readonly property bool marked: root.text.includes("{")
    readonly property Prose prose: ruby.item as Prose

    implicitWidth: root.prose?.naturalWidth ?? plain.implicitWidth
    implicitHeight: root.prose?.implicitHeight ?? plain.implicitHeight

    Text {
        id: plain

        width: root.width
        height: root.height
        visible: !root.marked
        text: root.marked ? "" : root.text
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        color: root.color
        font.family: root.family
        font.pixelSize: Theme.body
        lineHeightMode: Text.FixedHeight
        lineHeight: Math.round(root.lineHeight * plain.font.pixelSize)
        renderType: Text.QtRendering
        verticalAlignment: Text.AlignVCenter
    }

    Loader {
        id: ruby

        anchors.verticalCenter: parent.verticalCenter
        width: root.width
        active: root.marked

        sourceComponent: Prose {
            text: root.text
            color: root.color
            font: plain.font
            lineHeight: Math.max(root.lineHeight, Theme.lineHeight)
            alignment: plain.horizontalAlignment
            Accessible.role: Accessible.StaticText
            Accessible.name: Theme.bare(root.text)
        }
    }
}
