"""Programs no lexicon knows, found by how their names are built or used.

Each source says how sure it is: a head noun more than a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.model import Mention, MentionType, Span
from ingest.lexicon import Lexicon
from ingest.mentions.quoted_names import quoted_names
from ingest.mentions.titled_names import titled_names
from ingest.mentions.topic_names import compounds, defined_names, listed_names, quoted_kinds, short_forms, title_terms
from ingest.patterns import programs as wording

_SPACE = re.compile(r"\s")


def new_programs(article: str, known: Sequence[Mention], lexicon: Lexicon) -> list[Mention]:
    """Names by their heads, quoted, defined, compound and listed ones, and the short forms of all."""
    found = list(_titled(article, lexicon))
    found += _of(article, quoted_names(article), "", "program.quoted", 0.7)
    found += _of(article, defined_names(article), "technology", "program.defined", 0.8)
    found += _of(article, compounds(article, known, lexicon), "technology", "program.compound", 0.7)
    found += _of(article, title_terms(article, lexicon), "other", "program.title_term", 0.6)
    found += _of(article, quoted_kinds(article, known), "technology", "program.quoted_kind", 0.8)
    found += _of(article, listed_names(article, known, lexicon), "technology", "program.listed", 0.6)
    tours = (Span(*m.span("name")) for m in wording.TOUR.finditer(article))
    found += _of(article, tours, "campaign", "program.tour", 0.7)
    composed = (Span(*m.span()) for m in wording.COMPOSED.finditer(article))
    found += _of(article, composed, "technology", "program.composed", 0.7)
    malware = (Span(*m.span("name")) for m in wording.MALWARE.finditer(article))
    found += _of(article, malware, "technology", "program.malware", 0.8)
    return found + [
        Mention(span, MentionType.PROGRAM, name, rule="program.short_form", confidence=0.7)
        for span, name in short_forms(article, [*found, *known])
    ]


def certificates(article: str) -> list[Mention]:
    """Permits and certificates in the marks of titles: 《安全生产许可证》, 《外商投资企业批准证书》."""
    found = (Span(*m.span("name")) for m in wording.CERTIFICATE.finditer(article))
    return list(_of(article, found, "permit", "program.certificate", 0.9))


def _titled(article: str, lexicon: Lexicon) -> Iterator[Mention]:
    start = 0
    for line in article.split("\n"):
        for name in titled_names(line, lexicon):
            span = Span(start + name.span.start, start + name.span.end)
            yield from _of(article, [span], name.sort, f"program.titled.{name.sort}", 0.8)
        start += len(line) + 1


def _of(article: str, spans: Iterator[Span] | list[Span], kind: str, rule: str, confidence: float) -> Iterator[Mention]:
    for span in spans:
        name = _SPACE.sub("", span.of(article))
        yield Mention(span, MentionType.PROGRAM, name, kind=kind, rule=rule, confidence=confidence)
