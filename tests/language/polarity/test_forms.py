"""One form for all inflections of a word."""

from __future__ import annotations

import pytest

from crosscheck.language.polarity.forms import base, is_adverb, is_participle


@pytest.mark.parametrize(
    "forms",
    [
        pytest.param("rise rises rising rose risen", id="irregular"),
        pytest.param("find finds found", id="irregular past"),
        pytest.param("deny denies denied denying", id="y"),
        pytest.param("acquit acquits acquitted acquitting", id="a doubled letter"),
        pytest.param("control controls controlled controlling", id="a doubled l"),
        pytest.param("close closes closed closing", id="a final e"),
        pytest.param("sue sued sues suing", id="a short verb"),
        pytest.param("die died dies dying", id="another short verb"),
        pytest.param("is are was were been being", id="be"),
        pytest.param("son sons", id="a noun"),
        pytest.param("man men", id="a plural without an ending"),
        pytest.param("policeman policemen", id="a compound of it"),
        pytest.param("child children", id="an irregular plural"),
    ],
)
def test_inflections_of_one_word_have_one_base(forms: str) -> None:
    """All forms of a word have the same base."""
    assert 1 == len({base(form) for form in forms.split()})


@pytest.mark.parametrize(
    ("one", "other"), [("rose", "fell"), ("lie", "lay"), ("son", "sun"), ("armed", "unarmed"), ("die", "dye")]
)
def test_different_words_keep_different_bases(one: str, other: str) -> None:
    """Two words never share a base by their letters alone."""
    assert base(one) != base(other)


@pytest.mark.parametrize(
    ("word", "expected"),
    [("formally", True), ("yet", True), ("illegally", False), ("family", False), ("likely", False), ("bridge", False)],
)
def test_adverbs_are_told_from_other_words(word: str, expected: bool) -> None:
    """A word in -ly is an adverb unless it carries content of its own."""
    assert expected == is_adverb(word)


@pytest.mark.parametrize(
    ("word", "expected"), [("closed", True), ("sold", True), ("selling", False), ("close", False), ("mayor", False)]
)
def test_participles_are_told_by_their_form(word: str, expected: bool) -> None:
    """A past form is one in -ed or a listed one."""
    assert expected == is_participle(word)
