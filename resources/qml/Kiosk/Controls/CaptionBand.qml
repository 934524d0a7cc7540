// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kiosk.Theme

// The words that are said now, under what plays: two lines have room, and it only ever grows, so that nothing jumps.
Rectangle {
    id: root

    required property string text
    property real tallest: 0

    readonly property real pad: Math.round(2 * Theme.mm)
    readonly property real twoLines: 2 * Math.round(Theme.lineHeight * Theme.body)

    implicitHeight: Math.max(root.twoLines, root.tallest) + 2 * root.pad
    color: Theme.hero

    Words {
        id: words

        anchors.centerIn: parent
        width: parent.width - 2 * Theme.space
        text: root.text
        color: Theme.heroInk
        lineHeight: Theme.lineHeight
        horizontalAlignment: Text.AlignHCenter
        onImplicitHeightChanged: root.tallest = Math.max(root.tallest, words.implicitHeight)
    }
}
