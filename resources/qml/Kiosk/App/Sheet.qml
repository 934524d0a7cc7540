// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQml.Models
import Kiosk.Controls
import Kiosk.Theme

// A card over the screen with its heading and a way out; touching beside it closes it, too. What does not fit is paged.
Rectangle {
    id: root

    required property string heading
    property real widest: Math.round(300 * Theme.mm)
    // Where controls may begin.
    property real reachTop: 0
    default property alias content: items.children

    readonly property real inner: card.width - 2 * Theme.space
    readonly property real room: root.height - root.reachTop - head.height - Theme.space - 5 * Theme.gap
    readonly property bool overflows: list.contentHeight > root.room

    signal closed

    color: Theme.scrim

    // Takes every finger: nothing under the sheet feels it.
    MultiPointTouchArea {
        anchors.fill: parent
        onReleased: root.closed()
    }

    Rectangle {
        id: card

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap
        width: Math.min(root.width - 2 * Theme.gap, root.widest)
        height: head.height + body.height + Theme.space + 3 * Theme.gap
        radius: Theme.radius
        color: Theme.paper
        border.color: Theme.edge
        border.width: Theme.hairline

        MultiPointTouchArea { anchors.fill: parent }

        Item {
            id: head

            x: Theme.space
            y: 1.5 * Theme.gap
            width: root.inner
            height: Math.max(title.height, close.height)

            Words {
                id: title

                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - close.width - Theme.gap
                text: root.heading
                font.pixelSize: Theme.heading
                font.bold: true
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }

            PillButton {
                id: close

                anchors.right: parent.right
                text: qsTr("Close")
                symbol: "ph.x"
                onClicked: root.closed()
            }
        }

        Item {
            id: body

            x: Theme.space
            anchors.top: head.bottom
            anchors.topMargin: Theme.space
            width: root.inner
            height: root.overflows ? root.room : list.contentHeight

            ListView {
                id: list

                width: parent.width
                height: parent.height - (root.overflows ? pager.height + Theme.gap : 0)
                spacing: Theme.space
                clip: true
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
                    onClicked: list.contentY = Math.max(list.originY, list.contentY - list.height / 2)
                }

                PillButton {
                    text: qsTr("More")
                    symbol: "ph.arrow-down"
                    enabled: !list.atYEnd
                    strong: enabled
                    onClicked: list.contentY = Math.min(list.originY + list.contentHeight - list.height, list.contentY + list.height / 2)
                }
            }
        }
    }
}
