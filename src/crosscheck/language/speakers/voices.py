"""Whether two speakers of two articles can be one: two mentions with their articles in, a judgement out.

Only a name excludes. "He", "the secretary" or "the report" may stand for anybody the article names, or for its
author, so that a difference is a difference only where no fair reading of either article makes the two one.
"""

from __future__ import annotations

import functools

from crosscheck import data
from crosscheck.language.article import Article
from crosscheck.language.quote import Speaker
from crosscheck.language.speakers.mentions import read_mention
from crosscheck.language.speakers.names import parse_name, same_person
from crosscheck.language.words import is_light, read_words

__all__ = ["are_different", "are_named_differently", "is_joint"]


def are_different(left: Speaker, right: Speaker, ours: Article, theirs: Article) -> bool:
    """Whether the speaker in one article cannot be the speaker in the other, by any fair reading of either."""
    if _is_pronoun(left) and _is_pronoun(right) and _is_group(left) != _is_group(right):
        return True
    if left.name is None and right.name is None:
        return _are_one_and_several(left, right) or _are_one_and_several(right, left)
    if same_person(left.name or left.mention, right.name or right.mention) is not False:
        return False
    if _may_be_one_name(left, right):
        return False
    if _is_one_of(left, right) or _is_one_of(right, left):
        return False
    return not (_may_mean(left, right, ours) or _may_mean(right, left, theirs))


def are_named_differently(left: Speaker, right: Speaker) -> bool:
    """Whether both mentions hold a name, and the names are not one person's."""
    if not (_names_itself(left) and _names_itself(right)) or _may_be_one_name(left, right):
        return False
    return same_person(left.name or "", right.name or "") is False


def _may_be_one_name(left: Speaker, right: Speaker) -> bool:
    """Whether what both print may name one person, whoever each article makes of it.

    "Mr. Khan" here and "Khan" there differ in nothing that is printed, though here he may be taken for the father and
    there for the son; "Khan" and "Ghazala Khan" do, where the first is somebody else.
    """
    if not (_names_itself(left) and _names_itself(right)):
        return False
    if read_words(left.mention).folds == read_words(right.mention).folds:
        return True
    printed = (left.mention, right.name or ""), (left.name or "", right.mention)
    return all(same_person(one, other) is not False for one, other in printed)


def is_joint(speaker: Speaker) -> bool:
    """Whether a mention names more than one ("the mayor and the harbour master"), so that one name is not all."""
    return " and " in speaker.mention


def _are_one_and_several(single: Speaker, several: Speaker) -> bool:
    """Whether one holder of an office stands against several others: "the general", "the diplomat and the minister"."""
    office = read_mention(single.mention)
    if is_joint(single) or not is_joint(several) or office.kind != "office" or office.word in _texts():
        return False
    return office.word not in read_words(several.mention).folds


def _is_one_of(speaker: Speaker, others: Speaker) -> bool:
    """Whether a speaker is named among several who are said to have spoken together."""
    name = parse_name(speaker.name or speaker.mention).words
    return is_joint(others) and bool(name) and name[-1] in read_words(others.mention).folds


def _is_pronoun(speaker: Speaker) -> bool:
    return is_light(speaker.mention.lower())


def _is_group(speaker: Speaker) -> bool:
    return speaker.mention.lower() in ("they", "we")


def _may_mean(speaker: Speaker, other: Speaker, article: Article) -> bool:
    """Whether a mention that is not itself a name may stand for the other article's speaker."""
    if not _texts().isdisjoint(read_words(speaker.mention).folds):
        return True  # a letter or a statement has an author, and somebody who reads it out
    if _is_pronoun(speaker) and not speaker.sure:
        return True
    if speaker.name is not None and _names_itself(speaker):
        return False
    if speaker.name is None and not _is_pronoun(speaker):
        return True
    wanted = parse_name(other.name or other.mention).words[-1:]
    return not wanted or wanted[0] in article.words.folds


def _names_itself(speaker: Speaker) -> bool:
    """Whether the mention holds the last word of the name."""
    name, mention = parse_name(speaker.name or "").words, parse_name(speaker.mention).words
    return bool(name) and name[-1] in mention


@functools.cache
def _texts() -> frozenset[str]:
    words = data.load("roles")["documents"]["words"].split()
    return frozenset((*words, *(f"{word}s" for word in words)))
