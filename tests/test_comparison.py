"""The main path, from sources to findings, and what must hold for any texts."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

import pytest
from factories import ALPHA, BETA, GAMMA, make_event, make_source
from hypothesis import example, given, settings
from hypothesis import strategies as st
from makers import compare_all
from strategies import any_text, news_text, two_texts

from crosscheck import Comparison, Source, compare, compare_event, compare_texts, extract_quotes
from crosscheck import Settings as PublicSettings
from crosscheck.alignment.spans import Span
from crosscheck.findings.catalogue import RULES
from crosscheck.findings.finding import Finding
from crosscheck.language.quote import Speaker
from crosscheck.settings import Settings
from crosscheck.sources.source import Furniture, Unreadable

FERRY = "A ferry struck the old pier at dawn, and 17 passengers were hurt."
SERIOUS = ("error", "warning")


def rules(comparison: Comparison) -> list[str]:
    """The rules of the findings, in order."""
    return [finding.rule for finding in comparison.findings]


def serious(comparison: Comparison) -> list[Finding]:
    """The findings that would worry an editor."""
    return [finding for finding in comparison.findings if finding.severity in SERIOUS]


def speakers(comparison: Comparison) -> Iterator[tuple[str, Speaker]]:
    """All speakers anywhere in a comparison, each with its source."""
    for quote in comparison.quotes:
        if quote.speaker is not None:
            yield quote.source, quote.speaker
    for span in spans(comparison):
        if span.speaker is not None:
            yield span.source, span.speaker


def spans(comparison: Comparison) -> Iterator[Span]:
    """All spans anywhere in a comparison."""
    for pair in comparison.pairs:
        yield from (pair.left, pair.right)
    for group in (*comparison.clusters, *comparison.corroboration):
        yield from group.spans


def assert_maps_back(comparison: Comparison) -> None:
    """Every offset of a comparison shows the words that are printed there."""
    texts = {source.id: source.text for source in comparison.sources}
    for span in spans(comparison):
        assert texts[span.source][span.start : span.end] == span.text != ""
    for source, speaker in speakers(comparison):
        assert texts[source][speaker.start : speaker.end] == speaker.mention != ""
    for quote in comparison.quotes:
        assert texts[quote.source][quote.start : quote.end] == quote.text
        borders = [border for segment in quote.segments for border in (segment.start, segment.end)]
        assert [quote.start, quote.end] == [borders[0], borders[-1]]
        assert sorted(borders) == borders
    for finding in comparison.findings:
        for place in finding.places:
            text = texts[place.source]
            assert text[place.start : place.end] == place.text
            assert text[: place.start].endswith(place.prefix)
            assert text[place.end :].startswith(place.suffix)
            line = text.split("\n")[place.line - 1]
            assert line[place.column - 1 :].startswith(place.text.split("\n")[0])


def assert_sound(comparison: Comparison) -> None:
    """Ids are unique, references lead somewhere, and every finding is one of the catalogue's."""
    pairs, clusters = {pair.id: pair for pair in comparison.pairs}, {cluster.id for cluster in comparison.clusters}
    for group in (comparison.sources, comparison.quotes, comparison.pairs, comparison.clusters, comparison.findings):
        ids = [each.id for each in group]
        assert len(ids) == len(set(ids))
        assert all(ids)
    for pair in comparison.pairs:
        assert pair.left.source != pair.right.source
        assert 0 <= pair.similarity <= 100
    for cluster in comparison.clusters:
        assert set(cluster.pairs) <= set(pairs)
        assert len({span.source for span in cluster.spans}) >= 3
    for finding in comparison.findings:
        assert finding.rule in RULES
        assert finding.pair is None or finding.pair in pairs
        assert finding.cluster is None or finding.cluster in clusters
        assert 0 <= finding.confidence <= 1
        assert finding.places
        assert finding.reasons
        assert finding.message.endswith(".")


class TestCompare:
    def test_comparison_has_everything(self) -> None:
        """Sources, quotes, pairs, findings, groups, the engine and the settings come out together."""
        comparison = compare([make_source(ALPHA, "Alpha"), make_source(BETA, "Beta")])

        assert ["bridge/alpha", "bridge/beta"] == [source.id for source in comparison.sources]
        assert ["bridge/alpha#1", "bridge/beta#1"] == [quote.id for quote in comparison.quotes]
        assert [("q1", "quote", "altered")] == [(pair.id, pair.kind, pair.relation) for pair in comparison.pairs]
        assert ((), (0, 1), "rules", Settings()) == (
            comparison.clusters,
            comparison.groups,
            comparison.engine,
            comparison.settings,
        )
        assert "quote.operator" == comparison.findings[0].rule

    def test_characters_that_are_written_out_are_read_and_shown_as_printed(self) -> None:
        """A page that prints ``&quot;`` for a mark is compared by its words, and every place shows what it prints."""
        printed = ALPHA.replace('"', "&quot;").replace("now. ", "now.&nbsp;")
        written, plain = compare_all(printed, BETA), compare_all(ALPHA, BETA)

        assert printed != ALPHA
        assert [each.message for each in plain.findings] == [each.message for each in written.findings]
        assert printed == written.sources[0].text
        assert_maps_back(written)

    def test_three_outlets_are_a_cluster(self) -> None:
        """What three outlets print is brought together, and the findings say in which cluster they are."""
        comparison = compare_all(ALPHA, BETA, GAMMA)

        (cluster,) = comparison.clusters
        assert {"bridge/alpha", "bridge/beta", "bridge/gamma"} == {span.source for span in cluster.spans}
        assert {cluster.id} == {finding.cluster for finding in comparison.findings if finding.rule == "quote.operator"}

    def test_event_stands_before_the_numbers(self) -> None:
        """Ids of several events can lie together."""
        comparison = compare([make_source(ALPHA), make_source(BETA, "Beta"), make_source(GAMMA, "Gamma")], event="e")

        assert all(pair.id.startswith("e/") for pair in comparison.pairs)
        assert ["e/k1"] == [cluster.id for cluster in comparison.clusters]

    def test_sources_without_ids_get_some(self) -> None:
        """An id is made of the outlet, or of the number; no two are the same."""
        sources = [
            Source("One."),
            Source("Two.", outlet="Beta"),
            Source("Three.", outlet="Beta"),
            Source("Four.", id="x"),
        ]
        assert [("source-1", "source-1"), ("Beta", "Beta"), ("Beta-2", "Beta"), ("x", "x")] == [
            (source.id, source.outlet) for source in compare(sources).sources
        ]

    def test_same_id_twice_is_told_apart(self) -> None:
        """Two sources of one id are two sources."""
        comparison = compare([Source("One.", id="x"), Source("Two.", id="x"), Source("Three.", id="x-2")])
        assert 3 == len({source.id for source in comparison.sources})

    def test_settings_are_used(self) -> None:
        """Settings change what is reported and are kept."""
        chosen = PublicSettings(select=["source"])
        comparison = compare([make_source(ALPHA, published=None), make_source(BETA, "Beta")], settings=chosen)

        assert ["source.undated"] == rules(comparison)
        assert chosen == comparison.settings

    def test_unreadable_files_are_findings(self) -> None:
        """What was not checked is not a pass."""
        comparison = compare([make_source()], unreadable=[Unreadable("gamma.md", 0, "it is empty")])
        assert "source.unreadable" == comparison.findings[0].rule

    def test_furniture_is_not_compared(self) -> None:
        """A quote inside page furniture is no quote of the article."""
        text = f"“We will close the bridge this winter,” said Mayor Ann Hale.\n{FERRY}"
        source = make_source(text, furniture=(Furniture(0, text.index("\n"), "another story"),))
        comparison = compare([source, make_source(ALPHA, "Beta")])

        assert ["bridge/beta"] == [quote.source for quote in comparison.quotes]
        assert "quote.operator" not in rules(comparison)

    def test_speakers_stand_with_quotes(self) -> None:
        """A quote has its speaker, and so has the span of its pair."""
        comparison = compare_all(ALPHA, BETA)

        assert ["Ann Hale"] * 2 == [quote.speaker and quote.speaker.name for quote in comparison.quotes]
        assert "Ann Hale" == getattr(comparison.pairs[0].left.speaker, "name", None)

    def test_same_sources_give_the_same_comparison(self) -> None:
        """Nothing is left to chance."""
        one, two = compare_all(ALPHA, BETA, GAMMA), compare_all(ALPHA, BETA, GAMMA)
        assert (one.quotes, one.pairs, one.clusters, one.findings) == (
            two.quotes,
            two.pairs,
            two.clusters,
            two.findings,
        )

    @pytest.mark.parametrize("texts", [(ALPHA, BETA, GAMMA, FERRY), (BETA, f"{FERRY} {GAMMA}", FERRY, "")])
    def test_order_of_the_sources_does_not_matter(self, texts: tuple[str, ...]) -> None:
        """The same findings come out whichever file is read first."""
        sources = [make_source(text, outlet) for text, outlet in zip(texts, "ABCD", strict=True)]
        found = {
            tuple(sorted((finding.id, finding.severity, finding.confidence) for finding in compare(order).findings))
            for order in permutations(sources)
        }
        assert 1 == len(found)


class TestCompareEvent:
    def test_event_is_compared_with_what_could_not_be_read(self) -> None:
        """The event's name stands in the ids, and its unreadable files are findings."""
        event = make_event(unreadable=(Unreadable("gamma.md", 0, "it is empty"),))
        comparison = compare_event(event)

        assert ["bridge/q1"] == [pair.id for pair in comparison.pairs]
        assert "source.unreadable" == comparison.findings[0].rule
        assert event.sources == comparison.sources

    def test_settings_are_used(self) -> None:
        """Settings are handed on."""
        assert [] == rules(compare_event(make_event(), settings=Settings(select=["date"])))

    def test_empty_event(self) -> None:
        """An event without sources has nothing to compare."""
        comparison = compare([])
        assert ((), (), (), ()) == (comparison.sources, comparison.pairs, comparison.findings, comparison.groups)


class TestCompareTexts:
    def test_two_texts_are_two_undated_sources(self) -> None:
        """Bare texts are the outlets a and b, of an unknown day."""
        comparison = compare_texts(ALPHA, BETA)

        assert [("a", "a", None), ("b", "b", None)] == [
            (source.id, source.outlet, source.published) for source in comparison.sources
        ]
        assert ["quote.operator", "source.undated", "source.undated"] == rules(comparison)

    def test_settings_are_used(self) -> None:
        """Settings are handed on."""
        assert ["quote.operator"] == rules(compare_texts(ALPHA, BETA, settings=Settings(ignore=["source"])))

    @pytest.mark.parametrize("other", ["", ALPHA])
    def test_empty_text(self, other: str) -> None:
        """A text without words is compared with anything and differs in nothing."""
        comparison = compare_texts("", other)

        assert () == comparison.pairs
        assert [] == serious(comparison)

    def test_half_a_pair_of_surrogates(self) -> None:
        """Half of a pair, which a text that was cut inside an emoji ends in, is compared as any other sign is."""
        one, two = (text.replace("this winter", "this \ud83d winter") for text in (ALPHA, BETA))

        (finding,) = serious(compare_texts(one, two, settings=Settings(speakers="rules")))
        assert "quote.operator" == finding.rule
        assert all("\ud83d" in place.text + place.suffix for place in finding.places)

    def test_one_source_only(self) -> None:
        """One article has quotes, and nothing to differ from, which is told as not checked."""
        comparison = compare([make_source(ALPHA)])

        assert (1, (), (0,)) == (len(comparison.quotes), comparison.pairs, comparison.groups)
        assert ["check.unavailable"] == [finding.rule for finding in comparison.findings]

    def test_nothing_in_common(self) -> None:
        """Two articles about two matters have no pairs, and each claim stands alone."""
        comparison = compare_all(ALPHA, FERRY)

        assert () == comparison.pairs
        assert {"claim.single-source"} == set(rules(comparison))

    @pytest.mark.parametrize("text", [ALPHA, BETA, f"{ALPHA}\n\n{FERRY}", f"{ALPHA} {ALPHA}", "“We will not wait"])
    def test_text_against_itself_is_silent(self, text: str) -> None:
        """An article does not differ from itself."""
        assert [] == serious(compare_texts(text, text))


class TestExtractQuotes:
    def test_quotes_have_their_places_and_speakers(self) -> None:
        """Each quote has its offsets, text, kind and speaker."""
        (quote,) = extract_quotes(ALPHA)

        assert "We will not close the bridge this winter," == quote.text == ALPHA[quote.start : quote.end]
        assert "direct" == quote.kind
        speaker = quote.speaker
        assert ("Ann Hale", "Mayor Ann Hale", True) == (speaker and (speaker.name, speaker.mention, speaker.sure))

    def test_text_without_quotes(self) -> None:
        """No marks, no quotes."""
        assert [] == extract_quotes(FERRY)

    @settings(max_examples=60)
    @given(any_text)
    def test_any_text(self, text: str) -> None:
        """Quotes are found in any text, and their words and mentions stand where they say."""
        for quote in extract_quotes(text):
            assert text[quote.start : quote.end] == quote.text
            if quote.speaker is not None:
                assert text[quote.speaker.start : quote.speaker.end] == quote.speaker.mention


class TestAnyTexts:
    @settings(max_examples=120)
    @given(two_texts)
    def test_offsets_map_back(self, texts: tuple[str, str]) -> None:
        """Any two texts are compared, and every offset shows the words that are printed there."""
        comparison = compare_texts(*texts)
        assert_maps_back(comparison)
        assert_sound(comparison)

    @settings(max_examples=40)
    @given(two_texts, st.integers(0), st.sampled_from(["\ud83d", "\udfff"]))
    def test_half_a_pair_of_surrogates(self, texts: tuple[str, str], at: int, half: str) -> None:
        """So it is where a text holds half of a pair of surrogates, wherever it stands."""
        left, right = texts
        at %= len(left) + 1
        comparison = compare_texts(left[:at] + half + left[at:], right, settings=Settings(speakers="rules"))
        assert_maps_back(comparison)
        assert_sound(comparison)

    @settings(max_examples=50)
    @given(st.lists(news_text, min_size=3, max_size=4))
    def test_several_articles(self, texts: list[str]) -> None:
        """So it is with three articles and more, which have clusters too."""
        comparison = compare_all(*texts)
        assert_maps_back(comparison)
        assert_sound(comparison)

    @settings(max_examples=120)
    @given(st.one_of(news_text, any_text))
    @example("“We will not close it this winter,” he may say.\n\n“We will not close it this winter,” said Ann Hale.")
    def test_text_against_itself_is_silent(self, text: str) -> None:
        """Whatever a text says, it does not differ from itself."""
        assert [] == serious(compare_texts(text, text))

    @settings(max_examples=60)
    @given(news_text, news_text)
    def test_order_of_two_texts_does_not_matter(self, left: str, right: str) -> None:
        """Two articles differ in the same ways whichever is read first."""
        sources = make_source(left, "Alpha"), make_source(right, "Beta")
        one, two = (
            sorted((finding.rule, finding.severity, finding.id) for finding in compare(order).findings)
            for order in (sources, sources[::-1])
        )
        assert one == two

    @settings(max_examples=40)
    @given(two_texts)
    def test_blocking_is_sound_too(self, texts: tuple[str, str]) -> None:
        """The way for archives compares any two texts as well."""
        comparison = compare_texts(*texts, settings=Settings(exhaustive_passages=1))
        assert_maps_back(comparison)
        assert_sound(comparison)
