// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kiosk.Backend
import Kiosk.Theme

// What starts, stops and moves a film or recording, its captions on and off, how loud it is, and its words in writing.
Column {
    id: root

    // Which block of its page it is.
    required property int row
    required property string title
    required property string text
    required property string note
    required property bool captioned
    required property Film film
    property bool opened: false

    readonly property bool mine: root.film.row === root.row
    readonly property bool playing: root.mine && root.film.playing

    function toggle(): void {
        if (root.playing)
            root.film.pause();
        else
            root.film.play(root.row);
    }

    spacing: Theme.gap

    Item {
        width: parent.width
        height: time.implicitHeight

        Words {
            id: time

            text: root.mine ? root.film.time : ""
            visible: text
            color: Theme.inkSoft
            wrapMode: Text.NoWrap
        }

        Rectangle {
            anchors.left: time.visible ? time.right : parent.left
            anchors.leftMargin: time.visible ? Theme.gap : 0
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            height: Math.round(2 * Theme.mm)
            radius: height / 2
            color: Theme.line
            Accessible.role: Accessible.ProgressBar
            Accessible.name: Theme.bare(time.text)

            Rectangle {
                width: root.mine ? Math.round(root.film.part * parent.width) : 0
                height: parent.height
                radius: parent.radius
                color: Theme.accent
            }
        }
    }

    Flow {
        width: parent.width
        spacing: Theme.gap

        RoundButton {
            text: root.playing ? qsTr("Pause") : qsTr("Play")
            symbol: root.playing ? "ph.pause" : "ph.play"
            chosen: true
            Accessible.description: Theme.bare(root.title)
            onClicked: root.toggle()
        }

        RoundButton {
            text: qsTr("10 seconds back")
            symbol: "ph.clock-counter-clockwise"
            enabled: root.mine
            Accessible.description: Theme.bare(root.title)
            onClicked: root.film.skip(-1)
        }

        RoundButton {
            text: qsTr("10 seconds on")
            symbol: "ph.clock-clockwise"
            enabled: root.mine
            Accessible.description: Theme.bare(root.title)
            onClicked: root.film.skip(1)
        }

        RoundButton {
            visible: root.captioned
            text: qsTr("Captions")
            symbol: "ph.closed-captioning"
            chosen: root.film.captions
            Accessible.role: Accessible.CheckBox
            Accessible.checkable: true
            Accessible.checked: chosen
            onClicked: root.film.toggleCaptions()
        }

        RoundButton {
            text: qsTr("Transcript")
            symbol: "ph.article"
            chosen: root.opened
            Accessible.role: Accessible.CheckBox
            Accessible.checkable: true
            Accessible.checked: chosen
            onClicked: root.opened = !root.opened
        }

        RoundButton {
            text: qsTr("Quieter")
            symbol: "ph.speaker-low"
            enabled: root.film.volume > 0
            onClicked: root.film.quieter()
        }

        RoundButton {
            text: qsTr("Louder")
            symbol: "ph.speaker-high"
            enabled: root.film.volume < 100
            onClicked: root.film.louder()
        }
    }

    Words {
        width: parent.width
        visible: root.mine && (root.film.failed || root.film.silent)
        text: root.film.failed ? qsTr("This cannot be played just now.") : qsTr("This kiosk cannot play sound just now.")
        color: Theme.accentDeep
        Accessible.role: Accessible.AlertMessage
        Accessible.name: Theme.bare(text)
    }

    Words {
        width: parent.width
        visible: root.opened
        text: root.text
        lineHeight: Theme.lineHeight
    }

    Words {
        width: parent.width
        visible: text
        text: root.note
        color: Theme.inkSoft
        font.pixelSize: Theme.small
    }
}
