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
    required property point anchor
    required property real tileScale
    required property bool active
    required property string look // THEME/-REGION
    required property size frame

    readonly property int side: 512
    readonly property real growth: root.cameraScale / root.tileScale
    readonly property bool atRest: root.cameraScale === root.tileScale
    readonly property int columns: Math.ceil(root.frame.width / root.side) + 1
    readonly property int rows: Math.ceil(root.frame.height / root.side) + 1
    readonly property int firstColumn: Math.floor((root.anchor.x * root.tileScale - root.frame.width / 2) / root.side)
    readonly property int firstRow: Math.floor((root.anchor.y * root.tileScale - root.frame.height / 2) / root.side)
    property int loaded: 0
    readonly property bool complete: root.active && root.loaded === root.columns * root.rows

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
            readonly property int i: tile.index % root.columns
            readonly property int j: Math.floor(tile.index / root.columns)
            readonly property int column: root.firstColumn + (((tile.i - root.firstColumn) % root.columns) + root.columns) % root.columns
            readonly property int row: root.firstRow + (((tile.j - root.firstRow) % root.rows) + root.rows) % root.rows
            readonly property bool ready: tile.status === Image.Ready

            x: tile.column * root.side
            y: tile.row * root.side
            width: root.side
            height: root.side
            cache: false
            asynchronous: true
            smooth: !root.atRest
            source: "image://map/tile/%1/%2/%3/%4".arg(root.look).arg(String(root.tileScale)).arg(tile.column).arg(tile.row)
            onReadyChanged: root.loaded += tile.ready ? 1 : -1
            Component.onDestruction: root.loaded -= tile.ready ? 1 : 0
        }
    }
}
