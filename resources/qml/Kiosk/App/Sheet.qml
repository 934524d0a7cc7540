// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// A card over the screen with its heading and a way out; touching beside it closes it, too. What does not fit is paged.
Rectangle {
    id: root

    required property string heading
    property real widest: Math.round(300 * Theme.mm)
    default property alias content: body.content

    readonly property real inner: card.width - 2 * Theme.space
    readonly property real room: root.height - Theme.reachTop - head.height - Theme.space - 5 * Theme.gap

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

                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - close.width - Theme.gap
                text: root.heading
                font.pixelSize: Theme.heading
                font.bold: true
                Accessible.role: Accessible.Heading
                Accessible.name: Theme.bare(text)
            }

            PillButton {
                id: close

                anchors.right: parent.right
                text: qsTr("Close")
                symbol: "ph.x"
                onClicked: root.closed()
            }
        }

        Paged {
            id: body

            x: Theme.space
            anchors.top: head.bottom
            anchors.topMargin: Theme.space
            width: root.inner
            height: Math.min(root.room, body.contentHeight)
        }
    }
}
