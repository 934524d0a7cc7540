// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

// The tiles of the map at one scale that stand in the frame. As the map moves, only tiles that leave the frame change:
// tile i always shows the column (and row) whose number leaves the remainder i.
Item {
    id: root

    required property real cameraX
    required property real cameraY
    required property real cameraScale
    required property string tiles // LOOK/SCALE/COLUMN/ROW of the first one, where LOOK is THEME/-REGION
    required property bool active
    required property size frame

    readonly property int side: 512
    readonly property string look: root.tiles.split("/", 2).join("/")
    readonly property real tileScale: Number(root.tiles.split("/")[2] ?? 1)
    readonly property real growth: root.cameraScale / root.tileScale
    readonly property bool atRest: root.cameraScale === root.tileScale
    readonly property int columns: Math.ceil(root.frame.width / root.side) + 1
    readonly property int rows: Math.ceil(root.frame.height / root.side) + 1
    property int loaded: 0
    readonly property bool complete: root.active && root.loaded === root.columns * root.rows

    // The number of the column (or row) with this remainder that is not before the first one.
    function standing(first: int, remainder: int, count: int): int {
        return first + (((remainder - first) % count) + count) % count;
    }

    // LOOK/SCALE/COLUMN/ROW of a tile.
    function address(index: int): string {
        const [theme, region, scale, column, row] = root.tiles.split("/");
        return [theme, region, scale, root.standing(Number(column), index % root.columns, root.columns),
            root.standing(Number(row), Math.floor(index / root.columns), root.rows)].join("/");
    }

    x: Math.round(root.frame.width / 2 - root.cameraX * root.cameraScale)
    y: Math.round(root.frame.height / 2 - root.cameraY * root.cameraScale)
    scale: root.growth
    transformOrigin: Item.TopLeft
    Accessible.ignored: true

    Repeater {
        model: root.active ? root.columns * root.rows : 0

        delegate: Image {
            id: tile

            required property int index
            readonly property string address: root.address(tile.index)
            readonly property bool ready: tile.status === Image.Ready

            x: Number(tile.address.split("/")[3]) * root.side
            y: Number(tile.address.split("/")[4]) * root.side
            width: root.side
            height: root.side
            cache: false
            asynchronous: true
            smooth: !root.atRest
            source: "image://map/tile/" + tile.address
            onReadyChanged: root.loaded += tile.ready ? 1 : -1
            Component.onDestruction: root.loaded -= tile.ready ? 1 : 0
        }
    }
}
