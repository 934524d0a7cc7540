# SPDX-License-Identifier: GPL-3.0-or-later
"""Check the screens with qmllint and our Python types: python tests/tooling/qmllint.py. Any warning fails."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import PySide6
from PySide6.QtCore import QByteArray, QMetaMethod, QMetaObject

ROOT = Path(__file__).resolve().parents[2]
MODULE = "Kiosk.Backend"
TOOLS = Path(PySide6.__file__).parent
# Where our classes inherit from.
FOREIGN = ("core", "gui", "network", "qml", "qmlmodels", "quick")


def text(value: QByteArray | bytes | bytearray | memoryview | str) -> str:
    """The text of what PySide gives as bytes in one method and as text in the next."""
    match value:
        case str():
            return value
        case QByteArray():
            return bytes(value.data()).decode()
        case _:
            return bytes(value).decode()


def properties(meta: QMetaObject) -> list[dict[str, Any]]:
    """The class's own properties in moc's form."""
    own = [meta.property(index) for index in range(meta.propertyOffset(), meta.propertyCount())]
    return [
        {
            "name": text(each.name()),
            "type": text(each.typeName()),
            "index": index,
            "read": text(each.name()),
            "constant": each.isConstant(),
            "final": each.isFinal(),
            **({"write": text(each.name())} if each.isWritable() else {}),
            **({"notify": text(each.notifySignal().name())} if each.hasNotifySignal() else {}),
        }
        for index, each in enumerate(own)
    ]


def methods(meta: QMetaObject, kind: QMetaMethod.MethodType) -> list[dict[str, Any]]:
    """The class's own signals or slots in moc's form."""
    every = [meta.method(index) for index in range(meta.methodOffset(), meta.methodCount())]
    return [
        {
            "access": "public",
            "name": text(each.name()),
            "returnType": text(each.typeName()),
            "arguments": [
                {"type": text(type_), **({"name": text(name)} if text(name) else {})}
                for type_, name in zip(each.parameterTypes(), each.parameterNames(), strict=True)
            ],
        }
        for each in every
        if each.methodType() == kind
    ]


def describe(source: Path, folder: Path) -> dict[str, Any] | None:
    """moc's description of one module's QML types; None if it has none.

    pyside6-metaobjectdump reads the source and knows what is registered for QML, but not `constant`, `final`,
    C++ names of types or names of arguments. Those are asked of the running class.
    """
    dump = [sys.executable, str(TOOLS / "scripts" / "metaobjectdump.py"), "-c", str(source)]
    found = json.loads(subprocess.run(dump, check=True, capture_output=True, text=True).stdout or "[]")
    if not found:
        return None
    [description] = found
    if description.get("QML_IMPORT_NAME") != MODULE:
        return None
    module = importlib.import_module(".".join(source.relative_to(folder).with_suffix("").parts))
    for entry in description["classes"]:
        meta: QMetaObject = getattr(module, entry["className"]).staticMetaObject
        entry["properties"] = properties(meta)
        entry["signals"] = methods(meta, QMetaMethod.MethodType.Signal)
        entry["slots"] = methods(meta, QMetaMethod.MethodType.Slot)
    return dict(description)


def write_types(sources: list[Path], folder: Path, target: Path) -> int:
    """Write the types of `sources` (below import root `folder`) under `target`; gives how many have some."""
    place = target.joinpath(*MODULE.split("."))
    place.mkdir(parents=True, exist_ok=True)
    dumps = []
    for source in sources:
        description = describe(source, folder)
        if description is not None:
            dumps.append(target / f"{source.stem}.json")
            dumps[-1].write_text(json.dumps([description]), encoding="utf-8")
    foreign = [str(TOOLS / "Qt" / "metatypes" / f"qt6{name}_metatypes.json") for name in FOREIGN]
    register = [
        str(TOOLS / "Qt" / "libexec" / "qmltyperegistrar"),
        f"--import-name={MODULE}",
        "--major-version=1",
        f"--foreign-types={','.join(foreign)}",
        f"--generate-qmltypes={place / 'backend.qmltypes'}",
        "-o",
        str(target / "unused.cpp"),
        *map(str, dumps),
    ]
    subprocess.run(register, check=True)
    lines = [f"module {MODULE}", "typeinfo backend.qmltypes", "import QtQml", "import QtQuick", ""]
    (place / "qmldir").write_text("\n".join(lines), encoding="utf-8")
    return len(dumps)


def lint(screens: list[Path], imports: list[Path]) -> subprocess.CompletedProcess[str]:
    """What qmllint says to `screens`."""
    # It finds modules by absolute paths only, and fails on a warning with -W 0 only.
    command = [str(TOOLS / "qmllint"), "-W", "0"]
    for folder in imports:
        command += ["-I", str(folder.resolve())]
    command += [str(screen.resolve()) for screen in screens]
    return subprocess.run(command, check=False, capture_output=True, text=True)


def main(root: Path = ROOT) -> int:
    """Check every screen below `root`."""
    source = root / "src"
    sys.path.insert(0, str(source))
    types = root / "build" / "qmltypes"
    modules = write_types(sorted((source / "kiosk" / "ui").glob("*.py")), source, types)
    screens = sorted((root / "resources" / "qml").rglob("*.qml"))
    if not modules or not screens:
        print(f"qmllint: {len(screens)} QML files, {modules} Python modules with QML types: neither may be 0")
        return 1
    result = lint(screens, [types, root / "resources" / "qml"])
    print(result.stdout + result.stderr, end="")
    print(f"qmllint: {len(screens)} QML files checked, {modules} Python modules with QML types")
    return result.returncode and 1


if __name__ == "__main__":
    raise SystemExit(main())
