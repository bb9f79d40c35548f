"""Rules and parser heard together: what each found for a quote in, one speaker out.

Two engines that know nothing of each other are two witnesses. Where they name one person, that is right in 98 % of the
labelled whole quotes, but for shapes that deceive both. Where they name two, the one whose shape was right more often
in such disputes is shown, never claimed, and ``why`` gives both. The figures were counted on 6,433 whole quotes and
2,757 fragments of political news; they are not to be tuned by single cases.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from crosscheck.language.quote import Quote, Speaker
from crosscheck.language.speakers.antecedents import find_antecedent
from crosscheck.language.speakers.candidates import Candidate, from_rules, make_speaker, resolve
from crosscheck.language.speakers.carrying import find_all
from crosscheck.language.speakers.cues import find_cue, is_strong
from crosscheck.language.speakers.paragraphs import Paragraphs
from crosscheck.language.speakers.parser_engine import find_by_trees
from crosscheck.language.speakers.parsing import Parser
from crosscheck.language.speakers.people import Roster
from crosscheck.language.speakers.person import Resolution
from crosscheck.language.speakers.scene import Scene

__all__ = ["Verdict", "VotingEngine", "vote"]

# Shapes of the parser that were right more often than the rules wherever the two named different people: 109 of 151
# such disputes, the rules 26. A "weak" verb is taken from the parser only where the rules have no better.
_PARSER_PREVAILS = frozenset({"strong own", "strong apart own", "strong joined", "strong relative"})
_PARSER_PREVAILS_OVER_WEAK = frozenset({"weak own"})
# Shapes of the rules that need no second witness where the parser found nothing in the sentence (58 of 61), and those
# that were right in such disputes whatever the parser found (27 of 28 whole quotes). "His answer: “…”" is seldom
# disputed, and a parser that takes it for the end of the sentence before is wrong.
_RULES_ALONE = frozenset({"inverted", "inverted before", "direct", "signed", "carried"})
_RULES_PREVAIL = _RULES_ALONE - {"carried"} | {"label", "possessed"}
# Shapes of either that only say where to look when nothing stands in the sentence.
_LAST_RESORTS = frozenset({"main", "carried over", "carried back", "carried apart"})
# Shapes that deceive both: right in .78 of the agreed whole quotes, against .98 of all others.
_DECEIVING = _LAST_RESORTS | {
    "possessed",
    "trailing",
    "according",
    "owned owner",
    "any verb own",
    "strong relative",
    "introduced",
    "carried part",
    "reported before",
}
# Shapes of the parser on which a fragment is surely somebody's, where nothing else above it reports: inner and outer
# source are what people disagree on. "…, Hale said." at the end of a sentence deceives for whole quotes alone.
_SURE_OF_FRAGMENTS = frozenset({"strong own", "strong participle", "strong joined", "inserted own"})
# A weaker verb hands on words as surely ("Hale called the plan “…”") where both engines found that very verb; not one
# of thinking, foretelling or wanting, which may have anything below it ("Hale expects Orr to face “…”"). Of all these
# fragments 1,152 were counted: .980 are right by their labels.
_SURE_WITH_ONE_VERB = frozenset({"weak own"})
_OF_THE_MIND = frozenset({"think", "predict", "warn", "promise"})
_DECEIVING_OF_FRAGMENTS = _DECEIVING - {"trailing"}
_RESOLVED_BY_TREES = frozenset({"he", "she"})


@frozen
class Verdict:
    """What the vote on one quote came to.

    Attributes:
        candidate: the words that name the speaker.
        sure: whether a whole quote is surely theirs: both engines found them, or one in a way that needs no second.
        sure_of_fragment: whether a fragment inside the outlet's own sentence is, too.
    """

    candidate: Candidate
    sure: bool
    sure_of_fragment: bool = False


class VotingEngine:
    """Speakers by rules and parser together; paragraphs of other quotes than those asked for are not parsed."""

    name = "parser"

    def __init__(self, parser: Parser) -> None:
        """Ask the parser given, once for an article and once more for a pronoun that looks further back."""
        self._parser = parser

    def attribute(self, scene: Scene, quotes: Sequence[Quote]) -> list[Speaker | None]:
        """A speaker for each quote by a vote of both engines, sure where both agree on it."""
        paragraphs = Paragraphs(scene, self._parser)
        by_trees = _by_place(quotes, find_by_trees(paragraphs, quotes))
        found: dict[tuple[int, int], Speaker | None] = {}
        every = scene.article.quotes
        for quote, one in zip(every, find_all(scene.article.source.text, scene.lines, every), strict=True):
            place = quote.start, quote.end
            found[place] = _decide(paragraphs, quote, None if one is None else from_rules(one), by_trees.get(place))
        return [found.get((quote.start, quote.end)) for quote in quotes]


def _by_place(
    quotes: Sequence[Quote], candidates: Sequence[Candidate | None]
) -> dict[tuple[int, int], Candidate | None]:
    return {(quote.start, quote.end): one for quote, one in zip(quotes, candidates, strict=True)}


def _decide(paragraphs: Paragraphs, quote: Quote, rules: Candidate | None, parser: Candidate | None) -> Speaker | None:
    """The speaker that both engines, or the likelier of them, give a quote."""
    text, roster = paragraphs.scene.article.source.text, paragraphs.scene.roster
    parser = _in_full(text, rules, parser, roster)
    verdict = vote(rules, parser, agree=_agree(text, rules, parser, roster))
    if verdict is None:
        return None
    who = _look_up(paragraphs, verdict.candidate)
    believed = verdict.sure if quote.kind == "direct" else verdict.sure_of_fragment
    return make_speaker(text, verdict.candidate, who, believed, roster)


def vote(rules: Candidate | None, parser: Candidate | None, *, agree: bool) -> Verdict | None:
    """One of what the two engines found; None where neither found anything.

    ``agree`` says whether the two mean one person. What both found is shown in the parser's words, the whole phrase of
    the subject, or the "who" that the rules have as the noun before it.
    """
    if rules is None or parser is None:
        return _vote_of_one(rules, parser)
    if agree:
        chosen = rules if parser.shape in _LAST_RESORTS else parser
        shapes = {rules.shape, parser.shape}
        sure = not shapes & _DECEIVING or rules.shape in _RULES_ALONE or _is_introduced(rules, parser)
        fragment = _is_sure_of_fragments(rules, parser) and not shapes & _DECEIVING_OF_FRAGMENTS
        return Verdict(evolve(chosen, why=f"{rules.why}; the parser agrees"), sure, fragment)
    if _parser_prevails(rules, parser):
        return Verdict(evolve(parser, why=f"{parser.why}; the rules disagree: {rules.why}"), False)
    alone = parser.shape in _LAST_RESORTS and rules.shape in _RULES_ALONE
    return Verdict(evolve(rules, why=f"{rules.why}; the parser disagrees: {parser.why}"), alone)


def _is_introduced(rules: Candidate, parser: Candidate) -> bool:
    """``Hale continued:`` as a paragraph before the quote: both found a verb that nearly always reports."""
    return rules.shape == parser.shape == "introduced" and rules.cue == parser.cue and is_strong(rules.cue)


def _is_sure_of_fragments(rules: Candidate, parser: Candidate) -> bool:
    """Whether a fragment is surely handed on by what the parser found, and by nothing else."""
    if parser.rivals:
        return False
    if parser.shape in _SURE_WITH_ONE_VERB:
        cue = find_cue(parser.cue)
        return rules.cue == parser.cue and cue is not None and cue.group not in _OF_THE_MIND
    return parser.shape in _SURE_OF_FRAGMENTS


def _vote_of_one(rules: Candidate | None, parser: Candidate | None) -> Verdict | None:
    if rules is not None:
        return Verdict(evolve(rules, why=f"{rules.why}; the parser found nobody"), rules.shape in _RULES_ALONE)
    if parser is not None:
        return Verdict(evolve(parser, why=f"{parser.why}; the rules found nobody"), False)
    return None


def _parser_prevails(rules: Candidate, parser: Candidate) -> bool:
    """Whether the parser's find is the likelier of two that differ."""
    if rules.shape in _RULES_PREVAIL or parser.shape in _LAST_RESORTS:
        return rules.shape == "carried over" and parser.shape == "carried over"
    if parser.shape in _PARSER_PREVAILS_OVER_WEAK and rules.shape.startswith("before weak"):
        return True
    return parser.shape in _PARSER_PREVAILS or rules.shape in _LAST_RESORTS


def _agree(text: str, rules: Candidate | None, parser: Candidate | None, roster: Roster) -> bool:
    """Whether two candidates mean one person: by the same name, or by the same words."""
    if rules is None or parser is None:
        return False
    ours, theirs = resolve(text, rules, roster), resolve(text, parser, roster)
    if ours.name is not None and theirs.name is not None:
        return ours.name == theirs.name
    return rules.meant[0] < parser.meant[1] and parser.meant[0] < rules.meant[1]


def _in_full(text: str, rules: Candidate | None, parser: Candidate | None, roster: Roster) -> Candidate | None:
    """What the parser found, in the words of the rules where its tree ends inside a name: "Sen" of "Sen. Ann Hale"."""
    if rules is None or parser is None or not rules.start <= parser.start < parser.end < rules.end:
        return parser
    if resolve(text, parser, roster).name is not None or resolve(text, rules, roster).name is None:
        return parser
    return evolve(parser, start=rules.start, end=rules.end, meant=rules.meant)


def _look_up(paragraphs: Paragraphs, candidate: Candidate) -> Resolution:
    """Who a candidate stands for; a pronoun that the roster leaves open is looked up in the trees too.

    It is settled where the last main subject is who the roster gives, or stands there plainly by name.
    """
    text, roster = paragraphs.scene.article.source.text, paragraphs.scene.roster
    who = resolve(text, candidate, roster)
    pronoun, at = text[candidate.start : candidate.end].lower(), candidate.start
    if who.sure or pronoun not in _RESOLVED_BY_TREES:
        return who
    found = find_antecedent(paragraphs.get, paragraphs.number_at(at), at, pronoun, roster)
    if found is None:
        return who
    role = next((person.role for person in roster.people if person.name == found.name), None)
    sure = found.sure and (found.plain or found.name == who.name)
    why = f"'{pronoun}' taken as the last main subject"
    return Resolution(found.name, role, sure, why if sure else f"{why}, not surely")
