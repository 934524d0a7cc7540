// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Backend
import Kiosk.Controls
import Kiosk.Theme

// The staff panel: first the PIN, then five parts. It leaves by itself.
Rectangle {
    id: root

    required property Panel panel
    required property Kiosk kiosk

    readonly property bool wide: root.width > root.height
    readonly property real inner: root.width - 2 * Theme.margin
    // The width of a card: two beside each other where there is room.
    readonly property real each: root.wide ? Math.floor((root.inner - Theme.space) / 2) : root.inner
    readonly property real third: root.wide ? Math.floor((root.inner - 2 * Theme.space) / 3) : root.inner

    // A test covers everything.
    readonly property bool covered: root.panel.view === "colours" || root.panel.view === "touch" || root.panel.view === "cleaning"

    // Asks back before something that changes what visitors see.
    component Sure: Rectangle {
        id: sure

        required property string question
        required property string answer

        width: root.inner
        height: asked.height + 2 * Theme.space
        radius: Theme.radius
        color: Theme.accentSoft
        border.color: Theme.accent
        border.width: Theme.outline

        Column {
            id: asked

            x: Theme.space
            y: Theme.space
            width: parent.width - 2 * Theme.space
            spacing: Theme.space

            Words {
                width: parent.width
                text: sure.question
                font.bold: true
            }

            Flow {
                width: parent.width
                spacing: Theme.gap

                PillButton {
                    text: sure.answer
                    symbol: "ph.check"
                    strong: true
                    onClicked: root.panel.confirm()
                }

                PillButton {
                    text: qsTr("No, leave it as it is")
                    symbol: "ph.x"
                    onClicked: root.panel.forget()
                }
            }
        }
    }

    // What came of the last request.
    component Notice: Rectangle {
        width: root.inner
        height: said.height + 2 * Theme.space
        visible: root.panel.state && root.panel.notice
        radius: Theme.radius
        color: root.panel.state === "refused" ? Theme.accentSoft : Theme.card
        border.color: root.panel.state === "refused" ? Theme.accent : Theme.edge
        border.width: Theme.outline

        Row {
            id: said

            x: Theme.space
            y: Theme.space
            spacing: Theme.gap

            Icon {
                name: root.panel.state === "refused" ? "ph.x-circle" : root.panel.state === "working" ? "ph.arrow-clockwise" : "ph.check-circle-fill"
            }

            Column {
                width: root.inner - 2 * Theme.space - Theme.icon - Theme.gap
                spacing: Theme.gap

                Words {
                    width: parent.width
                    text: root.panel.notice
                    font.bold: true
                    Accessible.role: Accessible.AlertMessage
                    Accessible.name: text
                }

                Words {
                    width: parent.width
                    visible: root.panel.detail
                    text: root.panel.detail
                    color: Theme.inkSoft
                    font.pixelSize: Theme.small
                }
            }
        }
    }

    // On the dark head: the chosen language has a tick and is no button's colour.
    component Tongue: PillButton {
        tint: chosen ? Theme.heroInk : Theme.ink
        symbol: chosen ? "ph.check" : ""
        fill: chosen ? Theme.heroSoft : Theme.card
        edge: chosen ? Theme.heroInk : Theme.edge
        Accessible.checkable: true
        Accessible.checked: chosen
    }

    color: Theme.paper

    // Takes what no control takes: nothing under the panel feels a finger.
    MultiPointTouchArea { anchors.fill: parent }

    Rectangle {
        id: head

        width: parent.width
        visible: !root.covered
        height: Math.max(title.height, ways.height) + 2 * Math.round(5 * Theme.mm)
        color: Theme.hero

        Words {
            id: title

            x: Theme.margin + Theme.leastTarget
            anchors.verticalCenter: parent.verticalCenter
            width: ways.x - x - Theme.gap
            text: qsTr("Staff")
            color: Theme.heroInk
            font.pixelSize: Theme.heading
            font.bold: true
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }

        Row {
            id: ways

            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.gap

            Tongue {
                text: "日本語"
                chosen: root.kiosk.language === "ja"
                onClicked: root.panel.speak("ja")
            }

            Tongue {
                text: "English"
                chosen: root.kiosk.language === "en"
                onClicked: root.panel.speak("en")
            }

            PillButton {
                text: qsTr("Leave")
                symbol: "ph.sign-out"
                onClicked: root.panel.leave()
            }
        }
    }

    PinPad {
        visible: root.panel.locked
        anchors.horizontalCenter: parent.horizontalCenter
        y: head.height + Math.round((root.height - head.height - height) / 2)
        width: Math.min(root.inner, Math.round(180 * Theme.mm))
        digits: root.panel.digits
        waits: root.panel.waits
        wrong: root.panel.wrong
        onTyped: digit => root.panel.type(digit)
        onErased: root.panel.erase()
        onEntered: root.panel.enter()
    }

    Loader {
        id: body

        x: Theme.margin
        y: head.height + Theme.space
        width: root.inner
        height: tabs.y - y - Theme.gap
        active: !root.panel.locked
        sourceComponent: root.panel.view === "content" ? content : root.panel.view === "levels" ? levels : root.panel.view === "tests" ? tests : root.panel.view === "power" ? power : root.panel.view === "status" ? status : null
    }

    Component {
        id: status

        Paged {
            Flow {
                width: root.inner
                spacing: Theme.space

                Column {
                    width: root.third
                    spacing: Theme.space

                    FactCard {
                        width: root.third
                        heading: qsTr("What is running")
                        facts: root.panel.running
                    }

                    FactCard {
                        width: root.third
                        heading: qsTr("Today")
                        facts: root.panel.today
                        note: root.panel.today.count > 0 ? qsTr("Counts under five are not shown, so that they point to nobody.") : qsTr("This computer counts no visits.")
                    }
                }

                FactCard {
                    width: root.third
                    heading: qsTr("Health")
                    facts: root.panel.health
                }

                CoverageCard {
                    width: root.third
                    coverage: root.panel.coverage
                }
            }
        }
    }

    Component {
        id: content

        Paged {
            Flow {
                width: root.inner
                spacing: Theme.space

                FactCard {
                    width: root.each
                    heading: qsTr("What is running")
                    facts: root.panel.running
                }

                Words {
                    width: root.each
                    text: qsTr("Plug in a USB memory stick with the content file (its name ends in .pack), then touch “Install from USB”. The file is checked first; only content without a fault is shown.")
                }

                Flow {
                    width: parent.width
                    spacing: Theme.gap

                    PillButton {
                        text: qsTr("Install from USB")
                        symbol: "ph.download-simple"
                        strong: enabled
                        enabled: root.panel.state !== "working"
                        onClicked: root.panel.install()
                    }

                    PillButton {
                        text: qsTr("Back to the content before")
                        symbol: "ph.clock-counter-clockwise"
                        enabled: root.panel.state !== "working"
                        onClicked: root.panel.wish("rollback")
                    }
                }

                Sure {
                    visible: root.panel.asking === "rollback"
                    question: qsTr("Show the content before this one again? You can come back to this one in the same way.")
                    answer: qsTr("Yes, go back")
                }

                Notice {}
            }
        }
    }

    Component {
        id: levels

        Paged {
            Flow {
                width: root.inner
                spacing: Theme.space

                Level {
                    width: root.each
                    heading: qsTr("Volume")
                    symbol: "ph.speaker-high"
                    percent: root.panel.volume
                    absent: qsTr("This computer has no loudspeaker that could be set.")
                    quieter: qsTr("Quieter")
                    louder: qsTr("Louder")
                    onTurned: steps => root.panel.turnVolume(steps)

                    PillButton {
                        text: qsTr("Listen to a sample")
                        symbol: "ph.speaker-low"
                        onClicked: root.panel.listen()
                    }
                }

                Level {
                    width: root.each
                    heading: qsTr("Brightness")
                    symbol: "ph.sun"
                    percent: root.panel.brightness
                    absent: qsTr("The brightness of this screen cannot be set from the computer. Use the buttons of the screen.")
                    quieter: qsTr("Darker")
                    louder: qsTr("Brighter")
                    onTurned: steps => root.panel.turnBrightness(steps)
                }

                Notice {}
            }
        }
    }

    Component {
        id: tests

        Paged {
            Column {
                width: root.inner
                spacing: Theme.space

                Words {
                    width: parent.width
                    text: qsTr("Visitors see none of this.")
                    color: Theme.inkSoft
                }

                Flow {
                    width: parent.width
                    spacing: Theme.gap

                    PillButton {
                        text: qsTr("Colours and grid")
                        symbol: "ph.palette"
                        onClicked: root.panel.show("colours")
                    }

                    PillButton {
                        text: qsTr("Touch")
                        symbol: "ph.crosshair"
                        onClicked: root.panel.show("touch")
                    }

                    PillButton {
                        text: qsTr("Clean the screen (60 seconds)")
                        symbol: "ph.sparkle"
                        onClicked: root.panel.show("cleaning")
                    }
                }
            }
        }
    }

    Component {
        id: power

        Paged {
            Column {
                width: root.inner
                spacing: Theme.space

                Flow {
                    width: parent.width
                    spacing: Theme.gap

                    PillButton {
                        text: qsTr("Restart the kiosk")
                        symbol: "ph.arrow-clockwise"
                        visible: root.panel.supervised
                        onClicked: root.panel.wish("restart")
                    }

                    PillButton {
                        text: qsTr("Restart the computer")
                        symbol: "ph.power"
                        onClicked: root.panel.wish("reboot")
                    }
                }

                Sure {
                    visible: root.panel.asking === "restart"
                    question: qsTr("Restart the kiosk? The screen is back after a few seconds.")
                    answer: qsTr("Yes, restart")
                }

                Sure {
                    visible: root.panel.asking === "reboot"
                    question: qsTr("Restart the computer? The screen is dark for about a minute.")
                    answer: qsTr("Yes, restart")
                }

                Notice {}
            }
        }
    }

    Rectangle {
        id: tabs

        readonly property real pad: Math.round(4.5 * Theme.mm)

        anchors.bottom: parent.bottom
        width: parent.width
        height: row.height + 2 * tabs.pad
        visible: !root.panel.locked && !root.covered
        color: Theme.card

        Rectangle {
            width: parent.width
            height: Theme.hairline
            color: Theme.line
        }

        Row {
            id: row

            anchors.horizontalCenter: parent.horizontalCenter
            y: tabs.pad
            spacing: Theme.gap

            Repeater {
                model: [
                    { view: "status", name: qsTr("State"), symbol: "ph.gauge" },
                    { view: "content", name: qsTr("Content"), symbol: "ph.stack" },
                    { view: "levels", name: qsTr("Sound, light"), symbol: "ph.faders" },
                    { view: "tests", name: qsTr("Tests"), symbol: "ph.monitor" },
                    { view: "power", name: qsTr("Restart"), symbol: "ph.power" }
                ]

                delegate: BarButton {
                    required property var modelData

                    text: modelData.name
                    symbol: modelData.symbol
                    chosen: root.panel.view === modelData.view
                    onClicked: root.panel.show(modelData.view)
                }
            }
        }
    }

    Loader {
        anchors.fill: parent
        active: root.panel.view === "colours"
        sourceComponent: ColourTest {
            onClosed: root.panel.show("tests")
        }
    }

    Loader {
        anchors.fill: parent
        active: root.panel.view === "touch"
        sourceComponent: TouchTest {
            onClosed: root.panel.show("tests")
        }
    }

    Loader {
        anchors.fill: parent
        active: root.panel.view === "cleaning"
        sourceComponent: Cleaning {
            seconds: root.panel.secondsLeft
        }
    }

    // Over everything, and takes nothing: somebody is here.
    Item {
        anchors.fill: parent

        PointHandler {
            id: presence

            onActiveChanged: if (presence.active) root.panel.touch()
        }
    }
}
