"""The main path: sources in, a comparison out, one line a stage. A reader learns the program here."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from attrs import evolve

from crosscheck.alignment.claims import match_claims
from crosscheck.alignment.clusters import find_clusters
from crosscheck.alignment.copies import match_in_copies
from crosscheck.alignment.neighbours import match_beside
from crosscheck.alignment.pairs import align, leave_out_quoted
from crosscheck.alignment.particulars import match_particulars
from crosscheck.alignment.quotes import match_quotes
from crosscheck.alignment.reuse import find_reuse, find_unmarked
from crosscheck.alignment.speakers import hear_again, name_by_others, settle_offices
from crosscheck.alignment.vocabulary import read_vocabulary
from crosscheck.comparison import Comparison
from crosscheck.findings.applying import apply_rules
from crosscheck.findings.case import Case
from crosscheck.findings.catalogue import check_names
from crosscheck.findings.claims.corroboration import corroborate
from crosscheck.findings.claims.reuse import independent_groups
from crosscheck.language.article import Article, read_article
from crosscheck.language.quote import Quote
from crosscheck.language.speakers.choice import choose_engine
from crosscheck.language.speakers.engine import RulesEngine, attach_speakers
from crosscheck.restoring import Restorer
from crosscheck.settings import Settings
from crosscheck.sources.source import Event, Source, Unreadable, with_ids
from crosscheck.sources.views import view_of

__all__ = ["compare", "compare_event", "compare_texts", "extract_quotes", "quotes_of"]


def compare(
    sources: Sequence[Source],
    *,
    settings: Settings | None = None,
    unreadable: Sequence[Unreadable] = (),
    ignored: Sequence[str] = (),
    event: str = "",
    reviewed: Mapping[str, Collection[str]] | None = None,
) -> Comparison:
    """Compare the sources of one event.

    ``unreadable`` names files that should have been sources; each becomes a finding, for what was not checked is not
    a pass. ``ignored`` names files beside the sources that are of other kinds.
    ``event`` stands before the ids of pairs and clusters, so that those of several events can lie together.
    ``reviewed`` gives the digests of the texts that were reviewed before, by the id of their source; a source that
    says something else by now becomes a finding.

    Raises:
        SettingsError: the settings name a rule that does not exist.
    """
    settings = settings or Settings()
    check_names(settings)
    sources = with_ids(sources)
    views = [view_of(source) for source in sources]
    engine = choose_engine(settings)
    articles = [attach_speakers(_read(view.source), RulesEngine()) for view in views]
    vocabulary = read_vocabulary(articles)
    quotes = match_quotes(articles, vocabulary, settings)
    claims = match_claims(articles, vocabulary, settings)
    quotes += match_in_copies(articles, vocabulary, claims, quotes)
    quotes += match_beside(articles, vocabulary, quotes)
    claims = leave_out_quoted(claims, quotes)
    if engine.name != RulesEngine.name:
        articles, quotes = hear_again(articles, quotes, engine)
    articles, quotes = name_by_others(*settle_offices(articles, quotes))
    prefix = f"{event}/" if event else ""
    unmarked = find_unmarked(articles, vocabulary, settings.unquoted_words)
    particulars = match_particulars(articles, vocabulary, claims)
    alignment = align(articles, quotes, claims, unmarked, particulars, prefix)
    clusters = find_clusters(alignment.collated, [source.id for source in sources], prefix)
    reuse = find_reuse(articles, vocabulary, settings.reuse_words)
    read = [view.source for view in views]
    case = Case(read, articles, alignment, clusters, reuse, settings, tuple(unreadable), tuple(ignored), reviewed or {})
    groups = independent_groups(case)
    restore = Restorer(views)
    return Comparison(
        sources=tuple(sources),
        quotes=tuple(restore.quote(quote) for article in articles for quote in article.quotes),
        pairs=tuple(map(restore.pair, alignment.pairs)),
        clusters=tuple(map(restore.spans, clusters)),
        findings=tuple(map(restore.finding, apply_rules(case))),
        corroboration=tuple(map(restore.spans, corroborate(case, groups))),
        groups=tuple(groups),
        engine=engine.name,
        settings=settings,
    )


def compare_event(
    event: Event, *, settings: Settings | None = None, reviewed: Mapping[str, Collection[str]] | None = None
) -> Comparison:
    """Compare the sources of an event as it was read from disk."""
    return compare(
        event.sources,
        settings=settings,
        unreadable=event.unreadable,
        ignored=event.ignored,
        event=event.id,
        reviewed=reviewed,
    )


def compare_texts(a: str, b: str, *, settings: Settings | None = None) -> Comparison:
    """Compare two bare texts, as two undated sources of the outlets ``a`` and ``b``."""
    return compare([Source(a, outlet="a", id="a"), Source(b, outlet="b", id="b")], settings=settings)


def extract_quotes(text: str, *, settings: Settings | None = None) -> list[Quote]:
    """The quotes of one text, in order, with who said them."""
    return quotes_of(Source(text), settings=settings)


def quotes_of(source: Source, *, settings: Settings | None = None) -> list[Quote]:
    """The quotes of one source, in order, with who said them; every engine there is is asked about all of them."""
    view = view_of(source)
    article = attach_speakers(_read(view.source), choose_engine(settings or Settings()))
    return list(map(Restorer([view]).quote, article.quotes))


def _read(source: Source) -> Article:
    """The article of a source, its quotes numbered."""
    article = read_article(source)
    quotes = [evolve(quote, id=f"{source.id}#{n}", source=source.id) for n, quote in enumerate(article.quotes, 1)]
    return evolve(article, quotes=quotes)
