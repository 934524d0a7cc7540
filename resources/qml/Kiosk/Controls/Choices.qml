// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A heading and what can be chosen under it, as many beside each other as fit.
Column {
    id: root

    readonly property bool keyGroup: true
    property string heading
    property real least: Math.round(60 * Theme.mm)
    default property alias content: grid.data

    readonly property real each: Math.floor((grid.width - (grid.columns - 1) * Theme.gap) / grid.columns)

    spacing: Math.round(2 * Theme.mm)

    Words {
        visible: root.heading
        width: parent.width
        text: root.heading
        font.bold: true
        Accessible.role: Accessible.Heading
        Accessible.name: Theme.bare(text)
    }

    Grid {
        id: grid

        readonly property int fitting: Math.max(1, Math.floor((grid.width + Theme.gap) / (root.least * Theme.body / (6.9 * Theme.mm) + Theme.gap)))

        width: parent.width
        // Four stand in one line or two by two, never three and one.
        columns: grid.fitting === 3 ? 2 : Math.min(grid.fitting, 4)
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap
    }
}
