"""Comparisons as JSON: what other programs may rely on, described in ``crosscheck-1.schema.json`` beside this file.

Events with their comparisons go in; one JSON object comes out as text, with its keys in a fixed order and each entry
of a list on a line of its own, so that two results can be compared with ``diff`` and searched with ``grep``. The
classes are serialised by cattrs; what is internal (why a speaker was chosen and what is open about him, whom a finding
is about, the event and first line of a source) is shaped or left out here, and nowhere else.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

import attrs

from crosscheck import __version__
from crosscheck.output.counts import count_words
from crosscheck.output.terminal import escape_json
from crosscheck.settings import Settings
from crosscheck.sources.source import Event, Source

if TYPE_CHECKING:
    from cattrs import Converter

    from crosscheck.comparison import Comparison
    from crosscheck.language.quote import Quote

__all__ = ["SCHEMA", "dumps", "object_lines", "unstructure"]

SCHEMA = "crosscheck/1"

_DECIMALS = 4


def dumps(comparisons: Sequence[tuple[Event, Comparison]]) -> str:
    """The comparisons of one or more events as one JSON object, ending in a line end.

    The text is the same for the same comparisons, and can be encoded as UTF-8 whatever the sources hold.
    """
    return object_lines(
        {
            "schema": SCHEMA,
            "crosscheck": _about([comparison for _, comparison in comparisons]),
            "events": [event_entry(event, comparison) for event, comparison in comparisons],
            "sources": _all(comparison.sources for _, comparison in comparisons),
            "quotes": _all(comparison.quotes for _, comparison in comparisons),
            "pairs": _all(comparison.pairs for _, comparison in comparisons),
            "clusters": _all(comparison.clusters for _, comparison in comparisons),
            "findings": _all(comparison.findings for _, comparison in comparisons),
        }
    )


def unstructure(value: object) -> Any:
    """Any of crosscheck's values as the dicts, lists and plain values that JSON knows."""
    return _converter().unstructure(value)


def object_lines(members: dict[str, Any]) -> str:
    """A JSON object with a line for each entry of its lists; safe to encode and to print, whatever it holds."""
    lines = ",\n".join(f"{json.dumps(key)}: {_member(value)}" for key, value in members.items())
    return escape_json("{\n" + lines + "\n}\n")


def _member(value: Any) -> str:
    if not isinstance(value, list) or not value:
        return _encode(value)
    return "[\n" + ",\n".join(map(_encode, value)) + "\n]"


_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, check_circular=False).encode


def _all(groups: Iterable[Sequence[object]]) -> list[Any]:
    converter = _converter()
    return [converter.unstructure(entry) for group in groups for entry in group]


def _about(comparisons: Sequence[Comparison]) -> dict[str, Any]:
    """Which program made this: its version, the speaker engine, and the settings that are not the defaults."""
    first = comparisons[0] if comparisons else None
    return {
        "version": __version__,
        "speakers": first.engine if first else "rules",
        "settings": dict(_changed(first.settings)) if first else {},
    }


def _changed(settings: Settings) -> Iterator[tuple[str, Any]]:
    default = Settings()
    for attribute in attrs.fields(Settings):
        value = getattr(settings, attribute.name)
        if value != getattr(default, attribute.name):
            yield attribute.name, dict(sorted(value.items())) if isinstance(value, dict) else unstructure(value)


def event_entry(event: Event, comparison: Comparison) -> dict[str, Any]:
    """An event with its sources' ids, as the JSON of a comparison and that of a check have it."""
    return {"id": event.id, "path": event.path, "sources": [source.id for source in comparison.sources]}


def _source(source: Source) -> dict[str, Any]:
    return {
        "id": source.id,
        "path": source.path,
        "outlet": source.outlet,
        "title": source.title,
        "published": source.published.isoformat() if source.published else None,
        "url": source.url,
        "agency": source.agency,
        "inferred": list(source.inferred),
        "words": count_words(source),
        "text": source.text,
        "furniture": unstructure(source.furniture),
    }


def _quote(speaker: Callable[[Any], Any], segment: Callable[[Any], Any]) -> Callable[[Quote], dict[str, Any]]:
    def shape(quote: Quote) -> dict[str, Any]:
        return {
            "id": quote.id,
            "source": quote.source,
            "start": quote.start,
            "end": quote.end,
            "segments": [segment(each) for each in quote.segments],
            "text": quote.text,
            "kind": quote.kind,
            "damaged": quote.damaged,
            "speaker": speaker(quote.speaker) if quote.speaker else None,
        }

    return shape


@cache
def _converter() -> Converter:
    """The converter, made when it is first needed: commands that print no JSON need not pay for it."""
    from cattrs import Converter
    from cattrs.gen import make_dict_unstructure_fn, override

    from crosscheck.findings.finding import Finding
    from crosscheck.language.quote import Quote, Segment, Speaker

    converter = Converter(unstruct_collection_overrides={tuple: list})
    speaker = make_dict_unstructure_fn(Speaker, converter, why=override(omit=True), by_office=override(omit=True))
    converter.register_unstructure_hook(float, lambda number: round(number, _DECIMALS))
    converter.register_unstructure_hook(Speaker, speaker)
    converter.register_unstructure_hook(
        Finding, make_dict_unstructure_fn(Finding, converter, about=override(omit=True))
    )
    converter.register_unstructure_hook(Source, _source)
    converter.register_unstructure_hook(Quote, _quote(speaker, make_dict_unstructure_fn(Segment, converter)))
    return converter
