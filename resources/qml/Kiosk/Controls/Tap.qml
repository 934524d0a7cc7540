// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Kiosk.Theme

// What every control is made of: it acts on release inside itself, shows the press at once, and has a name.
T.AbstractButton {
    id: root

    property color fill: Theme.card
    property color fillPressed: Theme.pressed
    property color edge: Theme.edge
    property real corner: root.height / 2

    implicitWidth: Math.max(Theme.leastTarget, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.target, implicitContentHeight + topPadding + bottomPadding)
    focusPolicy: Qt.TabFocus

    Accessible.role: Accessible.Button
    Accessible.name: Theme.bare(root.text)

    background: Rectangle {
        radius: root.corner
        color: root.down ? root.fillPressed : root.fill
        border.color: root.edge
        border.width: root.edge.a > 0 ? Theme.hairline : 0
    }
}
