"""What is new, known, changed and stale."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from attrs import evolve
from factories import ALPHA, BETA, GAMMA, make_decision, make_event, make_reviewed_text, make_source

from crosscheck.comparing import compare_event
from crosscheck.comparison import Comparison
from crosscheck.findings.finding import Finding, Review
from crosscheck.reviews.content import Reviews
from crosscheck.reviews.deciding import decide
from crosscheck.reviews.evidence import Evidence
from crosscheck.reviews.status import Reviewed, apply_reviews, digests, is_decided, only_accepted, status_of
from crosscheck.settings import Settings
from crosscheck.sources.source import Event, Source, Unreadable

Comparisons = list[tuple[Event, Comparison]]
OPERATOR = "quote.operator"
DISPUTE = "claim.disputed"


def compared(*sources: Source, settings: Settings | None = None, **event: object) -> Comparisons:
    """One event, compared."""
    made = make_event(*sources, **event)
    return [(made, compare_event(made, settings=settings))]


def two(alpha: str = ALPHA, beta: str = BETA, **options: object) -> Comparisons:
    """The articles of two outlets, compared."""
    return compared(make_source(alpha), make_source(beta, "Beta"), **options)


def of_rule(reviewed: Reviewed | Comparisons, rule: str = OPERATOR) -> list[Finding]:
    """The findings of a rule."""
    comparisons = reviewed.comparisons if isinstance(reviewed, Reviewed) else reviewed
    return [finding for _, comparison in comparisons for finding in comparison.findings if finding.rule == rule]


def decided(comparisons: Comparisons, verdict: str = "accepted", rule: str = OPERATOR, note: str = "") -> Reviews:
    """The reviews once every finding of a rule was decided on."""
    reviews = Reviews()
    for event, comparison in comparisons:
        for finding in of_rule([(event, comparison)], rule):
            reviews = decide(reviews, Evidence(event, comparison), finding, verdict, note)
    return reviews


def test_new() -> None:
    """What nobody decided on is new."""
    reviewed = apply_reviews(two(), Reviews())

    assert ["new"] == [status_of(finding) for finding in of_rule(reviewed)]
    assert () == reviewed.stale


def test_known() -> None:
    """What was decided on has its verdict and note, and is known."""
    reviewed = apply_reviews(two(), decided(two(), note="Beta dropped a word."))

    (finding,) = of_rule(reviewed)
    assert Review("accepted", "Beta dropped a word.", "known", finding.id) == finding.review


def test_moved_paragraph() -> None:
    """A decision outlives paragraphs that are put before it."""
    reviewed = apply_reviews(two(alpha=f"Nothing else happened at the harbour.\n\n{ALPHA}"), decided(two()))

    assert ["known"] == [status_of(finding) for finding in of_rule(reviewed)]


REWRITTEN = BETA.replace("said Mayor Ann Hale on Monday", "said Mayor Ann Hale on Tuesday morning")


def test_changed() -> None:
    """A finding whose sentence was rewritten comes back with the old decision and note, and is not decided on."""
    reviewed = apply_reviews(two(beta=REWRITTEN), decided(two(), note="Beta dropped a word."))

    (old,), (finding,) = of_rule(two()), of_rule(reviewed)
    assert Review("accepted", "Beta dropped a word.", "changed", old.id) == finding.review
    assert not is_decided(finding)
    assert () == reviewed.stale


def test_deciding_on_what_changed() -> None:
    """A decision on what changed takes the place of the old one, and keeps its note."""
    reviewed = apply_reviews(two(beta=REWRITTEN), decided(two(), note="Beta dropped a word."))
    event, comparison = reviewed.comparisons[0]
    (finding,) = of_rule(reviewed)
    reviews = decide(decided(two(), note="Beta dropped a word."), Evidence(event, comparison), finding, "dismissed")

    assert [("finding", finding.id)] == [entry.key for entry in reviews if entry.key[0] == "finding"]
    again = of_rule(apply_reviews(reviewed.comparisons, reviews))
    assert [Review("dismissed", "Beta dropped a word.", "known", finding.id)] == [each.review for each in again]


def test_stale() -> None:
    """A decision whose finding is gone is stale."""
    reviewed = apply_reviews(two(beta=ALPHA), decided(two()))

    assert [of_rule(two())[0].id] == [entry.id for entry in reviewed.stale]


@pytest.mark.parametrize(
    "comparisons",
    [
        lambda: two(beta=ALPHA, id="tunnel"),
        lambda: two(beta=ALPHA, settings=Settings(ignore=("quote",))),
        lambda: compared(make_source(), make_source(ALPHA, "Gamma"), unreadable=(Unreadable("beta.md", 0, "torn"),)),
    ],
    ids=["another event", "a rule that is not applied", "an unreadable source"],
)
def test_not_looked_for(comparisons: Callable[[], Comparisons]) -> None:
    """A decision is only stale where its finding could have been met."""
    assert () == apply_reviews(comparisons(), decided(two())).stale


def test_files_named_one_by_one() -> None:
    """Where files were named one by one, a decision about an outlet that was not named is not stale."""
    event, comparison = two(beta=ALPHA)[0]
    files = evolve(event, path="")
    alone = evolve(comparison, sources=comparison.sources[:1], findings=())

    assert () == apply_reviews([(files, alone)], decided(two())).stale
    assert 1 == len(apply_reviews([(files, comparison)], decided(two())).stale)
    assert 1 == len(apply_reviews([(event, alone)], decided(two())).stale)


class TestWrongPair:
    def test_all_findings_of_the_pair(self) -> None:
        """Every finding of a wrong pair is a wrong pair, whichever it was said of."""
        event, comparison = two()[0]
        (finding,) = of_rule(two())
        beside = evolve(finding, id="f" * 12, rule="quote.limiter")
        comparisons = [(event, evolve(comparison, findings=(finding, beside)))]

        for rule in (OPERATOR, "quote.limiter"):
            reviewed = apply_reviews(comparisons, decided(comparisons, "wrong-pair", rule))
            known = [each.review.verdict for each in reviewed.comparisons[0][1].findings if each.review]
            assert ["wrong-pair", "wrong-pair"] == known

    def test_not_looked_for(self) -> None:
        """A wrong pair is not stale when the rules that would say something about it are not applied."""
        comparisons = two(settings=Settings(ignore=("quote",)))

        assert () == apply_reviews(comparisons, decided(two(), "wrong-pair")).stale

    def test_changed(self) -> None:
        """A wrong pair whose passage was rewritten brings its findings back as changed."""
        rewritten = BETA.replace("this winter,", "this winter or the next,")
        (finding,) = of_rule(apply_reviews(two(beta=rewritten), decided(two(), "wrong-pair", note="Another bridge.")))

        assert finding.review is not None
        assert ("wrong-pair", "Another bridge.", "changed") == (
            finding.review.verdict,
            finding.review.note,
            finding.review.status,
        )

    def test_order_of_the_sources(self) -> None:
        """Which source was read first makes no difference."""
        turned = compared(make_source(BETA, "Beta"), make_source())
        known = of_rule(apply_reviews(turned, decided(two(), "wrong-pair")))

        assert ["wrong-pair"] == [finding.review.verdict for finding in known if finding.review]

    def test_a_decision_outweighs(self) -> None:
        """Where a merge brings both, what was decided on the finding itself holds."""
        both = decided(two(), "wrong-pair").adding(*decided(two()))

        assert ["accepted"] == [each.review.verdict for each in of_rule(apply_reviews(two(), both)) if each.review]


class TestChangedSource:
    def test_found(self) -> None:
        """A source that says something else than when it was reviewed is a warning; nothing else is."""
        reviews = decided(two())
        event = make_event(make_source(), make_source(f"{BETA}\n\nThe ferry runs.", "Beta"))
        comparison = compare_event(event, reviewed=digests(reviews))

        (finding,) = of_rule([(event, comparison)], "source.changed")
        assert ("warning", "Beta: the text is not the one that was reviewed.") == (finding.severity, finding.message)

    def test_same_text(self) -> None:
        """Lines that are broken elsewhere are no other text."""
        event = make_event(make_source(), make_source(BETA.replace(". ", ".\n\n"), "Beta"))
        comparison = compare_event(event, reviewed=digests(decided(two())))

        assert [] == of_rule([(event, comparison)], "source.changed")

    def test_dismissed(self) -> None:
        """Dismissing it takes the new text for the one that was reviewed, and leaves nothing else behind."""
        before = decided(two())
        event = make_event(make_source(), make_source(f"{BETA}\n\nThe ferry runs.", "Beta"))
        comparisons = [(event, compare_event(event, reviewed=digests(before)))]
        (finding,) = of_rule(comparisons, "source.changed")
        after = decide(before, Evidence(*comparisons[0]), finding, "dismissed", "Only the ferry.")

        (known,) = of_rule(apply_reviews(comparisons, after), "source.changed")
        assert Review("dismissed", "Only the ferry.", "known", finding.id) == known.review
        assert len(before) == len(after)
        assert [] == of_rule([(event, compare_event(event, reviewed=digests(after)))], "source.changed")

    def test_accepted(self) -> None:
        """Accepting it keeps it as a finding that was accepted."""
        before = decided(two())
        event = make_event(make_source(), make_source(f"{BETA}\n\nThe ferry runs.", "Beta"))
        comparisons = [(event, compare_event(event, reviewed=digests(before)))]
        (finding,) = of_rule(comparisons, "source.changed")
        after = decide(before, Evidence(*comparisons[0]), finding, "accepted")

        again = [(event, compare_event(event, reviewed=digests(after)))]
        (known,) = of_rule(apply_reviews(again, after), "source.changed")
        assert Review("accepted", "", "known", finding.id) == known.review

    def test_deciding_elsewhere(self) -> None:
        """A decision on another finding of a changed source does not make its new text reviewed."""
        reviews = Reviews().adding(make_reviewed_text())

        assert [make_reviewed_text()] == [
            entry for entry in decided(two()).adding(*reviews) if entry.key == make_reviewed_text().key
        ]
        both = decide(reviews, Evidence(*two()[0]), of_rule(two())[0], "accepted")
        assert ["0" * 64] == list(both.texts()["bridge/alpha"])


def test_only_of_one_status(comparisons: Comparisons) -> None:
    """A comparison can be asked for what is new, known or changed alone."""
    reviewed = apply_reviews(comparisons, decided(comparisons))
    told = {
        status: {finding.rule for finding in reviewed.only(status)[0][1].findings if finding.severity != "info"}
        for status in ("known", "new", "changed", "all")
    }

    assert {"known": {OPERATOR}, "new": {"number.value"}, "changed": set(), "all": {OPERATOR, "number.value"}} == told


def test_only_accepted() -> None:
    """What was not up for decision stays, and of the rest what was accepted."""
    undated = make_source(BETA, "Beta", published=None)
    comparisons = compared(make_source(), undated, make_source(GAMMA, "Gamma"))
    reviews = decided(comparisons).without([("finding", of_rule(comparisons)[0].id)])
    _, comparison = apply_reviews(comparisons, reviews).comparisons[0]

    told = [finding.rule for finding in only_accepted(comparison).findings if finding.severity != "info"]
    assert [OPERATOR, "source.undated"] == told
    assert 2 == len(of_rule(comparisons))


@pytest.mark.parametrize(
    ("accepted", "told"),
    [
        pytest.param((), False, id="none"),
        pytest.param((("Alpha", "Beta"),), False, id="two of three values"),
        pytest.param((("Alpha", "Beta"), ("Beta", "Gamma")), True, id="all values"),
    ],
)
def test_only_accepted_disputes(accepted: tuple[tuple[str, str], ...], told: bool) -> None:
    """A dispute is told where every value of it stands in a difference that somebody accepted."""
    fell = "The old stone bridge over the Vell fell on Monday and {} people died in the water."
    outlets = ("17", "Alpha"), ("19", "Beta"), ("23", "Gamma")
    comparisons = compared(*(make_source(fell.format(number), outlet) for number, outlet in outlets))
    assert [("17", "19", "23")] == [
        tuple(place.text for place in each.places) for each in of_rule(comparisons, DISPUTE)
    ]
    event, comparison = comparisons[0]
    reviews, case = Reviews(), Evidence(event, comparison)
    for finding in of_rule(comparisons, "number.value"):
        if case.outlets(finding) in accepted:
            reviews = decide(reviews, case, finding, "accepted", "")

    _, reviewed = apply_reviews(comparisons, reviews).comparisons[0]

    assert told == bool(of_rule([(event, only_accepted(reviewed))], DISPUTE))


def test_many_decisions_of_other_events() -> None:
    """Decisions of events that are not compared are neither known nor stale here."""
    reviews = Reviews().adding(*(make_decision(f"{number:012x}", event="tunnel") for number in range(50)))

    assert () == apply_reviews(two(), reviews).stale
