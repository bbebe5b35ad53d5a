"""Taking a source out, with word of the documents that go with it."""

from __future__ import annotations

from dataclasses import dataclass

from graph.errors import CitedOnlyError, NotFoundError, SharedSourceError
from graph.questions.document_ref import DocumentRef
from graph.questions.names import resolve_document
from graph.store.base import Reader, Store


@dataclass(frozen=True, slots=True)
class Removed:
    """A source that was taken out, and the documents that stood in it."""

    source: str
    documents: tuple[DocumentRef, ...]


def remove_document(store: Store, id: str) -> Removed:
    """Take out the source of a document, which `resolve_document` finds.

    SharedSourceError where other documents stand in that source, CitedOnlyError where the document has none.
    """
    found = resolve_document(store, id)
    rows = store.ask("documents", ids=[found], limit=1)
    if not rows:
        raise NotFoundError("Document", id)
    source = rows[0]["source"]
    if rows[0]["status"] != "ingested" or source is None:
        raise CitedOnlyError(found)
    documents = _documents(store, str(source))
    if others := [document for document in documents if document.id != found]:
        raise SharedSourceError(str(source), [{"id": o.id, "label": "Document", "name": o.title} for o in others])
    return _remove(store, str(source), documents)


def remove_source(store: Store, name: str) -> Removed:
    """Take out a source by its name. NotFoundError."""
    return _remove(store, name, _documents(store, name))


def _remove(store: Store, name: str, documents: tuple[DocumentRef, ...]) -> Removed:
    if not store.delete(name):
        raise NotFoundError("Source", name)
    return Removed(name, documents)


def _documents(store: Reader, source: str) -> tuple[DocumentRef, ...]:
    rows = store.ask("document_names", source=source)
    return tuple(DocumentRef(str(row["id"]), str(row["title"]) if row["title"] else None) for row in rows)
