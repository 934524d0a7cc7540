// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kiosk.Theme

// Plain words. Nothing on the screen is ever read as rich text.
Text {
    id: root

    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    color: Theme.ink
    font.pixelSize: Theme.body
    lineHeight: Theme.tightLine
    renderType: Text.QtRendering
    verticalAlignment: Text.AlignVCenter
}
