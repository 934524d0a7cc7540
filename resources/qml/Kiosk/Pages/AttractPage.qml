// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Backend
import Kiosk.Controls
import Kiosk.Theme

// Invites in every language. Everything drifts slowly, so that no pixel stands still for years. The touch that wakes the
// kiosk does nothing else.
Rectangle {
    id: root

    required property Rows greetings
    // Of every other language, in a word of its own.
    required property Rows invitations
    required property Rows notices
    required property string spoken
    required property bool still

    readonly property bool wide: root.width > root.height
    property real drift: 0
    // Until the greetings have their height, the map's picture would be asked for in more than one size.
    property bool made: false

    signal turned
    signal woken

    color: Theme.hero
    clip: true

    Connections {
        target: root.Window.window
        enabled: !root.made

        function onFrameSwapped(): void {
            root.made = true;
        }
    }

    // Steps of one pixel four times a second: moving, and next to no work for the machine.
    NumberAnimation on drift {
        running: root.visible && !root.still
        from: 0
        to: 1
        duration: 240000
        loops: Animation.Infinite
    }

    readonly property real sway: Math.sin(root.drift * 2 * Math.PI)

    Image {
        id: map

        readonly property real reach: 30 * Theme.mm
        readonly property real room: root.height - band.height - band.lift - 2 * Theme.margin

        // As wide as leaves room to drift, as high as leaves the greetings theirs: nothing ever cuts the world.
        x: Theme.across(Math.round((1 + root.sway) * map.reach / 2), width, root.width)
        y: Math.round(Theme.margin + (map.room - map.height) / 2 + root.sway * 3 * Theme.mm)
        width: root.width - map.reach - stripes.width
        height: Math.round(Math.max(0, Math.min(map.room, map.width * 0.44)))
        sourceSize: Qt.size(Math.round(width), Math.round(height))
        fillMode: Image.Pad
        asynchronous: true
        source: root.visible && root.made && width > 0 && height > 0 ? "image://map/world/hero/%1".arg(Theme.hero.toString().substring(1)) : ""
        Accessible.ignored: true
    }

    Stripes {
        id: stripes

        x: Theme.across(Math.round(root.sway * 2 * Theme.mm) + parent.width - width, width, parent.width)
        width: Math.round(26 * Theme.mm)
        height: parent.height
    }

    Rectangle {
        id: band

        readonly property real lift: Math.round(14 * Theme.mm)

        anchors.bottom: parent.bottom
        anchors.bottomMargin: band.lift + Math.round(root.sway * 4 * Theme.mm)
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        width: parent.width - 2 * Theme.margin - stripes.width
        height: greetings.height + (others.height > 0 ? others.height + Theme.space : 0) + 2 * Theme.margin
        radius: Theme.radius
        color: Theme.paper

        Flow {
            id: greetings

            x: Theme.margin
            y: Theme.margin
            width: parent.width - 2 * Theme.margin
            spacing: Theme.margin

            Repeater {
                model: root.greetings

                delegate: Column {
                    id: greeting

                    required property string title
                    required property string subtitle
                    required property string invitation
                    required property string family
                    width: root.wide ? (greetings.width - Theme.margin) / 2 : greetings.width
                    spacing: Theme.gap

                    Words {
                        width: parent.width
                        text: greeting.title
                        family: greeting.family
                        font.pixelSize: Math.round(15 * Theme.mm)
                        font.bold: true
                    }

                    Words {
                        width: parent.width
                        text: greeting.subtitle
                        family: greeting.family
                        color: Theme.inkSoft
                    }

                    Rectangle {
                        x: Theme.across(0, width, greeting.width)
                        width: Math.min(parent.width, touch.width + Math.round(16 * Theme.mm))
                        height: Math.round(22 * Theme.mm)
                        radius: height / 2
                        color: Theme.accent

                        Row {
                            id: touch

                            anchors.centerIn: parent
                            spacing: Theme.gap

                            Icon {
                                anchors.verticalCenter: parent.verticalCenter
                                name: "ph.hand-pointing"
                                tint: Theme.accentInk
                                size: Math.round(11 * Theme.mm)
                            }

                            Words {
                                anchors.verticalCenter: parent.verticalCenter
                                text: greeting.invitation
                                family: greeting.family
                                color: Theme.accentInk
                                font.pixelSize: Math.round(9.2 * Theme.mm)
                                font.bold: true
                                wrapMode: Text.NoWrap
                            }
                        }
                    }
                }
            }
        }

        Flow {
            id: others

            x: Theme.margin
            anchors.top: greetings.bottom
            anchors.topMargin: Theme.space
            width: greetings.width
            spacing: Theme.gap

            Repeater {
                model: root.invitations

                delegate: Rectangle {
                    id: other

                    required property string invitation
                    required property string family
                    width: word.width + Math.round(10 * Theme.mm)
                    height: word.height + Math.round(5 * Theme.mm)
                    radius: height / 2
                    color: "transparent"
                    border.width: Theme.outline
                    border.color: Theme.accent

                    Words {
                        id: word

                        anchors.centerIn: parent
                        text: other.invitation
                        family: other.family
                        font.bold: true
                        wrapMode: Text.NoWrap
                    }
                }
            }
        }
    }

    // One language after the other, so that the notices stay large whatever the number of languages.
    Timer {
        interval: 8000
        repeat: true
        running: root.visible && root.notices.count > 0
        onTriggered: root.turned()
    }

    NoticeBoard {
        x: Theme.across(Theme.margin + Math.round(root.sway * 2 * Theme.mm), width, parent.width)
        y: Theme.margin + Math.round(root.sway * 4 * Theme.mm)
        width: parent.width - 3 * Theme.margin - stripes.width
        notices: root.notices
        language: root.spoken
    }

    Tap {
        anchors.fill: parent
        fill: "transparent"
        fillPressed: "transparent"
        edge: "transparent"
        corner: 0
        text: qsTr("Touch the screen to begin")
        onClicked: root.woken()
    }
}
