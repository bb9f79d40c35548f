"""Sentences that hand what they say to somebody: an article in, the same article with its attributions out."""

from __future__ import annotations

from attrs import evolve

from crosscheck.language.article import Article, Attribution
from crosscheck.language.cues import find_cue
from crosscheck.language.speakers import find_attributions

__all__ = ["attach_attributions"]


def attach_attributions(article: Article) -> Article:
    """The article with every sentence noted that says in the outlet's words what somebody said."""
    attributions = []
    for sentence, speaker, cue in find_attributions(article):
        verb = find_cue(cue.split()[-1].lower()) if cue else None
        attributions.append(Attribution(sentence, speaker, cue, verb.group if verb else "say"))
    return evolve(article, attributions=attributions)
