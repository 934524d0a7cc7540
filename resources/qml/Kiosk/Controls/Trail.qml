// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Backend
import Kiosk.Theme

// The breadcrumb: every step but the last leads there.
Flow {
    id: root

    readonly property bool keyGroup: true
    required property Rows steps
    property color tint: Theme.inkSoft

    signal chosen(page: string)
    signal homeChosen()

    component Step: Tap {
        id: step

        property color tint: root.tint

        implicitHeight: Math.max(Theme.leastTarget, implicitContentHeight)
        leftPadding: Math.round(2 * Theme.mm)
        rightPadding: Math.round(2 * Theme.mm)
        fill: "transparent"
        edge: "transparent"
        contentItem: Words {
            text: step.text
            color: step.tint
            font.pixelSize: Theme.small
            font.underline: step.enabled
            wrapMode: Text.NoWrap
        }
    }

    // A step keeps the sign that leads on, so that a second line begins with words.
    component Led: Row {
        id: led

        property bool last: false
        default property alias step: place.data

        spacing: root.spacing

        Item {
            id: place

            width: childrenRect.width
            height: childrenRect.height
        }

        Words {
            visible: !led.last
            anchors.verticalCenter: parent.verticalCenter
            text: Theme.rightToLeft ? "‹" : "›"
            color: root.tint
            font.weight: Font.Bold // its thin strokes fade away
            Accessible.ignored: true
        }
    }

    spacing: Math.ceil(2.6 * Theme.mm)

    Led {
        Step {
            text: qsTr("Home")
            onClicked: root.homeChosen()
        }
    }

    Repeater {
        model: root.steps

        delegate: Led {
            id: crumb

            required property string page
            required property string title
            required property int index

            last: crumb.index === root.steps.count - 1

            Step {
                text: crumb.title
                enabled: !crumb.last
                tint: enabled ? root.tint : Theme.ink
                onClicked: root.chosen(crumb.page)
            }
        }
    }
}
