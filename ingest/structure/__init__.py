"""Clean text to articles: where each begins and ends, what its head and foot say, how it is divided.

One source may hold several articles (a magazine page with two bureaus' reviews). A notice that forwards a document and
the document are one article.
"""

from __future__ import annotations

from dataclasses import dataclass

from graph.model import Basis, DocType, Section, Span
from ingest.clean import CleanText
from ingest.lexicon import Lexicon
from ingest.structure.division import divide
from ingest.structure.joint import Joint
from ingest.structure.metadata import metadata
from ingest.structure.outline import outline


@dataclass(frozen=True, slots=True)
class Article:
    """One article of a source. Spans count in the clean text.

    ``span`` runs from the title (or an introduction before it) to the signature, or to the end of what is attached;
    ``body`` from the first paragraph after title, number, byline and addressees to before the signature. ``issuers``
    and ``responsible_bureau`` are canonical names; ``bureau_basis`` says whether the byline or the document number
    names the bureau. ``joint`` counts the issuers of a joint issue, the unnamed ones (等部门) with them. ``signature``
    covers the bodies that sign and the date.
    """

    id: str
    span: Span
    body: Span
    title: Span | None
    doc_type: DocType
    doc_number: Span | None
    issuers: tuple[str, ...]
    responsible_bureau: str | None
    bureau_basis: Basis | None
    addressees: tuple[Span, ...]
    issued_on: str | None
    effective_on: str | None
    sections: tuple[Section, ...]
    signature: Span | None
    joint: Joint | None = None


def structure(clean: CleanText, lexicon: Lexicon) -> tuple[Article, ...]:
    """The articles of ``clean``, in reading order; none where the text is empty."""
    articles = []
    for number, part in enumerate(divide(clean), 1):
        found = metadata(part, lexicon)
        stops = (part.signature.start,) if part.signature else ()
        titles = (part.title,) if part.title else ()
        articles.append(
            Article(
                id=f"A{number}",
                span=part.span,
                body=part.body,
                title=part.title,
                doc_type=found.doc_type,
                doc_number=found.doc_number,
                issuers=found.issuers,
                responsible_bureau=found.bureau,
                bureau_basis=found.bureau_basis,
                addressees=found.addressees,
                issued_on=found.issued_on,
                effective_on=found.effective_on,
                sections=outline(clean.text, part.outlined, stops, titles),
                signature=part.signature,
                joint=found.joint,
            )
        )
    return tuple(articles)
