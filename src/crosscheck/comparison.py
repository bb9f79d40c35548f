"""The main path: sources in, a comparison out, one line a stage. A reader learns the program here."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from attrs import evolve, field, frozen

from crosscheck.alignment.claims import match_claims
from crosscheck.alignment.clusters import find_clusters
from crosscheck.alignment.pairs import align
from crosscheck.alignment.quotes import match_quotes
from crosscheck.alignment.reuse import find_reuse, find_unmarked
from crosscheck.alignment.spans import Cluster, Pair
from crosscheck.alignment.speakers import hear_again, name_by_others
from crosscheck.alignment.vocabulary import read_vocabulary
from crosscheck.findings.catalogue import apply_rules
from crosscheck.findings.claims.reuse import independent_groups
from crosscheck.findings.claims.single_source import Corroboration, corroborate
from crosscheck.findings.finding import Finding
from crosscheck.findings.rule import Case
from crosscheck.language.article import Article, read_article
from crosscheck.language.quotes import Quote
from crosscheck.language.speakers.choice import choose_engine
from crosscheck.language.speakers.engine import RulesEngine, attach_speakers
from crosscheck.settings import Settings
from crosscheck.sources.source import Event, Source, Unreadable

__all__ = ["Comparison", "compare", "compare_event", "compare_texts", "extract_quotes", "quotes_of", "with_ids"]


@frozen(eq=False)
class Comparison:
    """What a comparison of sources came to.

    Attributes:
        sources: as given, each with an id.
        quotes: of all sources, in their order, with speakers.
        pairs: the passages that say the same thing.
        clusters: the pairs of three or more outlets that hang together.
        findings: in the order of what an error would cost.
        corroboration: the claims that two outlets or more carry, with the independent groups.
        groups: for each source the number of its group; outlets that share copy are one group.
        engine: which speaker engine ran.
        settings: the settings it was made with.
    """

    sources: tuple[Source, ...]
    quotes: tuple[Quote, ...] = field(repr=False)
    pairs: tuple[Pair, ...] = field(repr=False)
    clusters: tuple[Cluster, ...] = field(repr=False)
    findings: tuple[Finding, ...] = field(repr=False)
    corroboration: tuple[Corroboration, ...] = field(repr=False)
    groups: tuple[int, ...]
    engine: str
    settings: Settings


def compare(
    sources: Sequence[Source],
    *,
    settings: Settings | None = None,
    unreadable: Sequence[Unreadable] = (),
    event: str = "",
    reviewed: Mapping[str, Collection[str]] | None = None,
) -> Comparison:
    """Compare the sources of one event.

    ``unreadable`` names files that should have been sources; each becomes a finding, for what was not checked is not
    a pass. ``event`` stands before the ids of pairs and clusters, so that those of several events can lie together.
    ``reviewed`` gives the digests of the texts that were reviewed before, by the id of their source; a source that
    says something else by now becomes a finding.
    """
    settings = settings or Settings()
    sources = with_ids(sources)
    engine = choose_engine(settings)
    articles = [attach_speakers(_read(source), RulesEngine()) for source in sources]
    vocabulary = read_vocabulary(articles)
    quotes = match_quotes(articles, vocabulary, settings)
    claims = match_claims(articles, vocabulary, settings)
    if engine.name != RulesEngine.name:
        articles, quotes = hear_again(articles, quotes, engine)
    articles, quotes = name_by_others(articles, quotes)
    prefix = f"{event}/" if event else ""
    unmarked = find_unmarked(articles, vocabulary, settings.unquoted_words)
    alignment = align(articles, quotes, claims, unmarked, prefix)
    clusters = find_clusters(alignment.collated, [source.id for source in sources], prefix)
    reuse = find_reuse(articles, vocabulary, settings.reuse_words)
    case = Case(sources, articles, alignment, clusters, reuse, settings, tuple(unreadable), reviewed or {})
    return Comparison(
        sources=tuple(sources),
        quotes=tuple(quote for article in articles for quote in article.quotes),
        pairs=alignment.pairs,
        clusters=tuple(clusters),
        findings=tuple(apply_rules(case)),
        corroboration=tuple(corroborate(case)),
        groups=tuple(independent_groups(case)),
        engine=engine.name,
        settings=settings,
    )


def compare_event(
    event: Event, *, settings: Settings | None = None, reviewed: Mapping[str, Collection[str]] | None = None
) -> Comparison:
    """Compare the sources of an event as it was read from disk."""
    return compare(event.sources, settings=settings, unreadable=event.unreadable, event=event.id, reviewed=reviewed)


def compare_texts(a: str, b: str, *, settings: Settings | None = None) -> Comparison:
    """Compare two bare texts, as two undated sources of the outlets ``a`` and ``b``."""
    return compare([Source(a, outlet="a", id="a"), Source(b, outlet="b", id="b")], settings=settings)


def extract_quotes(text: str, *, settings: Settings | None = None) -> list[Quote]:
    """The quotes of one text, in order, with who said them."""
    return quotes_of(Source(text), settings=settings)


def quotes_of(source: Source, *, settings: Settings | None = None) -> list[Quote]:
    """The quotes of one source, in order, with who said them; every engine there is is asked about all of them."""
    article = attach_speakers(_read(source), choose_engine(settings or Settings()))
    return list(article.quotes)


def with_ids(sources: Sequence[Source]) -> list[Source]:
    """Every source with an id of its own and an outlet to be called by."""
    taken: set[str] = set()
    named = []
    for number, source in enumerate(sources, 1):
        base = source.id or source.outlet or f"source-{number}"
        name, copy = base, 2
        while name in taken:
            name, copy = f"{base}-{copy}", copy + 1
        taken.add(name)
        named.append(evolve(source, id=name, outlet=source.outlet or name))
    return named


def _read(source: Source) -> Article:
    """The article of a source, its quotes numbered."""
    article = read_article(source)
    quotes = [evolve(quote, id=f"{source.id}#{n}", source=source.id) for n, quote in enumerate(article.quotes, 1)]
    return evolve(article, quotes=quotes)
