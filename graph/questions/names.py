"""Which entity or document a name means, in whatever form it is given."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict

from rapidfuzz import fuzz, process

from graph.errors import AmbiguousNameError, NotFoundError, UnknownNameError
from graph.ids import name_key, number_key
from graph.questions.build import build
from graph.questions.paging import MAX_LIMIT
from graph.questions.rows import EntityRef, EntityRow
from graph.store.base import Reader, Row
from graph.store.merge import split_aliases

NEAREST = 5
MOST_NAMESAKES = 20
_LEAST_TAIL = 2
_LEAST_LIKE = 50.0
_ID = re.compile(r"[a-z]+_[0-9a-f]{16}")
_MATCHES = {1: "name", 2: "alias", 3: "mention"}


def resolve_name(store: Reader, text: str, label: str | None = None) -> EntityRef:
    """The entity ``text`` names: by id, canonical name, alias, or a form found in a document, tried in this order.

    An id made of a name that has become another's form leads to that other. AmbiguousNameError where several bear it,
    or are bodies called so in their own house (办公厅); UnknownNameError with the nearest names where none does;
    NotFoundError where ``text`` is an id nobody has.
    """
    rows = store.ask("entities", id=text, form=name_key(text), label=label, limit=MAX_LIMIT)
    if not rows:
        if moved := _moved(store, text, label):
            return moved
        raise _nobody(store, text, label)
    best = min(_tier(row) for row in rows)
    found = [row for row in rows if _tier(row) == best]
    if len(found) > 1:
        raise AmbiguousNameError(text, [asdict(entity_row(row)) for row in found])
    return build(EntityRef, found[0])


def resolve_id(store: Reader, text: str | None, label: str | None = None) -> str | None:
    """The id of what `resolve_name` finds; null for null."""
    return None if text is None else resolve_name(store, text, label).id


def resolve_feature(store: Reader, text: str | None) -> str | None:
    """The id of a figure or a period that measures have; null for null. Errors as of `resolve_name`, for a figure."""
    if text is None:
        return None
    with suppress(NotFoundError, UnknownNameError):
        return resolve_name(store, text, "Period").id
    return resolve_name(store, text, "Metric").id


def is_id(text: str) -> bool:
    """Whether ``text`` is of the form of an id, whoever has it."""
    return _ID.fullmatch(text) is not None


def moved_to(store: Reader, text: str) -> str | None:
    """The id of the entity that now bears the name which gave another the id ``text``; null where nothing moved.

    An id is made of a name. Where a lexicon or a judgement makes the name an alias of another, its id goes with it.
    """
    moved = _moved(store, text, None)
    return moved.id if moved else None


def _moved(store: Reader, text: str, label: str | None) -> EntityRef | None:
    rows = store.ask("bearers", id=text) if _ID.fullmatch(text) else []
    found = {str(row["id"]): row for row in rows if row["tier"] == rows[0]["tier"]}
    if len(found) != 1:
        return None
    (row,) = found.values()
    return build(EntityRef, row) if label in (None, row["label"]) else None


def _nobody(store: Reader, text: str, label: str | None) -> Exception:
    """What to say of a name no entity bears."""
    if _ID.fullmatch(text):
        return NotFoundError(label or "entity", text)
    key = name_key(text)
    forms = [(str(row["form"]), row) for row in store.ask("names", label=label)]
    alike = namesakes(store, text, label)
    found = described(store, alike[:MOST_NAMESAKES])
    if len(found) > 1:
        return AmbiguousNameError(text, [asdict(entity_row(row)) for row in found], len(alike))
    others = store.ask("entities", id=text, form=key, label=None, limit=NEAREST) if label else []
    near = [*others, *found, *_nearest(key, forms)]
    listed: dict[str, dict[str, object]] = {
        str(row["id"]): {name: row[name] for name in ("id", "label", "name")} for row in near
    }
    return UnknownNameError(text, list(listed.values())[:NEAREST])


def namesakes(store: Reader, text: str, label: str | None = None) -> list[tuple[str, str]]:
    """Name and id of the bodies called so in their own house, whose full names end in it: 办公厅, 政策法规司.

    By name; none where an entity bears the name outright.
    """
    key = name_key(text)
    forms = ((str(row["form"]), row) for row in store.ask("names", label=label))
    alike = [
        (form, (str(row["name"]), str(row["id"])))
        for form, row in forms
        if _is_tail(key, form) and row["label"] == "Actor"
    ]
    return [] if any(form == key for form, _ in alike) else sorted({body for _, body in alike})


def described(store: Reader, bodies: Iterable[tuple[str, str]]) -> list[Row]:
    """The rows of the query ``entities`` for these."""
    return [row for _, id in bodies for row in store.ask("entities", id=id, limit=1)]


def _is_tail(key: str, form: str) -> bool:
    return len(key) >= _LEAST_TAIL and form.endswith(key)


def entity_row(row: Row) -> EntityRow:
    """A row of the query ``entities`` as a value."""
    return build(EntityRow, row, aliases=split_aliases(row["aliases"]), match=_MATCHES.get(_tier(row)))


def resolve_document(store: Reader, text: str) -> str:
    """The id of the document ``text`` names: by id, title, 发文字号 or name of its source file, tried in this order.

    Only by id can a document be named that is not ingested. Errors as in `resolve_name`.
    """
    keys = {"title_key": name_key(text), "number_key": number_key(text)}
    rows = store.ask("document_names", id=text, source=text, **keys)
    if not rows:
        if _ID.fullmatch(text):
            raise NotFoundError("Document", text)
        raise UnknownNameError(text, _nearest_documents(store, text))
    found = [row for row in rows if row["tier"] == rows[0]["tier"]]
    if len(found) > 1:
        raise AmbiguousNameError(text, [_document(row) for row in found])
    return str(found[0]["id"])


def resolve_document_id(store: Reader, text: str | None) -> str | None:
    """`resolve_document`, null for null."""
    return None if text is None else resolve_document(store, text)


def _tier(row: Row) -> int:
    return int(row["tier"] or 0)


def _nearest_documents(store: Reader, text: str) -> list[dict[str, object]]:
    rows = store.ask("document_titles")
    forms = [(name_key(str(row[name])), row) for row in rows for name in ("title", "doc_number") if row[name]]
    return [_document(row) for row in _nearest(name_key(text), forms)]


def _document(row: Row) -> dict[str, object]:
    return {"id": row["id"], "label": "Document", "name": row["title"], "doc_number": row["doc_number"]}


def _nearest(key: str, forms: Iterable[tuple[str, Row]]) -> list[Row]:
    """The rows whose form is most like ``key``, each row once, ties in the order given."""
    listed = list(forms)
    choices = [form for form, _ in listed]
    found = process.extract(key, choices, scorer=fuzz.WRatio, limit=NEAREST * 4, score_cutoff=_LEAST_LIKE)
    ranked = sorted(found, key=lambda match: (-match[1], match[2]))
    rows = {str(listed[index][1]["id"]): listed[index][1] for _, _, index in ranked}
    return list(rows.values())[:NEAREST]
