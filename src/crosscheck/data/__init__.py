"""Reviewed word lists, and the one function that reads them."""

from __future__ import annotations

import functools
import tomllib
from importlib import resources
from typing import Any

__all__ = ["load"]


@functools.cache
def load(name: str) -> dict[str, Any]:
    """The word list ``data/<name>.toml`` as nested dictionaries."""
    return tomllib.loads(resources.files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))
