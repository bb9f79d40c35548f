"""One article read once, without the page around it."""

from __future__ import annotations

from factories import make_source
from hypothesis import given
from hypothesis import strategies as st
from strategies import news_text

from crosscheck.language.article import Article, read_article
from crosscheck.language.speakers.engine import RulesEngine, attach_speakers
from crosscheck.sources.source import Furniture


def article(text: str, *furniture: str) -> Article:
    """A text as an article, in which some words are furniture."""
    places = [(text.index(words), text.index(words) + len(words)) for words in furniture]
    return read_article(make_source(text, furniture=tuple(Furniture(*place, "a share button") for place in places)))


def paragraphs(read: Article) -> list[str]:
    """The paragraphs as they are printed."""
    return [read.source.text[start:end] for start, end in read.paragraphs]


def test_article_has_words_sentences_and_quotes() -> None:
    """A source is cut once, for every later stage."""
    read = article("The bridge is shut. “We will not wait,” said Ann Hale.")

    assert (11, 2, 1) == (len(read.words), len(read.sentences), len(read.quotes))


def test_quotes_have_no_speakers_yet() -> None:
    """Who said it is found by a later stage."""
    assert [None] == [quote.speaker for quote in article("“We will not wait,” said Ann Hale.").quotes]


def test_line_of_furniture_is_no_paragraph() -> None:
    """A line that is nothing but page furniture is in no paragraph, sentence or quote."""
    read = article("The bridge is shut.\n“Share this now!”\nFerries run.", "“Share this now!”")

    assert ["The bridge is shut.", "Ferries run."] == paragraphs(read)
    assert [] == read.quotes
    assert 2 == len(read.sentences)


def test_furniture_inside_a_line_cuts_it() -> None:
    """The words before and after a piece of furniture are two paragraphs without white space around them."""
    read = article("The bridge is shut. 307 total views  Ferries run.", "307 total views")
    assert ["The bridge is shut.", "Ferries run."] == paragraphs(read)


def test_several_pieces_of_furniture_are_all_left_out() -> None:
    """Each piece is cut out, wherever it stands in its line."""
    read = article("SHARE The bridge is shut. 9 views", "SHARE", "9 views")
    assert ["The bridge is shut."] == paragraphs(read)


def test_words_of_furniture_keep_their_numbers() -> None:
    """Word numbers hold for the whole text, so that furniture is counted but not compared."""
    assert ["share", "ferries", "run"] == article("SHARE\nFerries run.", "SHARE").words.folds


@given(news_text, st.integers(0, 400), st.integers(1, 200))
def test_what_touches_a_place_is_found_without_reading_the_rest(text: str, start: int, length: int) -> None:
    """The quotes, sentences and attributions at a place are those that a look at every one of them finds."""
    read = attach_speakers(article(text), RulesEngine())
    end = start + length
    sentences = [at for at, each in enumerate(read.sentences) if each.start < end and start < each.end]
    beside = [each for each in read.attributions if each.sentence in sentences]

    assert [each for each in read.quotes if each.start < end and start < each.end] == read.quotes_touching(start, end)
    assert sentences == list(read.sentences_touching(start, end))
    assert beside == read.attributions_in(read.sentences_touching(start, end))


@given(st.data())
def test_furniture_is_cut_out_wherever_it_stands(data: st.DataObject) -> None:
    """What is left of the paragraphs is every character that is neither furniture nor white space at a border."""
    text = data.draw(st.text("ab \n", min_size=1, max_size=60))
    place = st.integers(0, len(text)).flatmap(lambda start: st.tuples(st.just(start), st.integers(start, len(text))))
    places = data.draw(st.lists(place, max_size=5))
    furniture = tuple(Furniture(start, end, "a share button") for start, end in places)
    read = read_article(make_source(text, furniture=furniture))

    hidden = {at for start, end in places for at in range(start, end)}
    left = {at for at, letter in enumerate(text) if at not in hidden and not letter.isspace()}
    kept = [at for start, end in read.paragraphs for at in range(start, end)]
    assert left == {at for at in kept if not text[at].isspace()}
    assert hidden.isdisjoint(kept)
    assert sorted(kept) == kept
