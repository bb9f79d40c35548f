"""Who said a quote that comes after its speaker: the verb that governs the quote, and that verb's subject.

``Hale said: “…”``, ``Hale told the panel that the plan was “…”``, ``Hale's claim that “…”``. The nearest reporting verb
to the left governs; one that reports nothing by itself ("held", "put") yields to one further left that does.
"""

from __future__ import annotations

import functools
import re

from crosscheck.language.speakers.clauses import find_main_subject, find_subject
from crosscheck.language.speakers.cues import find_cue, is_cue_noun, is_strong
from crosscheck.language.speakers.found import Found, Place, make_found
from crosscheck.language.speakers.lines import Line
from crosscheck.language.speakers.phrases import Subject, find_phrase_after

__all__ = ["announced", "claimed", "governed", "governed_strongly", "main_subject", "opening_inverted", "possessed"]

# So many tokens after a verb that reports nothing by itself, a quote is still taken to be its object.
_NEAR = 5
_SHORTEST_OF_MAIN = 4
_NEARBY = 60  # tokens before a quote in which who owns it is looked for: a sentence may hold a thousand quotes
_ONE = frozenset({"a", "an", "another", "each", "every", "this", "that"})
_SILENT_BEFORE_TO = frozenset({"begin", "continue", "start", "thank"})
_MODALS = frozenset("can cannot could may might must shall should will would can't couldn't won't wouldn't".split())
_GOVERNING = re.compile("[vgby]")


def announced(place: Place) -> Found | None:
    """``Hale said, “…”``, ``Hale told the panel: “…”``: a whole quote right after the verb."""
    if not place.whole or place.token == place.first or place.line.tags[place.token - 1] not in ",:":
        return None
    found = governed(place)
    announces = found is not None and found.rule.startswith(("before strong touching", "before strong comma"))
    return found if announces else None


def opening_inverted(place: Place) -> Found | None:
    """``Said Hale: “…”``."""
    line = place.line
    if place.first < place.token and is_strong(line.low(place.first)) and line.tags[place.first] in "Gv":
        subject = find_phrase_after(line, place.first + 1, place.token)
        if subject is not None and line.tags[subject.start] != "h":
            return make_found(line, subject, "inverted before", "named before the quote", place.first)
    return None


def governed_strongly(place: Place) -> Found | None:
    """``governed`` by a verb that nearly always reports."""
    found = governed(place)
    return found if found is not None and found.rule.startswith("before strong") else None


@functools.lru_cache(maxsize=1)  # three rules in a row ask for the same place
def governed(place: Place) -> Found | None:
    """The subject of the verb that governs the quote: the nearest reporting verb before it in the sentence."""
    aside = _aside(place)
    if aside is not None:
        return aside
    tags = place.line.tags
    weak: Found | None = None
    clause = max(place.first, tags.rfind(";", place.first, place.token))
    for verb in reversed([match.start() for match in _GOVERNING.finditer(tags, clause, place.token)]):
        found = _by_agent(place, verb) if tags[verb] == "y" else _by_subject(place, verb)
        if _tells_of_no_words(place.line, verb):
            weak = weak or found
            continue
        if found is not None and (found.rule == "agent" or is_strong(found.cue)):
            return found
        if found is not None and place.token - verb <= _NEAR and not _is_pronoun(place, found):
            return found
        weak = weak or found
    return weak


_ASIDE = re.compile(
    r"(?<=,)(?:a?(?P<before>[dhTNRnsSZz]{1,8})[xa]*v(?:[atpd]{0,4}|pd?[NT]{1,3})(?=,.)"
    r"|v(?P<behind>[dTNRnSZ]{1,8})(?:,[^,vVqQEF]{1,25})?)(?=,)"
)


def _aside(place: Place) -> Found | None:
    """``The ferry, Hale said, was “…”``: who is named between commas as the one whom the whole sentence is from."""
    line = place.line
    if line.tags.find(",", place.first, place.token) < 0:  # known at once of most
        return None
    for match in _ASIDE.finditer(line.tags, place.first, place.token):
        side = "before" if match["before"] else "behind"
        verb = line.tags.index("v", max(match.start(), match.end("before")))
        inserted = side == "behind" and "," in line.tags[place.first : match.start() - 1]
        if is_strong(line.low(verb)) and not inserted and not _is_governed_behind(place, match.end()):
            subject = Subject(*match.span(side))
            return make_found(line, subject, "before strong aside", "subject of the verb before the quote", verb)
    return None


def _is_governed_behind(place: Place, start: int) -> bool:
    """Whether a verb that nearly always reports stands between a token and the quote."""
    verbs = _GOVERNING.finditer(place.line.tags, start, place.token)
    return any(is_strong(place.line.low(verb.start())) for verb in verbs)


def _tells_of_no_words(line: Line, verb: int) -> bool:
    """Whether a verb hands over no words: "it will continue to be “…”", "thanks to “…”", "voters would say “…”"."""
    if line.tags[verb + 1 : verb + 2] == "u":
        cue = find_cue(line.low(verb))
        if cue is not None and cue.base in _SILENT_BEFORE_TO:
            return True
    if line.tags[verb] != "b":
        return False
    before = verb - 1
    while before >= 0 and line.tags[before] == "a":
        before -= 1
    return before >= 0 and line.low(before) in _MODALS


def _is_pronoun(place: Place, found: Found) -> bool:
    """Whether a subject is a pronoun: in "Hale said he felt “…”" the words are still Hale's report."""
    return place.line.tags[place.line.token_at(found.start)] == "s"


def _by_subject(place: Place, verb: int) -> Found | None:
    line = place.line
    subject = find_subject(line, place.first, verb)
    if subject is None or _is_participle(line, verb, subject) or _is_noun(line, verb, subject):
        return None
    rule = _governed_rule(place, verb, subject)
    return make_found(line, subject, rule, "subject of the verb before the quote", verb)


def _by_agent(place: Place, verb: int) -> Found | None:
    """``was described by Hale as “…”``."""
    line = place.line
    for at in range(verb + 1, place.token):
        if line.low(at) == "by":
            agent = find_phrase_after(line, at + 1, place.token)
            return None if agent is None else make_found(line, agent, "agent", "named after 'by' before it", verb)
    return None


def _is_participle(line: Line, verb: int, subject: Subject) -> bool:
    """Whether a verb only describes a noun that is an object itself: "sold goods labelled “…”"."""
    if line.tags[verb] != "v" or is_strong(line.low(verb)) or subject.how != "plain" or subject.start == 0:
        return False
    cue = find_cue(line.low(verb))
    return cue is not None and cue.past and line.tags[subject.start - 1] in "pvVbgGu"


def _is_noun(line: Line, verb: int, subject: Subject) -> bool:
    """Whether what looks like a verb ends the phrase before it: "a host of the TV show “…”", since one host shows."""
    cue = find_cue(line.low(verb)) if subject.end == verb and line.low(subject.start) in _ONE else None
    return cue is not None and cue.form == "base"


def _governed_rule(place: Place, verb: int, subject: Subject) -> str:
    tags = place.line.tags
    gap = tags[verb + 1 : place.token]
    strength = "strong" if is_strong(place.line.low(verb)) else "weak"
    if gap in ("", ",", ":", "k"):
        reach = "touching"
    elif gap[-1] in ",:":
        reach = "comma"
    else:
        reach = "far" if re.search("[vgbVqQEF]", gap) else "near"
    return f"before {strength} {reach} {subject.how}"


_OWNED = re.compile(r"(?P<owner>[TN]*S|h)[nNRz]{0,2}[nR](?:[k:,]|pd?)?$")


_OWNED_CLAUSE = re.compile(r"(?P<owner>[TN]*S)[VGnRza]{0,3}[nR]k(?=[^vgbycwk,;eV]+[eV]?[^vgbycwk,;eV]*$)")


def claimed(place: Place) -> Found | None:
    """``The mayor mocked Hale's claim that the port was “…”``: whose claim the clause is that the quote stands in."""
    match = _find_owner(_OWNED_CLAUSE, place)
    if match is None or place.line.low(match.end() - 1) != "that":
        return None
    return _owned_by(place.line, match)


def possessed(place: Place) -> Found | None:
    """``Hale's claim that “…”``, ``in his words, “…”``: whose words they are."""
    match = _find_owner(_OWNED, place)
    return None if match is None else _owned_by(place.line, match)


def _find_owner(pattern: re.Pattern[str], place: Place) -> re.Match[str] | None:
    return pattern.search(place.line.tags, max(place.first, place.token - _NEARBY), place.token)


def _owned_by(line: Line, match: re.Match[str]) -> Found | None:
    """Whose a noun is that names something said."""
    start, end = match.span("owner")
    if not any(is_cue_noun(line.low(token)) for token in range(end, match.end())):
        return None
    if line.tags[start] == "h" and line.low(start) not in ("his", "her", "their"):
        return None
    found = make_found(line, Subject(start, end), "possessed", "whose words they are", None)
    return Found(found.start, found.end - _possessive_length(line, end - 1), found.rule, found.why)


def _possessive_length(line: Line, token: int) -> int:
    word = line.low(token)
    return 2 if word.endswith("'s") else 1 if word.endswith("'") else 0


def main_subject(place: Place) -> Found | None:
    """The subject of a sentence that has no reporting verb, for quotes of some length."""
    if place.token == place.first or place.length < _SHORTEST_OF_MAIN:
        return None
    subject = find_main_subject(place.line, place.first, place.token)
    if subject is None or not re.search("[vVbe]", place.line.tags[subject.end : place.token]):
        return None
    return make_found(place.line, subject, "main", "subject of the sentence around the quote", None)
