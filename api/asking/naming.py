"""Names in a question: those the recogniser of documents marks, and those only the graph knows."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from graph.ids import name_key, number_key
from graph.model import DocType, Mention, MentionType, Span
from graph.questions import EntityRef, Named, entities, names_in
from graph.store.base import Store
from ingest.clean import CleanText
from ingest.lexicon import Lexicon
from ingest.mentions import mentions
from ingest.readers import Source
from ingest.resolve import Resolver
from ingest.structure import Article

_LEXICON_RULES = ("lexicon", "program.lexicon", "place.division", "place.lexicon")
_ENTITIES = ("Actor", "Program", "Place")


@dataclass(frozen=True, slots=True)
class Name:
    """A name at a stretch of a question. ``entities`` are those of the graph that bear it, best first.

    ``known`` says that the lexicon knows it, ``type`` what it is of: a label, or Document.
    """

    span: Span
    type: str
    name: str
    entities: tuple[EntityRef, ...]
    known: bool


def marked(text: str, lexicon: Lexicon, today: date) -> tuple[Mention, ...]:
    """What the recogniser of documents marks in ``text``, read as if written on ``today``."""
    span = Span(0, len(text))
    article = Article(
        id="Q1",
        span=span,
        body=span,
        title=None,
        doc_type=DocType.OTHER,
        doc_number=None,
        issuers=(),
        responsible_bureau=None,
        bureau_basis=None,
        addressees=(),
        issued_on=today.isoformat(),
        effective_on=None,
        sections=(),
        signature=None,
    )
    return mentions(CleanText(Source("question", text, ""), text, array("I", range(len(text)))), [article], lexicon)


def names(store: Store, text: str, found: Iterable[Mention], lexicon: Lexicon) -> tuple[Name, ...]:
    """Every name of a body, program, place or document in ``text``; overlapping ones are not yet settled."""
    listed = [mention for mention in found if mention.type.value in _ENTITIES]
    resolver = Resolver(lexicon)
    canonical = {mention: _node_name(resolver, mention) for mention in listed}
    unsettled = lexicon.find_ambiguous(text)
    also = [*canonical.values(), *(entry.name for _, entries in unsettled for entry in entries)]
    known = _by_form(names_in(store, text, also))
    marks = [name for m in listed if (name := _of_mention(text, m, canonical[m], known)).entities or not _is_crowd(m)]
    forms = [_of_form(text, span, [e.name for e in entries], known) for span, entries in unsettled]
    return (*marks, *(name for name in forms if name is not None), *_of_graph(text, known))


def namesakes(store: Store, text: str) -> tuple[EntityRef, ...]:
    """The bodies that are called ``text`` in their own house: 办公厅."""
    rows = entities(store, text, label="Actor").items
    return tuple(EntityRef(id=row.id, label=row.label, name=row.name) for row in rows)


def _is_crowd(mention: Mention) -> bool:
    """Whether a mention is of anybody of a kind (上级单位): without one of the graph it is but words."""
    return mention.kind == "collective" or mention.rule.startswith("collective")


def _node_name(resolver: Resolver, mention: Mention) -> str:
    return str(resolver.node(mention.type, mention.canonical).props["name"])


def _by_form(found: Iterable[Named]) -> dict[str, list[Named]]:
    forms: dict[str, list[Named]] = {}
    for named in found:
        forms.setdefault(named.form, []).append(named)
    return forms


def _of_mention(text: str, mention: Mention, canonical: str, known: dict[str, list[Named]]) -> Name:
    label = mention.type.value
    bearers = [n.entity for n in known.get(name_key(canonical), ()) if n.entity.label == label and n.tier == 1]
    bearers = bearers or _best(known.get(name_key(mention.span.of(text)), ()), label)
    in_lexicon = mention.rule in _LEXICON_RULES
    return Name(mention.span, label, canonical, tuple(bearers), in_lexicon)


def _of_form(text: str, span: Span, bodies: list[str], known: dict[str, list[Named]]) -> Name | None:
    """A form several bodies bear: those of them that the graph has."""
    named = (n.entity for body in bodies for n in known.get(name_key(body), ()) if n.tier == 1)
    return Name(span, MentionType.ACTOR.value, span.of(text), tuple(dict.fromkeys(named)), known=False)


def _of_graph(text: str, known: dict[str, list[Named]]) -> Iterator[Name]:
    """The stretches of ``text`` that are a form of the graph."""
    for key in (name_key, number_key):
        folded = [(character, at) for at, written in enumerate(text) for character in key(written)]
        word = "".join(character for character, _ in folded)
        longest = max(map(len, known), default=0)
        for i in range(len(word)):
            for j in range(i + 2, min(len(word), i + longest) + 1):
                if word[i:j] in known and not _cuts(word, i, j):
                    yield from _bearers(text, Span(folded[i][1], folded[j - 1][1] + 1), known[word[i:j]])


def _bearers(text: str, span: Span, named: list[Named]) -> Iterator[Name]:
    for label in dict.fromkeys(n.entity.label for n in named):
        found = _best(named, label)
        if label in _ENTITIES or label == "Document":
            yield Name(span, label, span.of(text), tuple(found), known=True)


def _best(named: Iterable[Named], label: str) -> list[EntityRef]:
    """The entities of a label, by name before by alias."""
    of = [n for n in named if n.entity.label == label]
    tier = min((n.tier for n in of), default=0)
    return list(dict.fromkeys(n.entity for n in of if n.tier == tier))


def _cuts(word: str, start: int, end: int) -> bool:
    """Whether a stretch begins or ends inside a word of Latin letters or digits."""
    edges = ((start - 1, start), (end - 1, end))
    return any(
        i >= 0 and j < len(word) and word[i].isascii() and word[j].isascii() and word[i].isalnum() and word[j].isalnum()
        for i, j in edges
    )
