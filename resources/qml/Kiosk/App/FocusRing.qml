// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kiosk.Theme

// Around the control that has the focus: 3 mm, and a hair of the opposite shade on both sides, so that it is seen on
// anything (WCAG 2.4.7, 2.4.11, 1.4.11). It follows its control in every frame.
Item {
    id: root

    required property Item target

    readonly property real halo: Math.max(1, Math.round(0.5 * Theme.mm))
    readonly property real outside: Theme.focusLine + 2 * root.halo - Math.round(0.8 * Theme.mm)

    function follow(): void {
        if (!root.target)
            return;
        const box = root.target.mapToItem(root.parent, 0, 0, root.target.width, root.target.height);
        root.x = Math.max(0, box.x - root.outside);
        root.y = Math.max(0, box.y - root.outside);
        root.width = Math.min(root.parent.width, box.x + box.width + root.outside) - root.x;
        root.height = Math.min(root.parent.height, box.y + box.height + root.outside) - root.y;
    }

    visible: root.target !== null
    onTargetChanged: root.follow()
    Accessible.ignored: true

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: "transparent"
        border.color: Theme.focusHalo
        border.width: Theme.focusLine + 2 * root.halo
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: root.halo
        radius: Theme.radius - root.halo
        color: "transparent"
        border.color: Theme.focus
        border.width: Theme.focusLine
    }
}
