// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Backend
import Kiosk.Theme

// The map: tiles, names of the regions and marks of places. All gestures belong to the surface.
Item {
    id: root

    required property World world
    required property bool active
    required property rect insets
    // What stands over the map besides its edges; names keep clear of it.
    required property list<rect> covers

    readonly property alias canZoomIn: surface.canZoomIn
    readonly property alias canZoomOut: surface.canZoomOut
    readonly property bool complete: layerA.complete && surface.front === 0 || layerB.complete && surface.front === 1

    readonly property string crowd: root.world.crowdLanguage ? ",%1,%2".arg(root.world.crowdLanguage).arg(Theme.mm) : ""

    signal touched

    function fly(): void {
        surface.fly(root.world.view.x, root.world.view.y, root.world.view.x + root.world.view.width, root.world.view.y + root.world.view.height);
    }

    function arrange(): void {
        root.world.arrange(surface.cameraX, surface.cameraY, surface.cameraScale,
            Qt.rect(root.insets.x, root.insets.y, root.width - root.insets.x - root.insets.width, root.height - root.insets.y - root.insets.height),
            Qt.size(root.width, root.height), root.covers, Theme.small, Theme.mm, qsTr("%1 – you are here"));
    }

    function zoom(steps: real): void {
        surface.zoom(steps);
    }

    clip: true

    Rectangle {
        anchors.fill: parent
        color: Theme.sea
    }

    MapSurface {
        id: surface

        anchors.fill: parent
        insets: root.insets
        look: "%1%2/-%3".arg(Theme.map).arg(root.crowd).arg(root.world.region)
        slop: 4 * Theme.mm
        still: root.world.reducedMotion
        onTapped: (mapX, mapY) => root.world.tap(mapX, mapY, 5 * Theme.mm / surface.cameraScale)
        onTouched: root.touched()
        Accessible.ignored: true
    }

    // The whole world once more, coarse: it stands in where a tile is not painted yet.
    Image {
        id: coarse

        readonly property real pixels: 360

        x: Math.round(root.width / 2 - surface.cameraX * surface.cameraScale - width / 2)
        y: Math.round(root.height / 2 - surface.cameraY * surface.cameraScale - height / 2)
        width: Math.round(6 * surface.cameraScale)
        height: Math.round(3 * surface.cameraScale)
        sourceSize: Qt.size(6 * coarse.pixels, 3 * coarse.pixels)
        asynchronous: true
        source: root.active ? "image://map/coarse/" + Theme.map : ""
        visible: !root.complete
        Accessible.ignored: true
    }

    component Tiles: TileLayer {
        id: tiles

        required property int number
        required property Item other
        readonly property bool front: surface.front === tiles.number
        readonly property bool leaving: !tiles.front && (tiles.other?.opacity ?? 1) < 1

        cameraX: surface.cameraX
        cameraY: surface.cameraY
        cameraScale: surface.cameraScale
        anchorX: surface.anchorX
        anchorY: surface.anchorY
        active: root.active && tiles.tileScale > 1 && tiles.look !== "" // the map has its size and its colours
        frame: Qt.size(root.width, root.height)
        z: tiles.front ? 1 : 0
        opacity: tiles.front || tiles.leaving ? 1 : 0
        visible: tiles.opacity > 0
        onCompleteChanged: surface.painted(tiles.complete ? tiles.number : surface.front)

        // The set that comes to the front fades in; the one behind stays whole under it until then.
        Behavior on opacity {
            enabled: tiles.front

            NumberAnimation { duration: Theme.quick }
        }
    }

    Item {
        anchors.fill: parent

        Tiles {
            id: layerA

            number: 0
            other: layerB
            tileScale: surface.scaleA
            look: surface.lookA
        }

        Tiles {
            id: layerB

            number: 1
            other: layerA
            tileScale: surface.scaleB
            look: surface.lookB
        }
    }

    // Marks and names move with the map; their size stays.
    Item {
        x: Math.round(root.width / 2 - surface.cameraX * surface.cameraScale)
        y: Math.round(root.height / 2 - surface.cameraY * surface.cameraScale)

        Repeater {
            model: root.world.labels

            delegate: Item {
                id: label

                required property string id
                required property string kind
                required property string name
                required property real x0
                required property real y0
                required property real dx
                required property real dy
                required property bool named
                readonly property bool dark: label.kind === "here" || label.kind === "chosen"

                x: label.x0 * surface.cameraScale
                y: label.y0 * surface.cameraScale

                Rectangle {
                    visible: label.kind !== "region"
                    width: Math.round((label.dark ? 6 : 3.6) * Theme.mm)
                    height: width
                    x: -width / 2
                    y: -height / 2
                    radius: width / 2
                    color: label.kind === "here" ? Theme.accent : Theme.ink
                    border.color: Theme.card
                    border.width: Math.round(0.8 * Theme.mm)
                }

                Rectangle {
                    visible: label.named
                    x: label.dx
                    y: label.dy
                    width: words.width + Math.round(5 * Theme.mm)
                    height: words.height + Math.round(1.6 * Theme.mm)
                    radius: Math.round(3.6 * Theme.mm)
                    color: label.dark ? Theme.ink : Theme.card

                    Words {
                        id: words

                        anchors.centerIn: parent
                        text: label.name
                        color: label.dark ? Theme.heroInk : Theme.ink
                        font.pixelSize: Theme.small
                        horizontalAlignment: Text.AlignHCenter
                        font.bold: label.dark || label.kind === "region"
                        wrapMode: Text.NoWrap
                    }
                }
            }
        }
    }

    Connections {
        target: root.world

        function onNeared(part: rect): void {
            surface.fly(part.x, part.y, part.x + part.width, part.y + part.height);
        }
    }

    Connections {
        target: surface

        function onSettled(): void {
            root.arrange();
        }
    }
}
