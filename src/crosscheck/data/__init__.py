"""Reviewed word lists, and the one function that reads them."""

from __future__ import annotations

import functools
import tomllib
from pathlib import Path
from typing import Any

__all__ = ["load"]

_FOLDER = Path(__file__).parent  # importlib.resources and what it imports take 7 ms


@functools.cache
def load(name: str) -> dict[str, Any]:
    """The word list ``data/<name>.toml`` as nested dictionaries."""
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
