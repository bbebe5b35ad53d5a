"""The way of a source through the stages, top to bottom."""

from __future__ import annotations

from dataclasses import dataclass, replace

from graph.model import Citation, Measure, Mention
from ingest.asides import asides
from ingest.citations import citations
from ingest.clean import CleanText, clean
from ingest.clean.folding import folded
from ingest.judged import judged_article, judged_measure, judged_mentions
from ingest.lexicon import Lexicon
from ingest.measures import measures
from ingest.mentions import mentions
from ingest.readers import Source
from ingest.structure import Article, structure


@dataclass(frozen=True, slots=True)
class Aside:
    """What pull quotes and captions name; spans count in ``clean.text``, a text of its own."""

    clean: CleanText
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was read in one source; spans count in ``clean.text``. ``measures`` goes article by article."""

    clean: CleanText
    articles: tuple[Article, ...]
    mentions: tuple[Mention, ...]
    citations: tuple[Citation, ...]
    measures: tuple[tuple[Article, tuple[Measure, ...]], ...]
    aside: Aside | None = None


def extract(source: Source, lexicon: Lexicon) -> Extraction:
    """Read a source: the same bytes and lexicon give the same extraction, on every machine."""
    cleaned = clean(source)
    plain = folded(cleaned)
    articles = structure(plain, lexicon)
    named = mentions(plain, articles, lexicon)
    cited = citations(plain, articles, lexicon)
    owned = tuple((article, measures(plain, article, named)) for article in articles)
    return _judged(Extraction(cleaned, articles, named, cited, owned, _aside(cleaned, articles, lexicon)), lexicon)


def _judged(read: Extraction, lexicon: Lexicon) -> Extraction:
    """What was read, each entity by the name it was judged to have."""
    if not lexicon.renames:
        return read
    return replace(
        read,
        articles=tuple(judged_article(article, lexicon) for article in read.articles),
        mentions=judged_mentions(read.mentions, lexicon),
        measures=tuple(
            (judged_article(article, lexicon), tuple(judged_measure(measure, lexicon) for measure in found))
            for article, found in read.measures
        ),
        aside=read.aside and replace(read.aside, mentions=judged_mentions(read.aside.mentions, lexicon)),
    )


def _aside(cleaned: CleanText, articles: tuple[Article, ...], lexicon: Lexicon) -> Aside | None:
    found = asides(cleaned, articles)
    return Aside(found[0], mentions(folded(found[0]), found[1], lexicon)) if found else None
