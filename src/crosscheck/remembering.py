"""Comparisons kept from one run to the next: an event in, its comparison out, made only where anything changed.

An entry is keyed by everything that a comparison is made of: the sources as they were read, the settings, the speaker
engine, and the program itself, so that none can ever be stale. What a comparison finds is kept, not the articles.
"""

from __future__ import annotations

import functools
import hashlib
import json
import zlib
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

import attrs
from attrs import frozen

from crosscheck import __version__
from crosscheck.alignment.spans import Cluster, Pair
from crosscheck.comparison import Comparison
from crosscheck.findings.claims.corroboration import Corroboration
from crosscheck.findings.finding import Finding
from crosscheck.keeping import Store
from crosscheck.language.quote import Quote
from crosscheck.language.speakers.choice import engine_name
from crosscheck.settings import Settings
from crosscheck.sources.source import Event, with_ids

__all__ = ["compare_or_recall"]

_FILE = "comparisons.sqlite"
_KEPT = 500  # events; about fifty kilobytes each


@frozen
class _Found:
    """What a comparison has beside its sources and settings."""

    quotes: tuple[Quote, ...]
    pairs: tuple[Pair, ...]
    clusters: tuple[Cluster, ...]
    findings: tuple[Finding, ...]
    corroboration: tuple[Corroboration, ...]
    groups: tuple[int, ...]
    engine: str


def compare_or_recall(
    event: Event, *, settings: Settings | None = None, reviewed: Mapping[str, Collection[str]] | None = None
) -> Comparison:
    """The comparison of an event; read from the cache where it was made before of the same sources and settings."""
    settings = settings or Settings()
    store = Store(Path(settings.cache) / _FILE, _KEPT)
    key = _key(event, settings, reviewed or {})
    found = _decode(store.load([key]).get(key))
    if found is None:
        from crosscheck.comparing import compare_event  # where nothing has changed, nothing that compares is loaded

        comparison = compare_event(event, settings=settings, reviewed=reviewed)
        store.save({key: _encode(comparison)})
        return comparison
    columns = {column.name: getattr(found, column.name) for column in attrs.fields(_Found)}
    return Comparison(sources=tuple(with_ids(event.sources)), settings=settings, **columns)


def _key(event: Event, settings: Settings, reviewed: Mapping[str, Collection[str]]) -> bytes:
    made_of = [
        __version__,
        _program(),
        engine_name(settings),
        attrs.asdict(settings),
        attrs.asdict(event),
        {source: sorted(digests) for source, digests in reviewed.items()},
    ]
    return hashlib.sha256(json.dumps(made_of, sort_keys=True, default=str).encode("utf-8", "surrogatepass")).digest()


@functools.cache
def _program() -> str:
    """The state of the program's own files: an edited rule or word list makes every comparison anew."""
    files = sorted(path for path in Path(__file__).parent.rglob("*") if path.suffix in (".py", ".toml"))
    states = ((file.name, (state := file.stat()).st_size, state.st_mtime_ns) for file in files)
    return hashlib.sha256(repr(list(states)).encode()).hexdigest()


def _encode(comparison: Comparison) -> bytes:
    columns = {column.name: getattr(comparison, column.name) for column in attrs.fields(_Found)}
    text = json.dumps(attrs.asdict(_Found(**columns)), separators=(",", ":"))  # the first run need not load cattrs
    return zlib.compress(text.encode("utf-8", "surrogatepass"), 1)


def _decode(entry: bytes | None) -> _Found | None:
    """What was kept; None where nothing was, or it is damaged."""
    if entry is None:
        return None
    try:
        kept = json.loads(zlib.decompress(entry).decode("utf-8", "surrogatepass"))
        found: _Found = _converter().structure(kept, _Found)
    except Exception:  # whatever is wrong with the entry, it is made anew
        return None
    return found


@functools.cache
def _converter() -> Any:
    from cattrs import Converter

    return Converter(detailed_validation=False)
