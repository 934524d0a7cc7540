// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kiosk.Backend
import Kiosk.Theme

// A film: its picture with the captions under it on the left (above where there is no room), what it is and what plays it
// beside it.
Item {
    id: root

    required property int row
    required property string subject
    required property string title
    required property string text
    required property string note
    // A picture of the pack that stands there until the film is played; may be empty.
    required property string poster
    required property real ratio
    required property bool captioned
    required property Film film
    // So high is the part of the page that is seen at a time: picture and controls are to fit into it together.
    required property real view

    readonly property real highest: Math.round(100 * Theme.mm)
    readonly property bool beside: root.width - Math.min(root.width, root.highest * root.ratio) - Theme.space >= 13 * Theme.body
    readonly property real others: Math.round(2 * Theme.tightLine * Theme.heading) + band.twoLines + 2 * band.pad + 2 * Theme.target + 7 * Theme.gap + time.implicitHeight
    readonly property real pictureHeight: root.beside ? root.highest : Math.max(Math.round(50 * Theme.mm), Math.min(root.highest, root.view - root.others))
    readonly property real pictureWidth: Math.round(Math.min(root.width, root.pictureHeight * root.ratio))

    implicitHeight: root.beside ? Math.max(seen.height, told.height) : told.y + told.height

    onSubjectChanged: controls.opened = false

    // As high as a line of the time.
    Words {
        id: time

        visible: false
        text: "0"
    }

    Column {
        id: seen

        width: root.pictureWidth

        Rectangle {
            width: parent.width
            height: Math.round(root.pictureWidth / root.ratio)
            color: "black"
            Accessible.role: Accessible.Graphic
            Accessible.name: Theme.bare(root.title)

            Image {
                anchors.fill: parent
                visible: !controls.mine
                fillMode: Image.PreserveAspectFit
                sourceSize: Qt.size(width, height)
                source: root.poster ? "image://pack/image/%1".arg(root.poster) : ""
                Accessible.ignored: true
            }

            FilmPicture {
                anchors.fill: parent
                visible: controls.mine
                film: controls.mine ? root.film : null
            }

            Rectangle {
                anchors.centerIn: parent
                visible: !controls.playing
                width: Math.round(24 * Theme.mm)
                height: width
                radius: width / 2
                color: Theme.scrim

                Icon {
                    anchors.centerIn: parent
                    name: "ph.play"
                    tint: Theme.heroInk
                    size: Math.round(14 * Theme.mm)
                }
            }

            TapHandler { onTapped: controls.toggle() }
        }

        CaptionBand {
            id: band

            width: parent.width
            visible: root.captioned && root.film.captions
            text: controls.mine ? root.film.caption : ""
        }
    }

    Column {
        id: told

        anchors.right: parent.right
        y: root.beside ? 0 : seen.height + Theme.gap
        width: root.width - (root.beside ? root.pictureWidth + Theme.space : 0)
        spacing: Theme.gap

        Words {

            width: parent.width
            text: root.title
            font.pixelSize: Theme.heading
            font.bold: true
            Accessible.role: Accessible.Heading
            Accessible.name: Theme.bare(text)
        }

        FilmControls {
            id: controls

            width: parent.width
            row: root.row
            title: root.title
            text: root.text
            note: root.note
            captioned: root.captioned
            film: root.film
        }
    }
}
