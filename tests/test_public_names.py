"""The public names: complete, sorted and documented."""

from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType

import pytest

import crosscheck

MODULES = [
    importlib.import_module(module.name)
    for module in pkgutil.walk_packages(crosscheck.__path__, "crosscheck.")
    if not module.name.endswith("__main__") and ".tui.served" not in module.name  # needs an extra
]


def rank(name: str) -> tuple[int, str]:
    """Constants come before classes, and classes before functions."""
    return 0 if name.isupper() else 1 if name[0].isupper() else 2, name


def test_names_are_sorted() -> None:
    """The package's public names stand in order."""
    assert crosscheck.__all__ == sorted(crosscheck.__all__, key=rank)


def test_every_name_is_there() -> None:
    """Every public name can be had, and has a docstring."""
    assert [name for name in crosscheck.__all__ if not getattr(crosscheck, name).__doc__] == []


def test_every_name_is_listed() -> None:
    """``dir`` shows the names that are loaded later."""
    assert set(crosscheck.__all__) <= set(dir(crosscheck))


def test_unknown_name() -> None:
    """A name that does not exist is an ordinary error."""
    with pytest.raises(AttributeError, match="no attribute 'compair'"):
        crosscheck.compair  # noqa: B018 (to ask for it is all that is needed)


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)
def test_module(module: ModuleType) -> None:
    """A module has a docstring, and the names that it makes public are there and sorted."""
    names = list(getattr(module, "__all__", []))
    assert module.__doc__
    assert names == sorted(names, key=rank)
    assert [name for name in names if not hasattr(module, name)] == []
