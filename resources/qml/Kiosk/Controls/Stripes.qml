// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// 遠州縞 (Enshū-jima), the cotton stripe woven in Hamamatsu: the one ornament. Drawn upright; the thread in mikan once.
Item {
    id: root

    component Thread: Rectangle {
        required property real at
        required property real thick

        x: Theme.across(Math.round(at * root.width), width, root.width)
        width: Math.max(1, Math.round(thick * root.width))
        height: root.height
        color: Theme.heroSoft
    }

    Accessible.ignored: true

    Thread { at: 0; thick: 0.26 }
    Thread { at: 0.34; thick: 0.06 }
    Thread { at: 0.45; thick: 0.16 }
    Thread { at: 0.66; thick: 0.028; color: Theme.accent }
    Thread { at: 0.73; thick: 0.05 }
    Thread { at: 0.82; thick: 0.02 }
    Thread { at: 0.88; thick: 0.09 }
}
