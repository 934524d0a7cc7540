// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kiosk.Theme

// What does not fit in a view is reached by "More": nobody has to know a gesture.
Row {
    id: root

    required property Flickable view

    function turn(direction: int): void {
        const view = root.view;
        const step = view.height < 130 * Theme.mm ? 0.3 * view.height : 0.6 * view.height;
        view.contentY = Math.max(view.originY, Math.min(view.contentY + direction * step,
            view.originY + Math.max(0, view.contentHeight - view.height)));
    }

    spacing: Theme.gap

    PillButton {
        text: qsTr("Back up")
        symbol: "ph.arrow-up"
        enabled: !root.view.atYBeginning
        onClicked: root.turn(-1)
    }

    PillButton {
        text: qsTr("More")
        symbol: "ph.arrow-down"
        strong: true
        enabled: !root.view.atYEnd
        onClicked: root.turn(1)
    }
}
