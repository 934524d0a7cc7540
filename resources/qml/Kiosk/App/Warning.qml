// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// "Are you still there?": one simple action goes on, as often as wanted (WCAG 2.2.1). Touching anywhere is that action.
Rectangle {
    id: root

    required property int remaining

    signal goOn
    signal finish

    color: Theme.scrim
    visible: root.remaining > 0

    // Made when it is first needed: the kiosk starts without it.
    Loader {
        anchors.fill: parent
        active: root.visible

        sourceComponent: Item {
            // Takes every finger: nothing under the warning feels it.
            MultiPointTouchArea {
                anchors.fill: parent
                onReleased: root.goOn()
            }

            Rectangle {
                anchors.horizontalCenter: parent.horizontalCenter
                y: Math.min(Math.max((root.height - height) / 2, Theme.reachTop), root.height - height - Theme.gap)
                width: Math.min(parent.width - 2 * Theme.margin, Math.round(250 * Theme.mm))
                height: column.height + 4 * Theme.space
                radius: Theme.radius
                color: Theme.paper

                Column {
                    id: column

                    anchors.centerIn: parent
                    width: parent.width - 4 * Theme.space
                    spacing: Theme.space

                    Words {
                        width: parent.width
                        text: qsTr("Are you still there?")
                        font.pixelSize: Theme.title
                        font.bold: true
                        horizontalAlignment: Text.AlignHCenter
                        Accessible.role: Accessible.AlertMessage
                        Accessible.name: Theme.bare(text)
                    }

                    Words {
                        width: parent.width
                        text: qsTr("Back to the start in %n second(s).", "countdown", root.remaining)
                        font.pixelSize: Theme.heading
                        horizontalAlignment: Text.AlignHCenter
                    }

                    // Who is old or moves with difficulty hits up to 30 mm better (Chen et al. 2013).
                    PillButton {
                        width: parent.width
                        height: Math.max(implicitHeight, Math.round(30 * Theme.mm))
                        text: qsTr("Go on")
                        symbol: "ph.check"
                        strong: true
                        size: Theme.title
                        onClicked: root.goOn()
                    }

                    PillButton {
                        anchors.horizontalCenter: parent.horizontalCenter
                        text: qsTr("Finish")
                        symbol: "ph.x"
                        onClicked: root.finish()
                    }
                }
            }
        }
    }
}
