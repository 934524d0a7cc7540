// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Backend
import Kiosk.Theme

// The quiz beside the map: a question with four answers, why, and how it went. No clock runs.
Item {
    id: root

    required property Game game
    required property string name
    required property bool wide

    signal again
    signal ended

    Words {
        id: heading

        anchors.left: parent.left
        anchors.right: away.left
        anchors.rightMargin: Theme.gap
        y: Math.max(0, Math.round((away.height - height) / 2))
        text: root.name
        font.pixelSize: Theme.heading
        font.bold: true
        Accessible.role: Accessible.Heading
        Accessible.name: Theme.bare(text)
    }

    PillButton {
        id: away

        anchors.right: parent.right
        text: qsTr("Close")
        symbol: "ph.x"
        Accessible.name: Theme.bare(qsTr("Close the quiz"))
        onClicked: root.ended()
    }

    Paged {
        id: body

        anchors.top: heading.height > away.height ? heading.bottom : away.bottom
        anchors.topMargin: Theme.gap
        anchors.bottom: parent.bottom
        width: parent.width

        Row {
            id: progress

            x: Theme.across(0, width, body.width)
            spacing: Math.round(2 * Theme.mm)

            Words {
                width: Math.min(implicitWidth, body.width)
                text: root.game.over ? qsTr("%1 of %2 right").arg(root.game.score).arg(root.game.count)
                    : qsTr("Question %1 of %2").arg(root.game.number).arg(root.game.count)
                font.bold: true
                color: Theme.accentDeep
                font.pixelSize: root.game.over ? Theme.title : Theme.body
            }

            Repeater {
                model: root.game.over ? 0 : root.game.count

                delegate: Rectangle {
                    required property int index

                    anchors.verticalCenter: parent?.verticalCenter
                    width: Math.round(4 * Theme.mm)
                    height: width
                    radius: width / 2
                    color: index < root.game.number ? Theme.accent : Theme.line
                }
            }
        }

        Prose {
            id: told

            width: body.width
            height: implicitHeight
            spans: root.game.prose
            font.family: Theme.family
            font.pixelSize: root.game.answered || root.game.over ? Theme.body : Theme.heading
            color: Theme.ink
            lineHeight: Theme.lineHeight
            Accessible.role: Accessible.StaticText
            Accessible.name: Theme.bare(root.game.text)
        }

        Grid {
            id: choices

            columns: root.wide ? 1 : 2
            columnSpacing: Theme.gap
            rowSpacing: Theme.gap

            Repeater {
                model: root.game.answers

                delegate: Tap {
                    id: answer

                    required property string id
                    required text
                    required property string prose
                    required property string verdict
                    readonly property bool isRight: answer.verdict === "right"
                    readonly property bool isWrong: answer.verdict === "wrong"

                    width: Math.floor((root.width - (choices.columns - 1) * Theme.gap) / choices.columns)
                    height: Math.max(Math.round(22 * Theme.mm), implicitContentHeight + 2 * Theme.gap)
                    corner: Theme.radius
                    visible: answer.verdict !== "over"
                    enabled: answer.verdict === "open"
                    fill: answer.isRight ? Theme.strong : answer.isWrong ? Theme.accentSoft : Theme.card
                    edge: answer.isRight ? Theme.strong : answer.isWrong ? Theme.accentDeep : Theme.edge
                    Accessible.description: Theme.bare(answer.isRight ? qsTr("This is the answer") : answer.isWrong ? qsTr("Your answer") : "")
                    onClicked: root.game.answer(answer.id)

                    contentItem: Item {
                        implicitHeight: called.implicitHeight

                        Icon {
                            id: sign

                            anchors.left: parent.left
                            anchors.leftMargin: Theme.gap
                            anchors.verticalCenter: parent.verticalCenter
                            visible: answer.isRight || answer.isWrong
                            name: answer.isRight ? "ph.check" : "ph.x"
                            tint: answer.isRight ? Theme.strongInk : Theme.accentDeep
                        }

                        Prose {
                            id: called

                            anchors.left: sign.visible ? sign.right : parent.left
                            anchors.leftMargin: sign.visible ? Theme.gap : Theme.space
                            anchors.right: parent.right
                            anchors.rightMargin: Theme.gap
                            anchors.verticalCenter: parent.verticalCenter
                            height: implicitHeight
                            spans: answer.prose
                        font.family: Theme.family
                            font.pixelSize: Theme.label
                            color: answer.isRight ? Theme.strongInk : Theme.ink
                            lineHeight: Theme.tightLine
                        }
                    }
                }
            }
        }

        Flow {
            id: doing

            width: body.width
            spacing: Theme.gap

            PillButton {
                width: Math.min(implicitWidth, doing.width)
                visible: root.game.answered
                text: root.game.number < root.game.count ? qsTr("Next question") : qsTr("To the end")
                symbol: Theme.turned("ph.arrow-right")
                strong: true
                onClicked: root.game.goOn()
            }

            PillButton {
                width: Math.min(implicitWidth, doing.width)
                visible: root.game.over
                text: qsTr("To the map")
                symbol: "ph.globe-hemisphere-east"
                strong: true
                onClicked: root.ended()
            }

            PillButton {
                width: Math.min(implicitWidth, doing.width)
                visible: root.game.over
                text: qsTr("Once more")
                symbol: "ph.arrow-clockwise"
                onClicked: root.again()
            }
        }
    }
}
