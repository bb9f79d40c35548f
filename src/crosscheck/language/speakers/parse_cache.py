"""Trees kept from one run to the next: a parser in, the same parser out that asks only for texts it has not seen.

They are keyed by the text, the parser's version and the format, so that no entry can ever be stale.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Sequence
from pathlib import Path

from crosscheck.keeping import Store
from crosscheck.language.speakers.parsing import Parse, Parser

__all__ = ["CachingParser"]

_FORMAT = 1  # of the entries; an entry of another format has another key
_KEPT = 20_000  # trees, about a kilobyte each: some thousand articles


class CachingParser:
    """A parser that remembers its trees in a file."""

    def __init__(self, parser: Parser, path: Path, kept: int = _KEPT) -> None:
        """Remember the trees of a parser in the file at ``path``, the last ``kept`` of them."""
        self._parser = parser
        self._store = Store(path, kept)

    @property
    def version(self) -> str:
        """The version of the parser behind it."""
        return self._parser.version

    def parse(self, texts: Sequence[str]) -> list[Parse]:
        """A tree for each text; the parser is not called, nor loaded, where all are known."""
        keys = [self._key(text) for text in texts]
        known = self._load(keys)
        missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
        if missing:
            new = dict(zip(missing, self._parser.parse(list(missing.values())), strict=True))
            self._store.save({key: _encode(parse) for key, parse in new.items()})
            known |= new
        return [known[key] for key in keys]

    def _key(self, text: str) -> bytes:
        return hashlib.sha256(f"{_FORMAT}\0{self.version}\0{text}".encode("utf-8", "surrogatepass")).digest()

    def _load(self, keys: Sequence[bytes]) -> dict[bytes, Parse]:
        """The trees that are in the file and can be read."""
        decoded = {key: _decode(entry) for key, entry in self._store.load(keys).items()}
        return {key: parse for key, parse in decoded.items() if parse is not None}


def _encode(parse: Parse) -> bytes:
    columns = [parse.starts, parse.ends, parse.heads, parse.labels, parse.tags]
    return zlib.compress(json.dumps(columns, separators=(",", ":")).encode(), 1)


def _decode(entry: bytes) -> Parse | None:
    """A tree as it was kept; None where the entry is damaged."""
    try:
        starts, ends, heads, labels, tags = (tuple(column) for column in json.loads(zlib.decompress(entry)))
    except (zlib.error, ValueError, TypeError):
        return None
    parse = Parse(starts, ends, heads, labels, tags)
    return parse if len({len(starts), len(ends), len(heads), len(labels), len(tags)}) == 1 else None
