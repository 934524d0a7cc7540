# SPDX-License-Identifier: GPL-3.0-or-later
"""PySide6's Property, with types: its own stubs say that reading one gives a Property."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    Value = TypeVar("Value")
    Other = TypeVar("Other")

    class Property(Generic[Value]):
        def __init__(
            self,
            kind: type[Any],
            getter: Callable[[Any], Value] | None = None,
            setter: Callable[[Any, Value], None] | None = None,
            *,
            notify: object = None,
            constant: bool = False,
            final: bool = False,
        ) -> None: ...
        def __call__(self, getter: Callable[[Any], Other]) -> Property[Other]: ...
        def __get__(self, owner: object, kind: type) -> Value: ...
        def __set__(self, owner: object, value: Value) -> None: ...

else:
    from PySide6.QtCore import Property

__all__ = ["Property"]
