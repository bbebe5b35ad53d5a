"""Search in Chinese over what measures, headings and titles say and what entities are named."""

from __future__ import annotations

from graph.model import Value
from graph.questions.build import ask_page, build, check_choice, page_of
from graph.questions.paging import DEFAULT_LIMIT, Page, decode_cursor
from graph.questions.question import lone_query
from graph.questions.rows import Hit
from graph.store.base import Reader, Row
from graph.words import cut_characters

SEARCH_LABELS = ("Actor", "Program", "Place", "Document", "Section", "Measure")


@lone_query
def search(
    store: Reader, words: str, *, label: str | None = None, limit: int = DEFAULT_LIMIT, cursor: str | None = None
) -> Page[Hit]:
    """Measures, sections, documents and entities whose text has these words, best first.

    ``score`` 3: it is what was asked for; 2: begins with it; 1: contains it; 0: has all its words.
    """
    score, rank, length, sort, start, after_id = decode_cursor(cursor, (int, int, int, str, int, str))
    rows, total, more = ask_page(
        store,
        "search",
        limit,
        words=words,
        characters=cut_characters(words),
        label=check_choice("label", label, SEARCH_LABELS),
        after_score=score,
        after_rank=rank,
        after_length=length,
        after_sort=sort,
        after_start=start,
        after_id=after_id,
    )
    return page_of((build(Hit, row) for row in rows), rows, total, more, _key(rows[-1]) if rows else ())


def _key(row: Row) -> tuple[Value, ...]:
    return row["score"], row["rank"], row["length"], row["sort"], row["start"] or 0, row["id"]
