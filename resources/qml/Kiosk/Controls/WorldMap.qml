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
    // Whether every tile stands as it is to be seen.
    readonly property bool complete: choice.shown.whole && choice.shown.atRest && choice.shown.look === surface.look && !choice.fading

    // What a tile needs to draw small states and, in a language and as large as small text, the marks of a crowd of places.
    readonly property string crowd: ",%1,%2".arg(root.world.crowdLanguage).arg(Theme.mm) + (root.world.crowdLanguage ? ",%1".arg(Theme.small) : "")

    property bool disarranged: false

    // The world is not mirrored.
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    signal touched

    function fly(): void {
        surface.fly(root.world.view.x, root.world.view.y, root.world.view.x + root.world.view.width, root.world.view.y + root.world.view.height);
    }

    function stay(): void {
        surface.stay();
    }

    // Names find room when all that stands over the map has its place: once a frame.
    function arrange(): void {
        root.disarranged = true;
        root.Window.window?.update();
    }

    function zoom(steps: real): void {
        surface.zoom(steps);
    }

    clip: true
    onVisibleChanged: if (!root.visible) surface.land()
    onInsetsChanged: root.arrange()
    onCoversChanged: root.arrange()

    Rectangle {
        anchors.fill: parent
        color: Theme.sea
    }

    MapSurface {
        id: surface

        anchors.fill: parent
        insets: root.insets
        look: "%1%2/-%3".arg(Theme.map).arg(root.crowd).arg(root.world.focus)
        millimetre: Theme.mm
        still: root.world.reducedMotion
        onTapped: (mapX, mapY) => root.world.tap(mapX, mapY, 5 * Theme.mm / surface.cameraScale)
        onTouched: root.touched()
        Accessible.ignored: true
    }

    // A picture that moves and grows with the map; its top left is pixel `corner` of the whole map at `pixels` a unit.
    component Sheet: Image {
        id: sheet

        required property real pixels
        property point corner

        x: Math.round(root.width / 2 - (surface.cameraX - sheet.corner.x / sheet.pixels) * surface.cameraScale)
        y: Math.round(root.height / 2 - (surface.cameraY - sheet.corner.y / sheet.pixels) * surface.cameraScale)
        scale: surface.cameraScale / sheet.pixels
        transformOrigin: Item.TopLeft
        smooth: surface.cameraScale !== sheet.pixels
        asynchronous: true
        cache: false
        Accessible.ignored: true
    }

    // The whole world once more, coarse: it stands in where a tile is not painted yet.
    component Coarse: Sheet {
        id: coarse

        required property Tiles tiles

        pixels: 240
        corner: Qt.point(-3 * coarse.pixels, -1.5 * coarse.pixels)
        sourceSize: Qt.size(6 * coarse.pixels, 3 * coarse.pixels)
        source: coarse.tiles.active ? "image://map/coarse/" + coarse.tiles.look : ""
        visible: coarse.tiles.front
    }

    component Tiles: TileLayer {
        id: layer

        required property int number
        required property Item other
        required property Coarse coarse
        readonly property bool front: surface.front === layer.number
        readonly property bool leaving: !layer.front && (layer.other?.opacity ?? 1) < 1
        readonly property bool whole: layer.complete && layer.coarse.status === Image.Ready

        cameraX: surface.cameraX
        cameraY: surface.cameraY
        cameraScale: surface.cameraScale
        active: root.active && layer.tileScale > 1 // the map has its size and its colours
        frame: Qt.size(root.width, root.height)
        z: layer.front ? 3 : 0
        opacity: layer.front || layer.leaving ? 1 : 0
        visible: layer.opacity > 0
        onWholeChanged: surface.painted(layer.number, layer.whole)

        // The set that comes to the front fades in; the one behind stays whole under it until then.
        Behavior on opacity {
            enabled: layer.front

            NumberAnimation { duration: Theme.quick }
        }
    }

    Item {
        anchors.fill: parent

        Coarse {
            id: coarseA

            tiles: layerA
            z: -1
        }

        Coarse {
            id: coarseB

            tiles: layerB
            z: -1
        }

        Tiles {
            id: layerA

            number: 0
            other: layerB
            coarse: coarseA
            tiles: surface.tilesA
        }

        Tiles {
            id: layerB

            number: 1
            other: layerA
            coarse: coarseB
            tiles: surface.tilesB
        }

        // What is chosen shows at once: until tiles in the new look come to the front, all else fades under a veil.
        Item {
            id: choice

            readonly property Tiles shown: surface.front === 0 ? layerA : layerB
            readonly property bool fresh: surface.mark !== "" && surface.look !== choice.shown.look
            readonly property bool fading: choice.shown.opacity < 1
            readonly property bool paled: !choice.shown.look.endsWith("-") // all but another region is pale already

            anchors.fill: parent
            z: choice.fresh ? 4 : 1
            visible: choice.fresh || choice.fading

            Rectangle {
                anchors.fill: parent
                color: Theme.sea
                opacity: !choice.fresh ? 0 : choice.paled ? 0.5 : 0.76
                visible: sheet.status === Image.Ready

                Behavior on opacity {
                    enabled: choice.fresh && !root.world.reducedMotion

                    NumberAnimation { duration: Theme.calm }
                }
            }

            Sheet {
                id: sheet

                pixels: surface.markScale
                corner: surface.markCorner
                source: root.active && choice.visible && surface.mark !== "" ? "image://map/" + surface.mark : ""
                onStatusChanged: {
                    if (sheet.status === Image.Ready)
                        surface.marked();
                }
            }
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
                readonly property bool dark: label.kind === "here" || label.kind === "chosen" || label.kind === "asked"

                x: label.x0 * surface.cameraScale
                y: label.y0 * surface.cameraScale
                z: label.dark ? 1 : 0 // the name of what is chosen may hide the marks of others

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
                    color: label.dark ? Theme.strong : Theme.card

                    Words {
                        id: words

                        anchors.centerIn: parent
                        text: label.name
                        color: label.dark ? Theme.strongInk : Theme.ink
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

        function onNeared(place: string, part: rect): void {
            if (surface.canZoomIn || !place)
                surface.fly(part.x, part.y, part.x + part.width, part.y + part.height);
            else
                root.world.gather(place);
        }
    }

    Connections {
        target: Theme

        function onSmallChanged(): void {
            root.arrange();
        }
    }

    Connections {
        target: root.Window.window
        enabled: root.disarranged && root.visible

        function onAfterAnimating(): void {
            root.disarranged = false;
            if (!surface.isFlying()) // at its end they do
                root.world.arrange(surface.cameraX, surface.cameraY, surface.cameraScale,
                    Qt.rect(root.insets.x, root.insets.y, root.width - root.insets.x - root.insets.width, root.height - root.insets.y - root.insets.height),
                    Qt.size(root.width, root.height), root.covers, Theme.small, Theme.mm, qsTr("%1 – you are here"));
        }
    }

    Connections {
        target: surface

        function onSettled(): void {
            root.arrange();
        }
    }
}
