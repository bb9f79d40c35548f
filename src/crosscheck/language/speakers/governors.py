"""Which verb reports a quote, by the tree of its paragraph: a quote's tokens in, who acts in that verb out.

The patterns are plain functions, tried in order. Each goes up from the quote, and stops at nothing but what starts
another clause: ``Hale said the plan was “a mess”`` hands the fragment to Hale, across as many clauses as it takes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import evolve, frozen

from crosscheck.language.speakers.cues import find_cue, is_cue_noun, is_strong
from crosscheck.language.speakers.dependencies import Actor, Tree, find_actor, owner_of

__all__ = ["Passage", "Report", "find_report"]

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_APART = frozenset({"conj", "advcl", "parataxis", "dep"})
_DESCRIBING = frozenset({"relcl", "acl"})
_NEARBY = 3  # tokens: a closing mark, a comma, and the word itself
_WITH_LISTENER = frozenset({"told", "tells", "asked", "asks"})
_INSERTED = frozenset({"ccomp", "parataxis", "advcl", "dep"})


@frozen
class Passage:
    """A stretch of a quote in its tree.

    Attributes:
        first, last: its tokens; ``last`` is the one after.
        whole: whether the quote is a sentence or more.
        quoted: the tokens of the paragraph that stand for whole quotes, and so report nothing.
    """

    tree: Tree
    first: int
    last: int
    whole: bool
    quoted: frozenset[int] = frozenset()

    def holds(self, token: int) -> bool:
        """Whether a token is part of the quote, or of another."""
        return self.first <= token < self.last or token in self.quoted

    def roots(self) -> list[int]:
        """The tokens by which the quote hangs on the rest."""
        inside = range(self.first, self.last)
        roots = [t for t in inside if self.tree.head(t) == t or self.tree.head(t) not in inside]
        return [token for token in roots if self.tree.label(token) != "punct"] or roots


@frozen
class Report:
    """Who reports, and how that was found.

    Attributes:
        actor: who acts.
        cue: the token of the verb or words that attribute.
        pattern: which pattern found it.
        rivals: whether another verb above the words, or "according" in the sentence, may report them too.
    """

    actor: Actor
    cue: int
    pattern: str
    rivals: bool = False


def find_report(passage: Passage) -> Report | None:
    """Who the tree says a quote is by; None where it says nothing."""
    for pattern in _PATTERNS:
        for root in passage.roots():
            report = pattern(passage, root)
            if report is not None and not passage.holds(report.actor.token):
                return evolve(report, rivals=_has_rivals(passage, report.cue))
    return None


def _has_rivals(passage: Passage, cue: int) -> bool:
    """Whether anything but a cue may hand on the words.

    That is a reporting verb above them, something said that is somebody's ("Orr's claim that “…”"), or "according" in
    the sentence. A verb beside them ("Hale, who called on Orr, said the plan was “…”") reports something else.
    """
    tree = passage.tree
    above = {head for root in passage.roots() for _, head in tree.ancestors(root)}
    sourced = (token for token in range(len(tree.parse)) if tree.low(token) == "according")
    rivals = above.union(token for token in sourced if tree.root(token) == tree.root(cue)) - {cue}
    return any(_reports(tree, token) and not passage.holds(token) for token in rivals)


def _reports(tree: Tree, token: int) -> bool:
    word = tree.low(token)
    if tree.is_verb(token):
        return find_cue(word) is not None
    return word == "according" or (is_cue_noun(word) and owner_of(tree, token) is not None)


@frozen
class _Step:
    """One verb above a quote, and whether the way up to it crossed into another clause."""

    verb: int
    clean: bool


def _climb(passage: Passage, root: int) -> Iterator[_Step]:
    """The reporting verbs above a quote, the nearest first."""
    tree, described = passage.tree, False
    for below, above in tree.ancestors(root):
        described = described or (tree.label(below) in _DESCRIBING and not passage.holds(below))
        if passage.holds(above) or tree.label(below) in _SUBJECTS or not tree.is_verb(above):
            continue
        if find_cue(tree.low(above)) is not None:
            yield _Step(above, not described and not _stands_beside(tree, below, passage))


def _stands_beside(tree: Tree, token: int, passage: Passage) -> bool:
    """Whether a token begins a clause beside the verb it hangs on, not one that the verb reports."""
    if passage.holds(token) or tree.label(token) not in _APART:
        return False
    return tree.child(token, "nsubj", "nsubjpass") is not None


def _governed(passage: Passage, root: int) -> Report | None:
    """``Hale said that “…”``: the nearest reporting verb, or a strong one that reports that one in turn."""
    weak = None
    for step in _climb(passage, root):
        strong = is_strong(passage.tree.low(step.verb))
        actor = find_actor(passage.tree, step.verb) if strong or weak is None else None
        if actor is None or passage.holds(actor.token):
            continue
        if strong and (weak is None or step.clean):
            return Report(actor, step.verb, "strong" if step.clean else "strong apart")
        weak = weak or Report(actor, step.verb, "weak" if step.clean else "weak apart")
    return weak


def _inserted(passage: Passage, root: int) -> Report | None:
    """``The plan, Hale said, was “a mess”``: a reporting verb that hangs on the clause it reports."""
    tree = passage.tree
    for token in (root, *(above for _, above in tree.ancestors(root))):
        for child in tree.children[token]:
            if passage.holds(child) or tree.label(child) not in _INSERTED or not _reports_alone(tree, child):
                continue
            actor = find_actor(tree, child)
            if actor is not None and actor.how == "own":
                return Report(actor, child, "inserted")
    return None


def _reports_alone(tree: Tree, verb: int) -> bool:
    """Whether a strong reporting verb has nothing that it reports below it: ``, Hale said,``."""
    if not tree.is_verb(verb) or not is_strong(tree.low(verb)):
        return False
    reported = ("ccomp", "mark") if tree.low(verb) in _WITH_LISTENER else ("ccomp", "mark", "dobj")
    return tree.child(verb, *reported) is None


def _passive(passage: Passage, root: int) -> Report | None:
    """``The plan was called “a mess” by Hale``, where the tree has the "by" hang on the quote."""
    tree = passage.tree
    above = (head for _, head in tree.ancestors(root) if tree.child(head, "nsubjpass") is not None)
    verb = next((head for head in above if find_cue(tree.low(head)) is not None), None)
    for token in range(passage.last, min(passage.last + _NEARBY, len(tree.parse))):
        agent = tree.child(token, "pobj")
        if verb is not None and agent is not None and tree.low(token) == "by" and passage.holds(tree.head(token)):
            return Report(Actor(agent, "agent"), verb, "passive")
    return None


def _according(passage: Passage, root: int) -> Report | None:
    """``according to Hale``, on any clause that the quote is part of."""
    tree = passage.tree
    for token in (root, *(above for _, above in tree.ancestors(root))):
        for child in tree.children[token]:
            if tree.low(child) == "according" and not passage.holds(child):
                to = tree.child(child, "prep")
                source = tree.child(to, "pobj") if to is not None else None
                if source is not None:
                    return Report(Actor(source, "own"), child, "according")
    return None


def _owned(passage: Passage, root: int) -> Report | None:
    """``Hale's warning that “…”``: a noun for something said, and whose it is."""
    tree = passage.tree
    for _, above in tree.ancestors(root):
        if not passage.holds(above) and is_cue_noun(tree.low(above)):
            owner = owner_of(tree, above)
            if owner is not None:
                return Report(owner, above, "owned")
    return None


def _any_verb(passage: Passage, root: int) -> Report | None:
    """A fragment's nearest verb, whatever it means: ``Hale ran on “…”``."""
    tree = passage.tree
    if passage.whole:
        return None
    for _, above in tree.ancestors(root):
        actor = find_actor(tree, above) if tree.is_verb(above) and not passage.holds(above) else None
        if actor is not None:
            return Report(actor, above, "any verb")
    return None


Pattern = Callable[[Passage, int], Report | None]
_PATTERNS: tuple[Pattern, ...] = (_inserted, _governed, _passive, _according, _owned, _any_verb)
