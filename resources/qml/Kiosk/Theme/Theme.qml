// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton

import QtQuick

// Sizes are millimetres of the real screen, so that they are the same on every panel (EN 301 549 5.1.4, Chen 2013).
QtObject {
    id: root

    // Set by Main from the window and the diagonal of the screen.
    property real mm: 4

    readonly property color ink: "#17243B"
    readonly property color inkSoft: "#4F596B"
    readonly property color paper: "#F5F2EA"
    readonly property color card: "#FFFFFF"
    readonly property color line: "#E4DFD3"
    readonly property color pressed: "#E9E3D4"
    readonly property color sunken: "#F1EDE2"
    readonly property color accent: "#E8743B"
    readonly property color accentSoft: "#F8E0D3"
    readonly property color accentDeep: "#A8431A"
    readonly property color hero: "#17243B"
    readonly property color heroSoft: "#24365A"
    readonly property color heroLine: "#3A4F7A"
    readonly property color heroInk: "#FFFFFF"
    readonly property color heroInkSoft: "#C9D3E4"
    readonly property color heroAccent: "#F3A57B"
    readonly property color sea: "#E9EEF0"
    readonly property string map: "light" // the name of the map's colours in atlas/styles.py
    readonly property color scrim: "#B317243B"
    readonly property color focus: "#1D5FD1"

    // Type, as the height of the letter square. A capital I is 0.765 of it: body text gives 5.0 mm (ADA 707, VVSG: 4.8).
    readonly property int body: Math.round(6.6 * mm)
    readonly property int small: Math.round(5.4 * mm)
    readonly property int heading: Math.round(8.8 * mm)
    readonly property int title: Math.round(13 * mm)
    readonly property int display: Math.round(14.5 * mm)
    readonly property real lineHeight: 1.65
    readonly property real tightLine: 1.3

    // Main targets 20 mm, never below 15 mm; at least 2.54 mm between two (VVSG).
    readonly property real target: Math.ceil(20 * mm)
    readonly property real leastTarget: Math.ceil(15.5 * mm)
    readonly property real gap: Math.round(4 * mm)
    readonly property real space: Math.round(6 * mm)
    readonly property real margin: Math.round(9 * mm)
    readonly property real radius: Math.round(6 * mm)
    readonly property real icon: Math.round(8 * mm)
    readonly property real hairline: Math.max(1, Math.round(0.3 * mm))
    readonly property real outline: Math.max(2, Math.round(0.6 * mm))
    readonly property real focusLine: Math.max(3, Math.round(1.2 * mm))

    readonly property int quick: 150
    readonly property int calm: 300
}
