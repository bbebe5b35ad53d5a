"""For people: a document's text, what it says, and what the graph holds."""

from __future__ import annotations

from rich.text import Text

from api.cli.layout import INDENT, Lines, facts, flat, head, many, short, where
from api.cli.prose import lines
from graph.questions import Facet, Fact, SourceRow, Stats
from graph.questions.about_stats import BasisCount, StatusCount, TypeCount, YearCount


@lines.register
def _(value: Fact) -> Lines:
    said = value.name or value.quote
    yield head(said, value.fact)
    yield from facts(
        what=" ".join(part for part in (value.role, value.basis, value.relation, value.status, value.kind) if part),
        of=None if value.measure_id == value.id else value.measure_id,
    )
    yield from where(value, said=said, id=value.id)


@short.register
def _(value: YearCount) -> str:
    return f"{value.year or 'undated'} {value.documents:,}"


@short.register
def _(value: TypeCount) -> str:
    return f"{value.doc_type} {value.documents:,}"


@short.register
def _(value: StatusCount) -> str:
    return f"{value.status} {value.measures:,}"


@short.register
def _(value: BasisCount) -> str:
    return f"{value.basis} {value.owners:,}"


@lines.register
def _(value: Stats) -> Lines:
    yield head(many(value.documents, "document"), f"in {many(value.sources, 'source')}")
    yield from facts(
        issued=" — ".join(day for day in (value.first_issued_on, value.last_issued_on) if day),
        years=value.by_year,
        types=value.by_type,
        cited=f"{many(value.cited_documents, 'document')} only cited",
    )
    yield head(many(value.measures, "measure"))
    yield from facts(status=value.by_status)
    yield head(many(value.owners_stated + value.owners_inferred, "owner"))
    yield from facts(
        stated=f"{value.owners_stated:,}",
        inferred=f"{value.owners_inferred:,}",
        basis=value.by_basis,
    )
    yield head(
        f"{many(value.bodies, 'body', 'bodies')}, {many(value.programs, 'program')}, {many(value.places, 'place')}",
        many(value.relations, "relation"),
    )


@lines.register
def _(value: SourceRow) -> Lines:
    yield head(value.source, value.last_issued_on)
    yield from facts(holds=f"{many(value.documents, 'document')}, {many(value.measures, 'measure')}")
    yield Text(f"{INDENT}{value.sha256}", style="dim")


@lines.register
def _(value: Facet) -> Lines:
    more = f", {value.total - len(value.values):,} more" if value.total > len(value.values) else ""
    yield head(value.facet, f"{many(len(value.values), 'value')}{more}")
    for each in value.values:
        yield Text(f"{each.count:>8,}  {flat(each.name)}").append(
            f"  {each.value}" if each.value != each.name else "", style="dim"
        )
