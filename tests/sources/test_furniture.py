"""Furniture: what is taken for it and, above all, what is not."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.sources import furniture
from crosscheck.sources.furniture import find_furniture, furniture_reason

PARAGRAPHS = [
    "The bridge over the Vell fell on Monday after three days of rain, and the harbour was closed to all ships.",
    'Engineers had warned the council of rust in the northern pillar. "We wrote to them twice," said Ada Quill.',
    "The council answered that the pillar had been painted in spring and that no ship had struck it since.",
    "Ferries carry commuters across the river until a pontoon is in place, which may take the army four weeks.",
    "Traders on the southern bank fear for their market. They ask the state for money to pay for lost trade.",
    "Rain is expected to last until Friday, when the weather office hopes that the river will begin to fall.",
    "Shipping firms have sent two tugs to clear the channel, and a crane is on its way from the docks at Orm.",
    "Nobody was hurt, since the guard had shut the gates when the first cable broke shortly before midnight.",
]
FOREIGN = "Hill town elects youngest mayor after recount"
TEASER = "Voters chose Pim Tarn by nine ballots. Her rival conceded at noon."
LINES = st.sampled_from(
    [
        "",
        " ",
        "Tweet",
        "READ MORE",
        "--",
        FOREIGN,
        TEASER,
        *PARAGRAPHS,
        "He left. (AP)",
        "It fell. READ MORE",
        "(Yonhap)",
    ]
)


def article(*between: str) -> str:
    """An article with these lines as a paragraph in its middle."""
    return "\n\n".join([*PARAGRAPHS[:4], "\n".join(between), *PARAGRAPHS[4:]])


def marked(text: str) -> list[str]:
    """The words taken for furniture."""
    return [text[item.start : item.end] for item in find_furniture(text)]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Tweet", "share button"),
        ("Facebook 12 Twitter 3K Email", "share button"),
        ("Please follow and like us:", "request to follow or share"),
        ("Share this:", "request to follow or share"),
        ("Follow us on Instagram", "request to follow or share"),
        ("Follow Jane Doe on Twitter @janedoe.", "request to follow or share"),
        ("307 total views,  2 views today", "view counter"),
        ("1,204 views", "view counter"),
        ("3 min read", "reading time"),
        ("3 min readMar 16, 2017", "reading time"),
        ("READ MORE", "way to another page"),
        ("Read more: Tower leans further", "way to another page"),
        ("**Related:** [Tower leans](https://example.org/tower)", "way to another page"),
        ("Continue reading \u00bb", "way to another page"),
        ("Click here to watch the video", "way to another page"),
        ("Other reports by", "way to another page"),
        ("Read the rest here.", "way to another page"),
        ("Discuss This Article", "call for comments"),
        ("Leave a comment", "call for comments"),
        ("Advertisement", "advertising mark"),
        ("Story continues below", "advertising mark"),
        ("Sign up for our morning newsletter", "newsletter call"),
        ("Enter your email address:", "newsletter call"),
        ("Image courtesy of the Port Office", "image credit"),
        ("Photo: Jane Doe/Vell News", "image credit"),
        ("(AP Photo/Jane Doe)", "image credit"),
        ("Jane Doe via Getty Images", "image credit"),
        ("![The bridge](bridge.jpg)", "picture"),
        ("FILE PHOTO: The bridge is seen before the rain.", "caption"),
        ("Copyright 2017 Vell News. All rights reserved.", "copyright line"),
        ("This entry originally appeared on the harbour's page.", "reprint note"),
        ("(Reporting by Jane Doe; Editing by John Roe)", "credit line"),
        ("Jane Doe contributed to this report.", "credit line"),
        ("By Jane Doe", "byline"),
        ("Updated 3 hours ago", "date line"),
        ("--", "separator"),
        ("* * *", "separator"),
        ("___", "separator"),
    ],
)
def test_furniture_line(line: str, why: str) -> None:
    """A line that stands on many pages is marked from its first letter to its last, and the reason named."""
    text = article(f"  {line} ")
    assert [(text[item.start : item.end], item.why) for item in find_furniture(text)] == [(line, why)]


@pytest.mark.parametrize(
    "line",
    [
        "We lost.",
        '"Share this," she said.',
        "Share prices fell on Monday.",
        "Print runs grew.",
        "Follow the money, he said.",
        "Please follow the rules, the mayor said.",
        "12 comments were filed.",
        "Read the statement in full, she asked.",
        "Sign up now or lose your place, the mayor told owners of boats here.",
        "Get out of my city, he told them by email.",
        "Photo from the scene shows rust.",
        "Image of a city in ruins",
        "Courtesy of the mayor, all rode free.",
        "Copyright law is at the heart of the case.",
        "This article of the law was published in 1949.",
        "This report was published on Monday by the council.",
        "First published in 1990, the book sold well.",
        "Written by Jane Doe and others, the report blames rust.",
        "Updated figures of 2017 show 12 dead.",
        "Published in 2016, the book sold well.",
        "Advertisement spending rose by a tenth.",
        "By Friday, all had left",
        "Related to this, the court held a hearing.",
        "Total contrived nonsense",
        "What comes next",
    ],
)
def test_not_furniture(line: str) -> None:
    """A sentence, a quote or a heading of the article is left alone, though it opens as furniture does."""
    assert marked(article(line)) == []


@pytest.mark.parametrize(
    "words",
    [
        "READ MORE",
        "Read more",
        "Continue reading \u00bb",
        "[Read more]",
        "(AP Photo/Jane Doe)",
        "(Photo: Jane Doe)",
        "[Port Office/Vell Photo].",
        "Photo by Jane Doe/Reuters",
        "(Yonhap)",
    ],
)
def test_end_of_a_paragraph(words: str) -> None:
    """Of a paragraph that ends in a call or a credit, only these words are marked."""
    assert marked(f"{PARAGRAPHS[0]} {words}") == [words]


@pytest.mark.parametrize(
    "sentence",
    ["She had no time to read more", "The mayor left. (Again)", "They saw it. Read More was the sign there."],
)
def test_end_that_is_the_sentence(sentence: str) -> None:
    """Words that belong to the sentence are not marked."""
    assert marked(sentence) == []


def test_clean_article() -> None:
    """An article with nothing but paragraphs holds no furniture."""
    assert marked("\n\n".join(PARAGRAPHS)) == []


def test_other_story() -> None:
    """A headline whose words stand nowhere else in the article is another story's."""
    assert marked(article(FOREIGN)) == [FOREIGN]


def test_other_story_with_teaser() -> None:
    """The sentences right below another story's headline go with it."""
    assert marked(article(FOREIGN, TEASER)) == [f"{FOREIGN}\n{TEASER}"]


def test_furniture_inside_another_story() -> None:
    """A call to read on within another story's lines is part of them and is not marked a second time."""
    story = f"{FOREIGN}\nTweet\n{TEASER} READ MORE"
    assert marked(article(story)) == [story]


@pytest.mark.parametrize(
    "line",
    [
        "Rain and rust closed harbour bridge",
        "Hill town elects youngest mayor after recount.",
        '"Hill town elects youngest mayor after recount"',
        "The hill town has elected its youngest mayor ever",
        "Hill town elects",
    ],
)
def test_not_another_story(line: str) -> None:
    """A heading of this article, a quote, a sentence or a few words are not another story's headline."""
    assert marked(article(line)) == []


def test_heading_over_own_paragraph() -> None:
    """A line above a paragraph that speaks of the same things is a heading, whatever its own words."""
    assert marked(article(FOREIGN, PARAGRAPHS[0].replace("fell", "sank"))) == []


def test_other_story_needs_an_article() -> None:
    """In a short text no line can be told to be foreign."""
    assert marked("\n\n".join([*PARAGRAPHS[:2], FOREIGN, PARAGRAPHS[2]])) == []


def test_date_line_in_the_head() -> None:
    """A date alone on a line is furniture at the head of the page, and may be a heading further down."""
    assert marked("August 20, 2017\n\n" + "\n\n".join(PARAGRAPHS * 2)) == ["August 20, 2017"]
    assert marked("\n\n".join([*PARAGRAPHS, "August 20, 2017", *PARAGRAPHS])) == []


def test_page_without_blank_lines() -> None:
    """Where paragraphs are set without blank lines, furniture is found all the same."""
    assert marked("\n".join([*PARAGRAPHS, "Tweet", PARAGRAPHS[0]])) == ["Tweet"]


@pytest.mark.parametrize("line", ["", "  ", "A" * 5000])
def test_no_reason(line: str) -> None:
    """An empty or a very long line is no furniture."""
    assert furniture_reason(line) is None


@given(st.one_of(st.text(), st.lists(LINES).map("\n".join)))
def test_spans_of_any_text(text: str) -> None:
    """For any text the spans lie inside it, hold something, stand in order and do not overlap."""
    found = find_furniture(text)
    assert all(0 <= item.start < item.end <= len(text) and text[item.start : item.end].strip() for item in found)
    assert all(left.end <= right.start for left, right in itertools.pairwise(found))


def test_page_is_read_once_however_many_headlines_it_has(monkeypatch: pytest.MonkeyPatch) -> None:
    """The words of the other paragraphs are not gathered anew for each line that looks like a headline."""
    read: list[str] = []
    content_words = furniture._content_words
    monkeypatch.setattr(furniture, "_content_words", lambda text: read.append(text) or content_words(text))
    blocks = [block for paragraph in PARAGRAPHS for block in (paragraph, f"{FOREIGN}\n{TEASER}")]

    assert () == find_furniture("\n\n".join(blocks))  # each headline stands elsewhere too
    assert PARAGRAPHS == [text for text in read if text in PARAGRAPHS]
