"""The rows of an evaluation: one comparison each, in the order in which they are reported."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from graph.model import MentionType
from ingest.evaluation.claims import Claim, Comparison, Item, compare, once
from ingest.evaluation.link_rows import link_rows
from ingest.evaluation.marks import Annotation, CitationMark, MentionMark, Record
from ingest.evaluation.matching import Names, fold, pair, settle
from ingest.evaluation.measure_rows import MeasurePairs, measure_rows

META_FIELDS = ("title", "doc_number", "issuers", "responsible_bureau", "addressees", "issued_on", "doc_type")

# Two mentions are about the same thing where they overlap at all: intersection over union.
ANY_OVERLAP = 0.01


def rows(gold: Annotation, system: Annotation) -> Iterator[Comparison]:
    """Everything that is compared, by name."""
    names = Names(gold.same)
    yield from _metadata_rows(gold.articles, system.articles)
    for kind in MentionType:
        wanted, got = (tuple(m for m in side.mentions if m.type == kind) for side in (gold, system))
        yield from _mention_rows(kind, *settle(wanted, got), names)
    pairs = MeasurePairs.of(*settle(gold.measures, system.measures))
    yield from measure_rows(pairs)
    yield from link_rows(pairs, names)
    yield from _citation_rows(gold.citations, system.citations)


def _metadata_rows(gold: Sequence[Record], system: Sequence[Record]) -> Iterator[Comparison]:
    """Articles answer each other in order of position."""

    def every(articles: Sequence[Record]) -> list[Claim]:
        return [(i, Item(a["span"][0], a["span"][1], "article")) for i, a in enumerate(articles)]

    yield compare("articles", every(gold), every(system))
    for field in META_FIELDS:
        yield compare(f"meta.{field}", _field_claims(gold, field), _field_claims(system, field))


def _field_claims(articles: Sequence[Record], field: str) -> Iterator[Claim]:
    """A claim for each article that says anything in the field; a list counts as one value, in any order."""
    for i, article in enumerate(articles):
        value = article.get(field) or ""
        values = value if isinstance(value, list) else [value["text"] if isinstance(value, dict) else value]
        key = tuple(sorted(map(fold, values)))
        if value and (isinstance(value, list) or any(key)):
            start, end = (value["start"], value["end"]) if isinstance(value, dict) else article["span"]
            yield (i, key), Item(start, end, "、".join(values))


def _mention_rows(
    kind: str, gold: Sequence[MentionMark], system: Sequence[MentionMark], names: Names
) -> Iterator[Comparison]:
    """Same span; overlapping span; overlapping span with the same canonical name."""

    def exact(mentions: Sequence[MentionMark]) -> list[Claim]:
        return [(m.bounds, Item(*m.bounds, m.canonical)) for m in mentions]

    yield compare(f"mention.{kind}", exact(gold), exact(system))
    gold_of = pair(gold, system, ANY_OVERLAP)
    met = set(gold_of.values())

    def overlapping(row: str, key: Callable[[str], str]) -> Comparison:
        wanted = [((i, key(m.canonical)), Item(*m.bounds, m.canonical, i not in met)) for i, m in enumerate(gold)]
        got = [
            ((gold_of.get(j, ~j), key(m.canonical)), Item(*m.bounds, m.canonical, j not in gold_of))
            for j, m in enumerate(system)
        ]
        return compare(row, wanted, got)

    yield overlapping(f"mention~.{kind}", lambda _: "")
    yield overlapping(f"canonical.{kind}", names)


def _citation_rows(gold: Sequence[CitationMark], system: Sequence[CitationMark]) -> Iterator[Comparison]:
    """Each title, and each title with its relation, once a source."""

    def title(c: CitationMark) -> tuple[str, ...]:
        return (fold(c.title),)

    def title_and_relation(c: CitationMark) -> tuple[str, ...]:
        return fold(c.title), c.relation

    for row, key in (("citation", title), ("citation+relation", title_and_relation)):
        wanted = once((key(c), Item(*c.bounds, f"{c.title} {c.relation}")) for c in gold if not c.optional)
        free = {key(c) for c in gold if c.optional} - wanted.keys()
        got = once((key(c), Item(*c.bounds, f"{c.title} {c.relation}")) for c in system if key(c) not in free)
        yield compare(row, wanted.items(), got.items())
