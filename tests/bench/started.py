# SPDX-License-Identifier: GPL-3.0-or-later
"""The kiosk, started and driven: python -m tests.bench.started attract|home|walk|switch|drag|moving PACK [THEME]
python -m tests.bench.started soak PACK SESSIONS

It comes up as `kiosk run --pack PACK --window 1920x1080` does, the pack checked while the libraries load; all but attract
and soak with a visitor before it. Only what follows is not a visitor.
"""

from __future__ import annotations

import gc
import sys
from pathlib import Path

from kiosk import cli, paths
from kiosk.pack.reader import PackFault, opening

WINDOW = "1920x1080"


def main(mode: str, file: str, more: str = "light") -> int:
    gc.disable()  # as `kiosk run` does
    chosen = cli.parser("run").parse_args(["run", "--pack", file, "--window", WINDOW])
    opened = opening(Path(chosen.pack))
    import kiosk.plain_import  # noqa: F401
    from kiosk.app import Look, Program, make_application, start_collecting
    from tests.bench import driven, probe

    pack = opened()
    if isinstance(pack, PackFault):
        print(pack, file=sys.stderr)
        return 2
    application = make_application()
    look = Look(*chosen.window)._replace(visited=mode not in ("attract", "soak"))
    program = Program(pack, look, cache=paths.cache())
    start_collecting()
    match mode:
        case "attract" | "home":
            probe.start(program.window)
        case "walk":
            driven.walk(program)
        case "switch":
            driven.switches(program)
        case "drag":
            driven.drag(program)
        case "moving":
            from tests.bench import moving

            moving.measure(program, pack, more)
        case "soak":
            from tests.bench import visits

            visits.measure(program, int(more))
    program.close()
    del application
    return 0


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
