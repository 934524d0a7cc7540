// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kiosk.Theme

// What does not fit is reached by "More": nobody has to know a gesture. Very large words stand under each other.
Grid {
    id: root

    required property bool atBeginning
    required property bool atEnd

    // How wide its two buttons are beside each other.
    readonly property real abreast: back.width + Theme.gap + more.width

    // On: 1, back: -1.
    signal turned(direction: int)

    // Moves a view by a part of its height.
    function scroll(view: Flickable, direction: int): void {
        const step = view.height < 130 * Theme.mm ? 0.3 * view.height : 0.6 * view.height;
        view.contentY = Math.max(view.originY, Math.min(view.contentY + direction * step,
            view.originY + Math.max(0, view.contentHeight - view.height)));
    }

    columns: root.abreast > (root.parent?.width ?? 0) ? 1 : 2
    spacing: Theme.gap

    PillButton {
        id: back

        text: qsTr("Back up")
        symbol: "ph.arrow-up"
        enabled: !root.atBeginning
        onClicked: root.turned(-1)
    }

    PillButton {
        id: more

        text: qsTr("More")
        symbol: "ph.arrow-down"
        enabled: !root.atEnd
        strong: enabled
        onClicked: root.turned(1)
    }
}
