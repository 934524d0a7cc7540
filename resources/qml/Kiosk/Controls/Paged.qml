// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQml.Models
import Kiosk.Theme

// Items one under the other; what does not fit is reached by "More".
Item {
    id: root

    property alias spacing: list.spacing
    default property alias content: items.children

    // The item that is being read aloud, -1 for none.
    property int readRow: -1

    readonly property alias contentHeight: list.contentHeight
    readonly property bool overflows: list.contentHeight > root.height + 1
    readonly property bool keyGroup: true

    function turn(direction: int): void {
        list.contentY = Math.max(list.originY, Math.min(list.contentY + direction * list.height * 0.6,
            list.originY + list.contentHeight - list.height));
    }

    onReadRowChanged: if (root.readRow >= 0)
        list.positionViewAtIndex(root.readRow, ListView.Contain)

    ListView {
        id: list

        width: parent.width
        height: parent.height - (root.overflows ? pager.height + Theme.gap : 0)
        spacing: Theme.space
        clip: root.overflows
        interactive: root.overflows
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: false
        cacheBuffer: 10000
        model: ObjectModel { id: items }
    }

    Row {
        id: pager

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        visible: root.overflows
        spacing: Theme.gap

        PillButton {
            text: qsTr("Back up")
            symbol: "ph.arrow-up"
            enabled: !list.atYBeginning
            onClicked: root.turn(-1)
        }

        PillButton {
            text: qsTr("More")
            symbol: "ph.arrow-down"
            enabled: !list.atYEnd
            strong: enabled
            onClicked: root.turn(1)
        }
    }
}
