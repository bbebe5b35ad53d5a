"""What the contract asks both engines: every question with several sets of parameters, taken from the graph at hand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from graph import questions as q
from graph.ids import entity_id
from graph.questions.orders import DOCUMENT_ORDERS, ENTITY_ORDERS, FIGURE_ORDERS, MEASURE_ORDERS
from graph.store import Store
from tests.contract.analysis_cases import ANALYSIS_CASES
from tests.contract.entity_cases import MOVED, links_cases, relations_cases, suggest_cases

MOST = 60
WORDS = ("公路", "5G", "工业互联网", "企业 服务", "网络安全", "通知", "办法 暂行", "V2I")
PERIODS = ("2021", "2020/2022", "2025-06")
UNKNOWN = "无此名称"

LOG = frozenset(("changes", "change_log"))
"""What tells of the order of the writes, in which two stores with one graph may differ: see test_same_changes."""

Parameters = dict[str, Any]


def cases(store: Store, question: str) -> list[Parameters]:
    """The sets of parameters ``question`` is asked with; those it can't answer (unknown ids and names) among them."""
    return list(_CASES[question](_Things(store)))


class _Things:
    """Names and ids of the graph, those named most often first."""

    def __init__(self, store: Store) -> None:
        self.actors = _names(store, "Actor", 12)
        self.programs = _names(store, "Program", 10)
        self.places = _names(store, "Place", 4)
        self.periods = _names(store, "Period", 3)
        self.metrics = [entity.id for entity in q.entities(store, label="Metric", limit=3).items]
        listed = q.documents(store, status=None, limit=MOST).items
        self.documents = [document.id for document in listed]
        self.numbers = [document.doc_number for document in listed if document.doc_number][:5]
        self.measures = [measure.id for measure in q.measures(store, limit=500).items[:: max(1, MOST // 6)]][:MOST]
        self.entities = [*self.actors, *self.programs, *self.places, *self.periods, *self.metrics]


def _names(store: Store, label: str, number: int) -> list[str]:
    return [entity.id for entity in q.entities(store, label=label, limit=number).items]


def _measures(t: _Things) -> Iterator[Parameters]:
    yield {}
    yield from ({"role": role} for role in ("lead", "support", "guide"))
    yield from ({"basis": basis} for basis in ("explicit", "clause_note", "byline"))
    yield from ({"status": status, "kind": "action"} for status in ("done", "ongoing", "planned", "required"))
    yield from ({"level": level, "words": words} for level in ("task", "item") for words in WORDS[:3])
    yield from ({"words": words} for words in WORDS)
    yield from ({"period": period, "kind": "outcome"} for period in PERIODS)
    yield from ({"program": program, "parts": parts} for program in t.programs for parts in (False, True))
    yield from ({"owner": actor, "parts": parts} for actor in t.actors for parts in (False, True))
    yield from ({"owner": actor, "role": "lead", "program": t.programs[0]} for actor in t.actors[:4])
    yield from ({"target": actor} for actor in t.actors)
    yield from ({"place": place, "parts": True} for place in t.places)
    yield from ({"document": document, "limit": 500} for document in t.documents)
    yield from ({"has": feature} for feature in (*t.periods, *t.metrics))
    yield {"has": t.periods[0], "program": t.programs[0]}
    yield {"program": t.programs[0], "period": PERIODS[1], "words": WORDS[2], "parts": True}
    yield {"owner": UNKNOWN}
    yield from ({"sort": sort} for sort in MEASURE_ORDERS)
    yield {"program": t.programs[0], "sort": "-issued_on", "year": "2021"}


def _figures(t: _Things) -> Iterator[Parameters]:
    yield {}
    yield from ({"unit": unit} for unit in ("个", "%", "条"))
    yield from ({"program": program} for program in t.programs)
    yield from ({"owner": actor, "parts": True} for actor in t.actors)
    yield from ({"period": period} for period in PERIODS)
    yield from ({"words": words, "kind": "outcome"} for words in WORDS)
    yield from ({"document": document, "status": "done"} for document in t.documents)
    yield from ({"sort": sort, "year": year} for sort in FIGURE_ORDERS for year in (None, "2021"))


def _figure_pairs(t: _Things) -> Iterator[Parameters]:
    yield {}
    yield from ({"verdict": verdict} for verdict in ("met", "not_met", "open"))
    yield from ({"unit": unit, "limit": 2} for unit in ("个", "%", "条"))
    yield from ({"owner": actor, "parts": True} for actor in t.actors)
    yield from ({"document": document} for document in t.documents[:8])


def _timeline(t: _Things) -> Iterator[Parameters]:
    yield {}
    yield {"since": "2019", "until": "2023"}
    yield from ({"entity": entity} for entity in t.entities)
    yield from ({"document": document} for document in t.documents)
    yield {"sort": "-date", "entity": t.programs[0]}
    yield {"sort": "-date"}
    yield from ({"event": event} for event in ("measure", "issued", "effective"))
    yield from ({"basis": basis, "sort": "-date"} for basis in ("stated", "inherited"))
    yield from ({"program": program} for program in t.programs[:4])
    yield {"entity": t.actors[0], "program": t.programs[0]}
    yield from ({"status": status} for status in ("due", "done", "planned"))
    yield from ({"by": by, "at": at} for by, at in (("year", "2021"), ("quarter", "2021"), ("month", "2021-03")))


def _timeline_counts(t: _Things) -> Iterator[Parameters]:
    for given in _without_order(_timeline(t)):
        given.pop("at", None)
        yield from ({**given, "by": by} for by in ("year", "quarter", "month"))


def _documents(t: _Things) -> Iterator[Parameters]:
    yield from ({"status": status} for status in ("ingested", "cited", None))
    yield from ({part: actor, "status": None} for actor in t.actors for part in ("issuer", "addressee"))
    yield from ({"doc_type": kind} for kind in ("notice", "opinions", "review"))
    yield from ({"words": words, "status": None} for words in WORDS)
    yield from ({"sort": sort, "status": None} for sort in DOCUMENT_ORDERS)
    yield {"sort": "-issued_on", "year": "2021"}


def _document(t: _Things) -> Iterator[Parameters]:
    yield from ({"id": document} for document in (*t.documents, *t.numbers, UNKNOWN))


def _document_text(t: _Things) -> Iterator[Parameters]:
    yield from _document(t)
    yield from ({"id": document, "start": 30, "end": 60, "around": 20} for document in t.documents[:6])


def _sections(t: _Things) -> Iterator[Parameters]:
    yield from ({"document": document} for document in (*t.documents, UNKNOWN))


def _measure(t: _Things) -> Iterator[Parameters]:
    yield from ({"id": measure} for measure in (*t.measures, UNKNOWN))


def _owners(t: _Things) -> Iterator[Parameters]:
    yield from ({"measure": measure} for measure in (*t.measures, UNKNOWN))


def _programs_of(t: _Things) -> Iterator[Parameters]:
    yield from ({"actor": actor, "parts": parts} for actor in t.actors for parts in (False, True))
    yield {"actor": t.actors[0], "role": "lead"}


def _actors_of(t: _Things) -> Iterator[Parameters]:
    yield from ({"program": program, "parts": parts} for program in t.programs for parts in (False, True))
    yield {"program": t.programs[0], "role": "lead"}


def _program_links(t: _Things) -> Iterator[Parameters]:
    yield from ({"program": program} for program in (*t.programs, UNKNOWN))


def _link(t: _Things) -> Iterator[Parameters]:
    yield from ({"program_a": a, "program_b": b} for a in t.programs[:5] for b in t.programs[:5] if a != b)


def _responsibility(t: _Things) -> Iterator[Parameters]:
    yield {}
    yield from ({"columns": columns, "parts": parts} for columns in ("program", "document", "year") for parts in (0, 1))
    yield from ({"owner": actor, "parts": parts} for actor in t.actors for parts in (False, True))
    yield from ({"program": program, "parts": True} for program in t.programs[:4])
    yield {"program": t.programs[:3], "rows_limit": 2, "columns_limit": 2, "sort": "name"}
    yield from ({"role": role, "basis": basis} for role in ("lead", "support") for basis in ("stated", "issuer"))
    yield from ({"period": period, "columns": "year"} for period in (*PERIODS, "2020-06/2021-03"))
    yield from ({"words": words, "status": "required"} for words in WORDS)
    yield from ({"place": place, "parts": True, "kind": "action"} for place in t.places)
    yield from ({"document": document, "columns": "document"} for document in t.documents[:8])
    yield {"owner": UNKNOWN}


def _search(t: _Things) -> Iterator[Parameters]:
    yield from ({"words": words} for words in WORDS)
    yield from ({"words": words, "label": label} for words in WORDS for label in ("Measure", "Document", "Program"))
    yield {"words": "，。"}


def _entities(t: _Things) -> Iterator[Parameters]:
    yield {}
    yield from ({"label": label, "limit": 500} for label in ("Actor", "Program", "Metric", "Period", "Place"))
    yield from ({"kind": kind} for kind in ("bureau", "technology", "city"))
    yield from ({"name": name} for name in ("工信部", "办公厅", "IIoT", "V2I", UNKNOWN))
    yield from ({"sort": sort, "label": label} for sort in ENTITY_ORDERS for label in ("Actor", "Metric", None))


def _entity(t: _Things) -> Iterator[Parameters]:
    yield from ({"name": entity} for entity in (*t.entities, "办公厅", "工信部", UNKNOWN))
    yield from ({"name": entity_id(label, form)} for label, form in MOVED)


def _mentions_of(t: _Things) -> Iterator[Parameters]:
    yield from ({"entity": entity} for entity in t.entities)
    yield from ({"entity": t.programs[0], "document": document} for document in t.documents[:8])


def _document_facts(t: _Things) -> Iterator[Parameters]:
    yield from ({"id": document} for document in (*t.documents[:8], UNKNOWN))
    yield from ({"id": document, "fact": fact} for document in t.documents[:6] for fact in ("owner", "citation"))
    yield from ({"id": document, "start": 100, "end": 400} for document in t.documents[:6])


def _without_order(asked: Iterator[Parameters]) -> Iterator[Parameters]:
    """The filters of a list, as its facets take them."""
    for parameters in asked:
        yield {name: value for name, value in parameters.items() if name not in ("sort", "limit")}


def _measure_facets(t: _Things) -> Iterator[Parameters]:
    yield from list(_without_order(_measures(t)))[::3]
    yield {"owner": t.actors[0], "role": "lead", "status": "required", "facets": ["role", "owner", "status"], "top": 3}


def _document_facets(t: _Things) -> Iterator[Parameters]:
    yield from _without_order(_documents(t))


def _entity_facets(t: _Things) -> Iterator[Parameters]:
    yield from _without_order(_entities(t))


def _figure_facets(t: _Things) -> Iterator[Parameters]:
    yield from list(_without_order(_figures(t)))[::3]


def _sources(t: _Things) -> Iterator[Parameters]:
    yield from ({"limit": limit} for limit in (2, 500))


def _judgements(t: _Things) -> Iterator[Parameters]:
    yield {}
    yield from ({"document": document} for document in (*t.documents[:8], UNKNOWN))
    yield from ({"fact": fact, "verdict": "wrong", "limit": 2} for fact in q.FACTS)
    yield {"verdict": "right"}


def _counts(t: _Things) -> Iterator[Parameters]:
    yield {}


_CASES = {
    "measures": _measures,
    "measure": _measure,
    "owners": _owners,
    "programs_of": _programs_of,
    "actors_of": _actors_of,
    "program_links": _program_links,
    "link": _link,
    "responsibility": _responsibility,
    "figures": _figures,
    "figure_pairs": _figure_pairs,
    "timeline": _timeline,
    "timeline_counts": _timeline_counts,
    "documents": _documents,
    "document": _document,
    "document_text": _document_text,
    "sections": _sections,
    "search": _search,
    "suggest": lambda t: suggest_cases(),
    "entity_links": lambda t: links_cases(t.entities),
    "relations": lambda t: relations_cases(t.actors, t.programs, [*t.places, *t.periods, *t.metrics]),
    "entities": _entities,
    "entity": _entity,
    "mentions_of": _mentions_of,
    "counts": _counts,
    "document_facts": _document_facts,
    "judgements": _judgements,
    "stats": _counts,
    "sources": _sources,
    "measure_facets": _measure_facets,
    "document_facets": _document_facets,
    "entity_facets": _entity_facets,
    "figure_facets": _figure_facets,
    **ANALYSIS_CASES,
}
