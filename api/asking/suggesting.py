"""Questions a graph can answer, made of what stands in it."""

from __future__ import annotations

from graph.questions import MeasureRow, documents, measures
from graph.store.base import Store

_LOOKED_AT = 40


def suggestions(store: Store) -> tuple[str, ...]:
    """Some questions in words whose names stand in the first document with measures; none for an empty graph."""
    listed = [row for row in documents(store, limit=10).items if row.measures]
    if not listed:
        return ()
    rows = measures(store, document=listed[0].id, limit=_LOOKED_AT).items
    return tuple(dict.fromkeys([*_of_rows(rows), *_of_title(listed[0].title)]))


def _of_rows(rows: tuple[MeasureRow, ...]) -> list[str]:
    found = []
    owned = next((row for row in rows if row.owners and row.programs), None)
    if owned is not None:
        body, program = owned.owners[0].actor, owned.programs[0].name
        found += [f"{body}负责哪些措施？", f"谁负责{program}？", f"{body}有哪些{program}的措施？"]
        found += [f"{program}和哪些项目有关联？", f"哪些文件提到{program}？"]
    if any(row.metrics for row in rows):
        found.append(f"{rows[0].owners[0].actor}有哪些指标？" if rows[0].owners else "有哪些指标？")
    return found


def _of_title(title: str | None) -> list[str]:
    return [f"谁发布的《{title}》？"] if title else []
