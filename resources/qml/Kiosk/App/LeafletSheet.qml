// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kiosk.Backend
import Kiosk.Controls
import Kiosk.Theme

// A page of a leaflet over the whole screen; closer, and moved by a finger or by buttons.
Rectangle {
    id: root

    required property Kiosk kiosk
    property real zoom: 1

    readonly property Leaflet leaflet: root.kiosk.leaflet
    readonly property real closest: 3
    readonly property bool near: root.zoom > 1

    signal closed

    function look(zoom: real): void {
        const middleX = (view.contentX + view.width / 2) / view.contentWidth;
        const middleY = (view.contentY + view.height / 2) / view.contentHeight;
        root.zoom = Math.max(1, Math.min(zoom, root.closest));
        view.contentX = view.withinX(middleX * view.contentWidth - view.width / 2);
        view.contentY = view.withinY(middleY * view.contentHeight - view.height / 2);
    }

    function move(x: int, y: int): void {
        view.contentX = view.withinX(view.contentX + 0.6 * x * view.width);
        view.contentY = view.withinY(view.contentY + 0.6 * y * view.height);
    }

    color: Theme.paper

    onVisibleChanged: root.look(1)

    Connections {
        target: root.leaflet

        function onTurned(): void {
            view.contentX = 0;
            view.contentY = 0;
        }
    }

    // Takes every finger: nothing under the leaflet feels it.
    MultiPointTouchArea { anchors.fill: parent }

    Flickable {
        id: view

        function withinX(x: real): real {
            return Math.max(0, Math.min(x, view.contentWidth - view.width));
        }

        function withinY(y: real): real {
            return Math.max(0, Math.min(y, view.contentHeight - view.height));
        }

        x: Theme.gap
        y: Theme.gap
        width: parent.width - 2 * Theme.gap
        height: controls.y - 2 * Theme.gap
        contentWidth: view.width * root.zoom
        contentHeight: view.height * root.zoom
        boundsBehavior: Flickable.StopAtBounds
        interactive: root.near
        clip: true

        // Not asynchronous: see the first picture in Main.qml; a page is there in less than 100 ms.
        Image {
            width: view.contentWidth
            height: view.contentHeight
            fillMode: Image.PreserveAspectFit
            sourceSize: Qt.size(width, height)
            source: root.leaflet.picture ? "image://pack/leaflet/%1".arg(root.leaflet.picture) : ""
            Accessible.role: Accessible.Graphic
            Accessible.name: Theme.bare(root.leaflet.text)
        }
    }

    Flow {
        id: controls

        readonly property bool keyGroup: true

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        spacing: Theme.gap

        Column {
            id: told

            width: Math.max(page.implicitWidth, Math.min(name.implicitWidth, Math.round((root.width > root.height ? 0.25 : 1) * controls.width)))

            Words {
                id: name

                width: parent.width
                text: root.leaflet.title
                font.bold: true
                Accessible.role: Accessible.Heading
                Accessible.name: Theme.bare(text)
            }

            Words {
                id: page

                width: parent.width
                text: qsTr("Page %1 of %2").arg(root.leaflet.page).arg(root.leaflet.count)
                color: Theme.accentDeep
                font.bold: true
            }
        }

        RoundButton {
            visible: root.leaflet.count > 1
            text: qsTr("Previous page")
            symbol: Theme.turned("ph.arrow-left")
            enabled: root.leaflet.page > 1
            onClicked: root.leaflet.turn(-1)
        }

        RoundButton {
            visible: root.leaflet.count > 1
            text: qsTr("Next page")
            symbol: Theme.turned("ph.arrow-right")
            enabled: root.leaflet.page < root.leaflet.count
            onClicked: root.leaflet.turn(1)
        }

        RoundButton {
            text: qsTr("Closer")
            symbol: "ph.plus"
            enabled: root.zoom < root.closest
            onClicked: root.look(root.zoom + 0.5)
        }

        RoundButton {
            text: qsTr("Farther")
            symbol: "ph.minus"
            enabled: root.near
            onClicked: root.look(root.zoom - 0.5)
        }

        RoundButton {
            visible: root.near
            text: qsTr("Up")
            symbol: "ph.caret-up"
            enabled: view.contentY > 0
            onClicked: root.move(0, -1)
        }

        RoundButton {
            visible: root.near
            text: qsTr("Down")
            symbol: "ph.caret-down"
            enabled: view.contentY < view.withinY(view.contentHeight)
            onClicked: root.move(0, 1)
        }

        RoundButton {
            visible: root.near
            text: qsTr("Left")
            symbol: "ph.caret-left"
            enabled: view.contentX > 0
            onClicked: root.move(-1, 0)
        }

        RoundButton {
            visible: root.near
            text: qsTr("Right")
            symbol: "ph.caret-right"
            enabled: view.contentX < view.withinX(view.contentWidth)
            onClicked: root.move(1, 0)
        }

        RoundButton {
            text: qsTr("Close")
            symbol: "ph.x"
            onClicked: root.closed()
        }
    }
}
