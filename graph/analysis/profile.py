"""All there is about a body, at a glance."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graph.analysis.rows import Analysis, LeftOut
from graph.model import Role
from graph.questions.build import build
from graph.questions.links import links_of, ranked_owners
from graph.questions.names import resolve_name
from graph.questions.paging import check_limit
from graph.questions.question import question
from graph.questions.rows import EntityRef, Figure, Share
from graph.store.base import Reader, Row

DEFAULT_SHOWN = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """A body that owns the same measures: how many; ``leads`` those it leads while this body does not, ``supports``
    those it has another role in while this body leads.
    """

    actor_id: str
    actor: str
    kind: str | None
    measures: int
    leads: int
    supports: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceCount:
    """A place and how many of the body's measures name it."""

    id: str
    name: str
    kind: str | None
    measures: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyYear:
    """A year and the measures in periods that end in it, by status."""

    year: str
    measures: int
    done: int
    ongoing: int
    planned: int
    required: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyDocument:
    """A document and how many of its measures the body owns, and leads."""

    id: str
    title: str | None
    issued_on: str | None
    measures: int
    lead: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile(Analysis):
    """A body: its measures by role, and of each list the first, most measures first (years in order)."""

    body: EntityRef
    measures: int
    documents: int
    roles: dict[str, int]
    programs: tuple[Share, ...]
    partners: tuple[Partner, ...]
    places: tuple[PlaceCount, ...]
    years: tuple[BodyYear, ...]
    papers: tuple[BodyDocument, ...]
    figures: tuple[Figure, ...]

    @property
    def table(self) -> tuple[Share, ...]:
        """Its programs."""
        return self.programs


@question
def profile(store: Reader, actor: str, *, limit: int = DEFAULT_SHOWN) -> Profile:
    """A body's programs by role, the partners it leads or supports, places, years, documents and figures, at most
    ``limit`` of each.
    """
    check_limit(limit)
    body = resolve_name(store, actor, "Actor")
    totals = next(iter(store.ask("actor_totals", ids=[body.id])), {})
    programs = [build(Share, row) for row in store.ask("programs_of", actor=body.id, parts=0)]
    partners = [build(Partner, row) for row in store.ask("partners_of", actor=body.id)]
    places = [build(PlaceCount, row) for row in store.ask("places_of", actor=body.id)]
    papers = [build(BodyDocument, row) for row in store.ask("documents_of", actor=body.id)]
    figures = store.ask("figures", owner=body.id, parts=0, limit=limit)
    roles = {str(row["role"]): int(row["measures"] or 0) for row in store.ask("roles_of", actor=body.id)}
    sizes = {"programs": len(programs), "partners": len(partners), "places": len(places), "documents": len(papers)}
    left = [
        LeftOut(what=what, number=size - limit, why="fewer measures") for what, size in sizes.items() if size > limit
    ]
    return Profile(
        body=body,
        measures=int(totals.get("measures") or 0),
        documents=int(totals.get("documents") or 0),
        roles={str(role): roles.get(str(role), 0) for role in Role},
        programs=tuple(programs[:limit]),
        partners=tuple(partners[:limit]),
        places=tuple(places[:limit]),
        years=tuple(build(BodyYear, row) for row in store.ask("years_of", actor=body.id)),
        papers=tuple(papers[:limit]),
        figures=tuple(_figures(store, figures)),
        left_out=(*left, *_left_out(figures)),
    )


def _figures(store: Reader, rows: list[Row]) -> Iterator[Figure]:
    links = links_of(store, (row["measure_id"] for row in rows))
    for row in rows:
        of = links[str(row["measure_id"])]
        yield build(Figure, row, owners=ranked_owners(of), programs=tuple(of.programs), periods=tuple(of.periods))


def _left_out(figures: list[Row]) -> Iterator[LeftOut]:
    total = int(figures[0]["total"] or 0) if figures else 0
    if total > len(figures):
        yield LeftOut(what="figures", number=total - len(figures), why="later documents; the question figures has all")
