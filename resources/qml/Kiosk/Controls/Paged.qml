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
        const step = list.height < 130 * Theme.mm ? 0.38 * list.height : list.height - Math.max(46 * Theme.mm, 6.5 * Theme.body);
        root.moved = true;
        list.contentY = Math.max(list.originY, Math.min(list.contentY + direction * step, list.originY + list.contentHeight - list.height));
    }

    // Until the visitor moves it, it stays at its beginning, whatever grows.
    property bool moved: false

    function begin(): void {
        if (!root.moved)
            list.positionViewAtBeginning();
    }

    onVisibleChanged: root.moved = false
    onContentHeightChanged: Qt.callLater(root.begin)
    onReadRowChanged: {
        if (root.readRow >= 0) {
            root.moved = true;
            list.positionViewAtIndex(root.readRow, ListView.Contain);
        }
    }

    Connections {
        target: Theme

        function onBodyChanged(): void {
            root.moved = false;
            Qt.callLater(root.begin);
        }
    }

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
        onMovementStarted: root.moved = true
        model: ObjectModel { id: items }
    }

    Pager {
        id: pager

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        visible: root.overflows
        atBeginning: list.atYBeginning
        atEnd: list.atYEnd
        onTurned: direction => root.turn(direction)
    }
}
