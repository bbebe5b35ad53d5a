"""Entities: who and what is known, by which names, and where it is named."""

from __future__ import annotations

from graph.errors import ParameterError
from graph.ids import name_key
from graph.ontology import ontology
from graph.questions.build import ask_page, build, check_choice, page_of, row_sort
from graph.questions.names import described, entity_row, namesakes, resolve_document_id, resolve_name
from graph.questions.orders import ENTITY_ORDERS, decode_ordered, ordered_key
from graph.questions.paging import DEFAULT_LIMIT, Page, decode_cursor
from graph.questions.question import lone_query, question
from graph.questions.rows import Count, EntityDetail, EntityRef, EntityRow, MentionRow
from graph.store.base import Reader

ENTITY_LABELS = tuple(label for label, kind in ontology().nodes.items() if kind.shared)


@lone_query
def entities(
    store: Reader,
    name: str | None = None,
    *,
    label: str | None = None,
    kind: str | None = None,
    sort: str = "-mentions",
    limit: int = DEFAULT_LIMIT,
    cursor: str | None = None,
) -> Page[EntityRow]:
    """Entities known by ``name`` in any form, or all of them; most mentioned first, or in another of `ENTITY_ORDERS`.

    A name nobody bears (办公厅) gives the bodies that are called so in their own house, by name.
    """
    sort, (number, after, after_id) = decode_ordered(cursor, sort, ENTITY_ORDERS, (str, str))
    if name is not None and not name_key(name):
        raise ParameterError("name", f"there is no name in {name!r}")
    rows, total, more = ask_page(
        store,
        "entities",
        limit,
        id=name,
        form=name_key(name) if name else None,
        label=check_choice("label", label, ENTITY_LABELS),
        kind=kind,
        sort=sort,
        after_number=number,
        after_name=after,
        after_id=after_id,
    )
    if name is not None and not rows and kind is None and (alike := namesakes(store, name, label)):
        left = [body for body in alike if cursor is None or body > (after, after_id)]
        rows, total, more = described(store, left[:limit]), len(alike), len(left) > limit
    key = ordered_key(sort, rows[-1], rows[-1]["name"], rows[-1]["id"]) if rows else ()
    return page_of(map(entity_row, rows), rows, total, more, key)


@question
def entity(store: Reader, name: str, *, label: str | None = None) -> EntityDetail:
    """One entity by id or name, with what it is part of and its parts."""
    found = resolve_name(store, name, check_choice("label", label, ENTITY_LABELS))
    return detail(store, found.id)


def detail(store: Reader, id: str) -> EntityDetail:
    """The entity of this id."""
    (row,) = store.ask("entities", id=id, limit=1)
    (properties,) = store.ask("entity_properties", id=id)
    near = store.ask("entity_parts", id=id)
    return EntityDetail(
        entity=entity_row(row),
        properties={name: value for name, value in properties.items() if value is not None},
        part_of=tuple(build(EntityRef, row) for row in near if row["direction"] == "part_of"),
        parts=tuple(build(EntityRef, row) for row in near if row["direction"] == "part"),
    )


@question
def mentions_of(
    store: Reader,
    entity: str,
    *,
    label: str | None = None,
    document: str | None = None,
    limit: int = DEFAULT_LIMIT,
    cursor: str | None = None,
) -> Page[MentionRow]:
    """Where an entity is named, in reading order."""
    sort, start, end = decode_cursor(cursor, (str, int, int))
    rows, total, more = ask_page(
        store,
        "mentions_of",
        limit,
        entity=resolve_name(store, entity, check_choice("label", label, ENTITY_LABELS)).id,
        document=resolve_document_id(store, document),
        after_sort=sort,
        after_start=start,
        after_end=end,
    )
    key = (row_sort(rows[-1]), rows[-1]["start"], rows[-1]["end"]) if rows else ()
    return page_of((build(MentionRow, row) for row in rows), rows, total, more, key)


@lone_query
def counts(store: Reader) -> tuple[Count, ...]:
    """How much there is, by group: label, relation, document, doc_type, level, kind, status, role, basis."""
    return tuple(build(Count, row) for row in store.ask("counts"))
