"""crosscheck: lines up what several outlets wrote about one event and shows where they do not agree.

    >>> from crosscheck import compare_texts
    >>> comparison = compare_texts(
    ...     '"We will not close the bridge," said Mayor Ann Hale.', '"We will close the bridge," said Mayor Ann Hale.'
    ... )
    >>> comparison.findings[0].rule
    'quote.operator'

The public names are loaded when they are first used, so that importing crosscheck costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from crosscheck.comparing import compare, compare_event, compare_texts, extract_quotes
    from crosscheck.comparison import Comparison
    from crosscheck.errors import CrosscheckError, ReviewsError, SettingsError, SourceError, UnknownIdError
    from crosscheck.findings.finding import Finding, Place
    from crosscheck.settings import Settings
    from crosscheck.sources.reading import read_event, read_paths, read_source
    from crosscheck.sources.source import Event, Source

__version__ = "0.1.0"

_HOMES = {
    "Comparison": "comparison",
    "CrosscheckError": "errors",
    "Event": "sources.source",
    "Finding": "findings.finding",
    "Place": "findings.finding",
    "ReviewsError": "errors",
    "Settings": "settings",
    "SettingsError": "errors",
    "Source": "sources.source",
    "SourceError": "errors",
    "UnknownIdError": "errors",
    "compare": "comparing",
    "compare_event": "comparing",
    "compare_texts": "comparing",
    "extract_quotes": "comparing",
    "read_event": "sources.reading",
    "read_paths": "sources.reading",
    "read_source": "sources.reading",
}

__all__ = [
    "Comparison",
    "CrosscheckError",
    "Event",
    "Finding",
    "Place",
    "ReviewsError",
    "Settings",
    "SettingsError",
    "Source",
    "SourceError",
    "UnknownIdError",
    "compare",
    "compare_event",
    "compare_texts",
    "extract_quotes",
    "read_event",
    "read_paths",
    "read_source",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
