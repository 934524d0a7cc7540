# SPDX-License-Identifier: GPL-3.0-or-later
"""heard.py PACK: stop the making of a package whose kiosk would be silent in a language that has a voice."""

from __future__ import annotations

import sys
from pathlib import Path

from kiosk.pack.reader import PackFault, open_pack

pack = open_pack(Path(sys.argv[1]))
if isinstance(pack, PackFault):
    sys.exit(str(pack))
if names := pack.silent():
    sys.exit(f"{sys.argv[1]}: nothing is read aloud in {', '.join(names)}; kiosk build --clips make says why")
