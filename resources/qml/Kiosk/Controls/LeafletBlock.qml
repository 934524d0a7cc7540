// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Kiosk.Backend
import Kiosk.Theme

// A leaflet, page by page: its page on the left (above where there is no room), what it is and the buttons beside it.
Item {
    id: root

    // Which block of its page it is.
    required property int row
    required property string title
    required property string text
    required property string note
    required property string image
    required property real ratio
    required property int count
    required property Leaflet leaflet
    // How far down in it is read aloud, from 0 to 1; -1 when something else is, or nothing.
    property real readWithin: -1
    property int page: 1

    readonly property real pageWidth: Math.round(Math.min(root.width, 130 * Theme.mm * root.ratio))
    readonly property real pageHeight: Math.round(root.pageWidth / root.ratio)
    readonly property bool beside: root.width - root.pageWidth - Theme.space >= 13 * Theme.body

    implicitHeight: root.beside ? Math.max(root.pageHeight, told.height) : root.pageHeight + Theme.space + told.height

    // The title, each page, and the line under it are read one after the other.
    onReadWithinChanged: {
        if (root.readWithin >= 0)
            root.page = Math.max(1, Math.min(Math.round(root.readWithin * (root.count + 1)), root.count));
    }
    onImageChanged: root.page = 1

    Connections {
        target: root.leaflet

        function onTurned(): void {
            if (root.leaflet.row === root.row)
                root.page = root.leaflet.page;
        }
    }

    Rectangle {
        width: root.pageWidth
        height: root.pageHeight
        color: Theme.sunken
        border.color: Theme.line
        border.width: Theme.hairline

        // Not asynchronous: see the first picture in Main.qml; a page is there in less than 100 ms.
        Image {
            anchors.fill: parent
            anchors.margins: Theme.hairline
            fillMode: Image.PreserveAspectFit
            sourceSize: Qt.size(width, height)
            source: "image://pack/leaflet/%1/%2".arg(root.image).arg(root.page)
            Accessible.role: Accessible.Graphic
            Accessible.name: Theme.bare(root.text)
        }
    }

    Column {
        id: told

        anchors.right: parent.right
        y: root.beside ? 0 : root.pageHeight + Theme.space
        width: root.width - (root.beside ? root.pageWidth + Theme.space : 0)
        spacing: Theme.gap

        Words {
            width: parent.width
            text: root.title
            font.pixelSize: Theme.heading
            font.bold: true
            Accessible.role: Accessible.Heading
            Accessible.name: Theme.bare(text)
        }

        Words {
            width: parent.width
            text: root.text
            lineHeight: Theme.lineHeight
        }

        Words {
            width: parent.width
            text: qsTr("Page %1 of %2").arg(root.page).arg(root.count)
            font.bold: true
            color: Theme.accentDeep
        }

        Flow {
            width: parent.width
            spacing: Theme.gap

            PillButton {
                visible: root.count > 1
                text: qsTr("Previous page")
                symbol: Theme.turned("ph.arrow-left")
                enabled: root.page > 1
                onClicked: root.page -= 1
            }

            PillButton {
                visible: root.count > 1
                text: qsTr("Next page")
                symbol: Theme.turned("ph.arrow-right")
                enabled: root.page < root.count
                strong: enabled
                onClicked: root.page += 1
            }

            PillButton {
                text: qsTr("Whole screen")
                symbol: "ph.arrows-out"
                onClicked: root.leaflet.open(root.row, root.page)
            }
        }

        Words {
            width: parent.width
            visible: text
            text: root.note
            color: Theme.inkSoft
            font.pixelSize: Theme.small
        }
    }
}
