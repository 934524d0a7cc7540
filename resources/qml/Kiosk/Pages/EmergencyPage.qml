// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Backend
import Kiosk.Controls
import Kiosk.Theme

// An emergency: nothing else, in every language, until it is withdrawn.
Rectangle {
    id: root

    required property Rows notices

    readonly property bool wide: root.width > root.height
    // Two columns only where one would not hold them all.
    readonly property bool many: root.notices.count > (root.wide ? 3 : 6)

    color: Theme.alarm

    // Takes every finger: nothing under it feels one.
    MultiPointTouchArea {
        anchors.fill: parent
    }

    Column {
        anchors.centerIn: parent
        width: parent.width - 4 * Theme.margin
        spacing: 2 * Theme.space

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: "ph.warning"
            tint: Theme.heroInk
            size: Math.round((root.many ? 18 : 30) * Theme.mm)
        }

        GridLayout {
            width: parent.width
            columns: root.many ? 2 : 1
            uniformCellWidths: true
            columnSpacing: 2 * Theme.margin
            rowSpacing: root.many ? Theme.space : 2 * Theme.space

            Repeater {
                model: root.notices

                delegate: Column {
                    id: notice

                    required property string title
                    required property string text

                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                    spacing: Math.round(2 * Theme.mm)

                    Words {
                        width: parent.width
                        text: notice.title
                        color: Theme.heroInk
                        font.pixelSize: root.many ? Theme.heading : Theme.display
                        font.bold: true
                        horizontalAlignment: root.many ? Text.AlignLeft : Text.AlignHCenter
                        Accessible.role: Accessible.AlertMessage
                        Accessible.name: Theme.bare(text)
                    }

                    Words {
                        width: parent.width
                        visible: notice.text
                        text: notice.text
                        color: Theme.heroInk
                        font.pixelSize: root.many ? Theme.body : Theme.heading
                        horizontalAlignment: root.many ? Text.AlignLeft : Text.AlignHCenter
                    }
                }
            }
        }
    }
}
