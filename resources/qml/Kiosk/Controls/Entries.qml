// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQml.Models
import Kiosk.Backend
import Kiosk.Theme

// The items of a list to choose from, side by side.
Item {
    id: root

    required property Rows choices
    // Whether the items are the first letters of names: another thing than the keys of these letters.
    required property bool letters
    // The item that is being read aloud, -1 for none.
    property int readRow: -1

    readonly property bool keyGroup: true
    readonly property bool overflows: flow.height > root.height

    signal chosen(id: string)

    function follow(): void {
        const item = root.readRow >= 0 ? items.itemAt(root.readRow) : null;
        if (item)
            view.contentY = Math.max(Math.min(view.contentY, item.y), item.y + item.height - view.height);
    }

    // The first row that is cut comes to the top, or back to the bottom: each is seen whole, however low the view.
    function turn(direction: int): void {
        const top = view.contentY, lowest = flow.height - view.height;
        const tops = Array.from({ length: items.count }, (_, row) => items.itemAt(row).y);
        const row = items.itemAt(0).height;
        const goal = direction > 0 ? tops.find(y => y + row > top + view.height) : tops.find(y => y >= top - view.height);
        const moves = goal !== undefined && (goal - top) * direction > 0;
        view.contentY = Math.max(0, Math.min(moves ? goal : top + direction * 0.5 * view.height, lowest));
    }

    onReadRowChanged: Qt.callLater(root.follow)

    Connections {
        target: root.choices

        function onModelReset(): void {
            view.contentY = 0;
        }
    }

    ListView {
        id: view

        width: parent.width
        height: root.height - (root.overflows ? pager.height + Theme.gap : 0)
        clip: root.overflows
        interactive: root.overflows
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: false

        model: ObjectModel {
            Flow {
                id: flow

                width: root.width
                spacing: Theme.gap

                Repeater {
                    id: items

                    model: root.choices

                    delegate: PillButton {
                        required property string id
                        required property string name
                        required property int entries

                        text: name
                        //: A list of names by their first letter: another thing than the key of that letter.
                        Accessible.name: Theme.bare(root.letters ? qsTr("Names with %1").arg(name) : text)
                        Accessible.description: Theme.bare(qsTr("%n entries", "", entries))
                        onClicked: root.chosen(id)
                    }
                }
            }
        }
    }

    Pager {
        id: pager

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        visible: root.overflows
        atBeginning: view.atYBeginning
        atEnd: view.atYEnd
        onTurned: direction => root.turn(direction)
    }
}
