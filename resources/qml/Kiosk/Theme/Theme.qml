// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton

import QtQuick

// Sizes are millimetres of the real screen, so that they are the same on every panel (EN 301 549 5.1.4, Chen 2013).
QtObject {
    id: root

    // Set by Main: pixels per millimetre, from the window and the diagonal of the screen; what the visitor prefers; how
    // far away they stand.
    property real mm: 4
    property int textSize: 0
    property string theme: "light"
    property bool reducedMotion: false
    property real viewingDistance: 600
    // Pixels from the top of the screen that a wheelchair user does not reach, and whether controls keep out of them.
    property real outOfReach: 0
    property bool withinReach: false
    readonly property real reachTop: root.withinReach ? root.outOfReach : 0
    // Set by Main from the language: whether it is written from right to left. Then Qt mirrors anchors and rows; what has an x
    // of its own asks `across`.
    property bool rightToLeft: false
    // Set by Main from the language: the family of its letters. The other families of the pack stand in for it.
    property string family: root.usual.family
    property font usual

    // Light and safe share their colours and differ in the map's; high contrast is black, white and yellow (20:1).
    function shade(light: color, dark: color, contrast: color): color {
        return root.theme === "dark" ? dark : root.theme === "contrast" ? contrast : light;
    }

    readonly property color ink: root.shade("#17243B", "#F2F4F8", "#FFFFFF")
    readonly property color inkSoft: root.shade("#2B3547", "#C3CBD9", "#FFFFFF")
    readonly property color paper: root.shade("#F5F2EA", "#121620", "#000000")
    readonly property color card: root.shade("#FFFFFF", "#1D2330", "#000000")
    readonly property color line: root.shade("#E4DFD3", "#3A4354", "#FFFFFF")
    // Around what can be tapped.
    readonly property color edge: root.shade("#706B58", "#8A93A6", "#FFFFFF")
    readonly property color pressed: root.shade("#E9E3D4", "#39435A", "#000000")
    readonly property color sunken: root.shade("#F1EDE2", "#262D3C", "#000000")
    readonly property color accent: root.shade("#E8743B", "#F08A52", "#FFFFA0")
    readonly property color accentInk: root.shade("#0B1526", "#0B1526", "#000000")
    readonly property color accentSoft: root.shade("#F8E0D3", "#3A2A22", "#000000")
    readonly property color accentDeep: root.shade("#652710", "#F6B08C", "#FFFFA0")
    // What is chosen, or the one thing to do next.
    readonly property color strong: root.shade("#17243B", "#F2F4F8", "#FFFFA0")
    readonly property color strongInk: root.shade("#FFFFFF", "#121620", "#000000")
    readonly property color strongPressed: root.shade("#3A4F7A", "#C3CBD9", "#FFFFFF")
    readonly property color hero: root.shade("#17243B", "#0B0F18", "#000000")
    readonly property color heroSoft: root.shade("#24365A", "#18233D", "#000000")
    readonly property color heroInk: "#FFFFFF"
    readonly property color heroInkSoft: root.shade("#C9D3E4", "#C9D3E4", "#FFFFFF")
    readonly property color heroAccent: root.shade("#FFC59B", "#FFC59B", "#FFFFA0")
    readonly property color alarm: root.shade("#7D1010", "#7D1010", "#000000")
    readonly property color sea: root.shade("#E9EEF0", "#1B2433", "#000000")
    readonly property string map: root.theme // the name of the map's colours in atlas/styles.py
    readonly property color scrim: root.shade("#B317243B", "#CC000000", "#E6000000")
    readonly property color focus: root.shade("#1D5FD1", "#8AB4FF", "#FFFFA0")
    readonly property color focusHalo: root.shade("#FFFFFF", "#05070C", "#000000")

    // Type, as the height of the letter square: the pack's fonts all have capitals of 0.765 of it (pack/fonts.py). The smallest
    // text has capitals of 4.8 mm (3/16 inch: ADA 707, VVSG), body text of 5.3.
    // At the largest size every text has capitals of 0.7 degrees: 0.01222 of the viewing distance (EN 301 549 5.1.4).
    readonly property real largest: 0.01222 * root.viewingDistance / 0.765
    readonly property int body: root.type(6.9, 1)
    readonly property int small: root.type(6.25, 1)
    readonly property int label: root.type(7.4, 1.05)
    readonly property int heading: root.type(8.8, 1.1)
    readonly property int subtitle: root.type(10, 1.15)
    readonly property int title: root.type(13, 1.2)
    readonly property int display: root.type(14.5, 1.25)
    readonly property real lineHeight: 1.65
    readonly property real runningLine: 1.75 // of running text, as the Digital Agency's design system has it
    readonly property real tightLine: 1.3

    // `least` mm at the first size, `most` times the largest text at the last, evenly in between.
    function type(least: real, most: real): int {
        const grown = Math.max(least, most * root.largest);
        return Math.ceil((least + (grown - least) * root.textSize / 3) * root.mm);
    }

    // Main targets 20 mm, never below 15 mm; at least 2.54 mm between two (VVSG).
    readonly property real target: Math.ceil(20 * mm)
    readonly property real leastTarget: Math.ceil(15.5 * mm)
    readonly property real gap: Math.round(4 * mm)
    readonly property real space: Math.round(6 * mm)
    readonly property real margin: Math.round(9 * mm)
    readonly property real radius: Math.round(6 * mm)
    readonly property real icon: Math.round(Math.max(8 * mm, 1.15 * root.body))
    readonly property real hairline: Math.max(1, Math.round((root.theme === "contrast" ? 0.6 : 0.3) * mm))
    readonly property real outline: Math.max(2, Math.round(0.6 * mm))
    readonly property real focusLine: Math.ceil(3 * mm)

    // The words alone, without readings ({漢字|かんじ}) and joiners: for everything that is not drawn.
    function bare(text: string): string {
        return text.replace(/\{([^{}|]*)\|[^{}|]*\}|\u2060/g, "$1");
    }

    // Where something so wide begins that stands x from the side where lines begin, in a room so wide.
    function across(x: real, width: real, room: real): real {
        return root.rightToLeft ? room - x - width : x;
    }

    // The sign that leads on or back where lines run from left to right.
    function turned(symbol: string): string {
        return root.rightToLeft ? symbol.replace(/left|right|back$|forward$/, side => ({ left: "right", right: "left", back: "forward", forward: "back" })[side]) : symbol;
    }

    readonly property int quick: root.reducedMotion ? 0 : 150
    readonly property int calm: root.reducedMotion ? 0 : 300
}
