"""What a dependency tree says of subjects and phrases: a tree and a verb in, the words that act out.

A verb without a subject of its own has that of the verb it hangs on: joined by "and", a participle ("adding"), an
infinitive ("went on to say"). "Who" stands where it stands, and for the noun before it. A passive acts through its
"by". A text acts for whoever issues it: "released a letter that says".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import define, field, frozen

from crosscheck.language.speakers.cues import is_cue_noun
from crosscheck.language.speakers.mentions import is_own_text
from crosscheck.language.speakers.parsing import Parse
from crosscheck.language.speakers.titles import is_title

__all__ = ["Actor", "Tree", "find_actor", "find_apposed_name", "find_phrase", "owner_of"]

_SUBJECTS = ("nsubj", "csubj")
_LONGEST_CHAIN = 8
_PARTY = re.compile(r"[A-Z]-[A-Z][\w.]*$")
_PRONOUNS = frozenset({"who", "which"})
_RELATIVES = _PRONOUNS | {"that"}
_OBJECTS = frozenset({"dobj", "pobj", "attr"})
_KEPT_BEFORE = frozenset({"det", "compound", "amod", "poss", "nummod", "nmod", "predet", "quantmod", "advmod", "punct"})
_KEPT_AFTER = frozenset({"case", "compound", "nmod", "nummod", "cc", "conj"})
_LEFT_OUT = frozenset({"relcl", "appos", "punct", "acl", "advcl", "ccomp", "parataxis"})
_LINKING = frozenset({"of", "for"})
_PASSING_ON = {"conj": "joined", "xcomp": "infinitive", "advcl": "participle", "pcomp": "participle", "dep": "loose"}


@frozen
class Actor:
    """Who acts in a verb.

    Attributes:
        token: the head of the phrase.
        how: ``own``, ``agent``, ``relative``, ``joined``, ``participle``, ``infinitive``, ``described``, ``issuer``,
            ``owner`` or ``loose``.
        stands_for: the head of the noun that a relative pronoun stands for; None for every other actor.
    """

    token: int
    how: str
    stands_for: int | None = None


@define(eq=False)
class Tree:
    """A parse with the text it was made of, to be walked down as well as up.

    Attributes:
        text: what was parsed.
        parse: its tree.
        children: the tokens that hang on each token, in order.
    """

    text: str = field(repr=False)
    parse: Parse
    children: list[list[int]] = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        self.children = [[] for _ in self.parse.heads]
        for token, head in enumerate(self.parse.heads):
            if head != token:
                self.children[head].append(token)

    def low(self, token: int) -> str:
        """A token in lower case with straight apostrophes."""
        return self.text[self.parse.starts[token] : self.parse.ends[token]].lower().replace("’", "'")

    def label(self, token: int) -> str:
        """How a token hangs on its head."""
        return self.parse.labels[token]

    def head(self, token: int) -> int:
        """The token that a token hangs on; itself at a root."""
        return self.parse.heads[token]

    def child(self, token: int, *labels: str) -> int | None:
        """The first token that hangs on another one in one of some ways."""
        return next((child for child in self.children[token] if self.label(child) in labels), None)

    def is_verb(self, token: int) -> bool:
        """Whether a token is a form of a verb."""
        return self.parse.tags[token].startswith("VB")

    def root(self, token: int) -> int:
        """The root of the sentence that a token is in."""
        while self.head(token) != token:
            token = self.head(token)
        return token

    def ancestors(self, token: int) -> Iterator[tuple[int, int]]:
        """Upwards from a token: each token below with the one it hangs on."""
        while self.head(token) != token:
            yield token, self.head(token)
            token = self.head(token)


def find_actor(tree: Tree, verb: int, depth: int = 0) -> Actor | None:
    """Who acts in a verb; None where the tree does not say."""
    if depth > _LONGEST_CHAIN:
        return None
    own = tree.child(verb, *_SUBJECTS)
    if own is not None:
        return _read_subject(tree, verb, own, depth)
    agent = _find_agent(tree, verb)
    if agent is not None or tree.child(verb, "nsubjpass") is not None:
        return agent
    if tree.label(verb) == "acl" and not tree.is_verb(tree.head(verb)):
        return _of_noun(tree, verb, depth)
    return _of_clause(tree, verb, depth)


def _read_subject(tree: Tree, verb: int, subject: int, depth: int) -> Actor | None:
    """A subject as it stands; "that" as the noun before it, or as the one who issues what that noun names."""
    if tree.label(verb) != "relcl" or tree.low(subject) not in _RELATIVES:
        return Actor(subject, "own")
    noun = tree.head(verb)
    if tree.low(subject) in _PRONOUNS:
        return Actor(subject, "relative", noun)
    return _find_issuer(tree, noun, depth) or Actor(noun, "relative")


def _find_agent(tree: Tree, verb: int) -> Actor | None:
    by = tree.child(verb, "agent")
    agent = tree.child(by, "pobj") if by is not None else None
    return None if agent is None else Actor(agent, "agent")


def _of_noun(tree: Tree, verb: int, depth: int) -> Actor | None:
    """The noun that a participle describes, "critics calling"; nobody for "a course called"."""
    noun = tree.head(verb)
    if tree.parse.tags[verb] != "VBG":
        return None
    if verb > 0 and tree.low(verb - 1) == ",":
        return _of_clause(tree, noun, depth) or Actor(noun, "described")
    return _find_issuer(tree, noun, depth) or Actor(noun, "described")


def _find_issuer(tree: Tree, noun: int, depth: int) -> Actor | None:
    """Whose a text is, or who acts in the clause whose object it is: "Hale issued a statement saying"."""
    if not _is_text(tree, noun):
        return None
    owner = owner_of(tree, noun)
    if owner is not None or tree.label(noun) not in _OBJECTS:
        return owner
    found = _of_clause(tree, noun, depth)
    return None if found is None else Actor(found.token, "issuer", found.stands_for)


def _is_text(tree: Tree, noun: int) -> bool:
    word = tree.low(noun)
    return is_own_text(word) or is_cue_noun(word)


def owner_of(tree: Tree, noun: int) -> Actor | None:
    """Whose something is: "Hale's warning", "a letter from Hale"."""
    owner = tree.child(noun, "poss")
    if owner is not None:
        return Actor(owner, "owner")
    for child in tree.children[noun]:
        if tree.label(child) == "prep" and tree.low(child) in ("by", "from"):
            owner = tree.child(child, "pobj")
            if owner is not None:
                return Actor(owner, "owner")
    return None


def _of_clause(tree: Tree, token: int, depth: int) -> Actor | None:
    """The actor of the nearest verb that a token hangs on; the subject of a passive counts."""
    how = _PASSING_ON.get(tree.label(token), "participle")
    above = next((head for _, head in tree.ancestors(token) if tree.is_verb(head) or _is_auxiliary(tree, head)), None)
    if above is None or tree.label(token) in ("relcl", "ccomp"):
        return None
    passive = tree.child(above, "nsubjpass")
    if passive is not None:
        return Actor(passive, how)
    actor = find_actor(tree, above, depth + 1)
    return None if actor is None else Actor(actor.token, how, actor.stands_for)


def _is_auxiliary(tree: Tree, token: int) -> bool:
    return tree.parse.tags[token] == "MD"


def find_phrase(tree: Tree, head: int) -> tuple[int, int]:
    """The first token of the noun phrase around its head, and the one after its last."""
    before = [c for c in tree.children[head] if c < head and tree.label(c) in _KEPT_BEFORE]
    after = [c for c in tree.children[head] if c > head and _belongs(tree, head, c)]
    first = min((_leftmost(tree, child) for child in before), default=head)
    last = max((_rightmost(tree, child) for child in after), default=head)
    while first < head and tree.label(first) in ("punct", "advmod", "cc"):
        first += 1
    return first, last + 1


def find_apposed_name(tree: Tree, head: int) -> int | None:
    """The name that stands behind a description: "Hale" of "the group's director, Ann Hale"."""
    if tree.parse.tags[head] not in ("NN", "NNS") and not is_title(tree.low(head)):
        return None
    apposed = (child for child in tree.children[head] if child > head and tree.label(child) == "appos")
    named = (child for child in apposed if tree.parse.tags[child] == "NNP")
    return next((child for child in named if not _is_party(tree, child)), None)


def _is_party(tree: Tree, head: int) -> bool:
    """Whether what a tree has for a name is a party and a state: "Hale, D-Ill., said"."""
    first, last = find_phrase(tree, head)
    return _PARTY.match(tree.text[tree.parse.starts[first] : tree.parse.ends[last - 1]]) is not None


def _belongs(tree: Tree, head: int, child: int) -> bool:
    """Whether what follows a head is part of the mention: "of the panel", "and his wife"."""
    if tree.label(child) == "prep":
        return tree.low(child) in _LINKING
    return tree.label(child) in _KEPT_AFTER


def _leftmost(tree: Tree, token: int) -> int:
    return min((_leftmost(tree, child) for child in tree.children[token] if child < token), default=token)


def _rightmost(tree: Tree, token: int) -> int:
    kept = [child for child in tree.children[token] if child > token and tree.label(child) not in _LEFT_OUT]
    return max((_rightmost(tree, child) for child in kept), default=token)
