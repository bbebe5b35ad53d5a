"""``zhengmai query``: one command a question."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

import typer

from api.cli import filters as by
from api.cli import orders as order
from api.cli.asking import question
from api.cli.changes import changes
from api.cli.judged import judgements
from api.cli.matrix import responsibility
from api.cli.query_entities import around, relations, suggest
from api.cli.query_facets import document_facets, entity_facets, figure_facets, measure_facets
from api.cli.query_texts import facts, sources, stats, text
from api.cli.targets import targets
from api.cli.timeline import timeline, timeline_counts
from api.parameters import SearchLabel
from graph import questions
from graph.model import DocType
from graph.questions import DEFAULT_LIMIT, Page
from graph.store.base import Store

FACETS = (measure_facets, document_facets, entity_facets, figure_facets)
app = typer.Typer(
    no_args_is_help=True,
    help="Ask the graph. Names are taken in any form they are known by (工信部, 信管局, IIoT), or as ids. 查询",
)
Measure: TypeAlias = Annotated[str, typer.Argument(help="Id of a measure.", metavar="MEASURE_ID")]
Actor: TypeAlias = Annotated[str, typer.Argument(help="A body, by name or id. 主体", metavar="ACTOR")]
ProgramName: TypeAlias = Annotated[str, typer.Argument(help="A program, by name or id. 项目", metavar="PROGRAM")]
DocumentName: TypeAlias = Annotated[str, typer.Argument(help="Id, title, 发文字号 or source file.", metavar="DOCUMENT")]
EntityName: TypeAlias = Annotated[str, typer.Argument(help="An entity, by name or id.", metavar="NAME")]


@app.command()
@question
def measures(
    store: Store,
    owner: by.Owner = None,
    role: by.RoleOption = None,
    basis: by.BasisOption = None,
    program: by.Program = None,
    target: by.Target = None,
    place: by.Place = None,
    period: by.Period = None,
    status: by.StatusOption = None,
    level: by.LevelOption = None,
    kind: by.KindOption = None,
    document: by.Document = None,
    words: by.Words = None,
    has: by.Has = None,
    parts: by.Parts = False,
    year: order.Year = None,
    sort: order.MeasureSort = "issued_on",
    limit: by.Limit = DEFAULT_LIMIT,
    cursor: by.Cursor = None,
) -> Page[Any]:
    """Measures that fit every filter given. 查措施"""
    return questions.measures(
        store,
        owner=owner,
        role=role,
        basis=basis,
        program=program,
        target=target,
        place=place,
        period=period,
        status=status,
        level=level,
        kind=kind,
        document=document,
        words=words,
        has=has,
        parts=parts,
        year=year,
        sort=sort,
        limit=limit,
        cursor=cursor,
    )


@app.command()
@question
def measure(store: Store, id: Measure) -> Any:
    """One measure with all that hangs on it. 一条措施"""
    return questions.measure(store, id)


@app.command()
@question
def owners(store: Store, measure: Measure) -> Any:
    """Who owns a measure, in what role, on what basis, in which words. 谁负责"""
    return questions.owners(store, measure)


@app.command()
@question
def programs(store: Store, actor: Actor, role: by.RoleOption = None, parts: by.Parts = False) -> Any:
    """The programs of the measures a body owns. 主体负责的项目"""
    return questions.programs_of(store, actor, role=role, parts=parts)


@app.command()
@question
def actors(store: Store, program: ProgramName, role: by.RoleOption = None, parts: by.Parts = False) -> Any:
    """The owners of the measures that involve a program. 项目的责任主体"""
    return questions.actors_of(store, program, role=role, parts=parts)


@app.command()
@question
def links(store: Store, program: ProgramName) -> Any:
    """The programs that share measures with one. 关联的项目"""
    return questions.program_links(store, program)


@app.command()
@question
def link(store: Store, a: ProgramName, b: ProgramName) -> Any:
    """The measures that involve both of two programs, and their owners. 两个项目之间的联系"""
    return questions.link(store, a, b)


@app.command()
@question
def figures(
    store: Store,
    program: by.Program = None,
    owner: by.Owner = None,
    document: by.Document = None,
    unit: by.Unit = None,
    period: by.Period = None,
    kind: by.KindOption = None,
    status: by.StatusOption = None,
    words: by.Words = None,
    parts: by.Parts = False,
    year: order.Year = None,
    sort: order.FigureSort = "issued_on",
    limit: by.Limit = DEFAULT_LIMIT,
    cursor: by.Cursor = None,
) -> Page[Any]:
    """Figures promised and reported, in the measures they stand in. 查指标"""
    return questions.figures(
        store,
        program=program,
        owner=owner,
        document=document,
        unit=unit,
        period=period,
        kind=kind,
        status=status,
        words=words,
        parts=parts,
        year=year,
        sort=sort,
        limit=limit,
        cursor=cursor,
    )


@app.command()
@question
def documents(
    store: Store,
    issuer: Annotated[str | None, typer.Option(metavar="NAME", help="A body that issued it. 发文机关")] = None,
    addressee: Annotated[str | None, typer.Option(metavar="NAME", help="A body it is addressed to. 主送机关")] = None,
    doc_type: Annotated[DocType | None, typer.Option("--type", help="Kind of document. 文种")] = None,
    status: Annotated[
        Literal["ingested", "cited", "any"], typer.Option(help="cited: only named by other documents.")
    ] = "ingested",
    words: Annotated[str | None, typer.Option(metavar="WORDS", help="Words of its title. 标题词语")] = None,
    year: order.Year = None,
    sort: order.DocumentSort = "issued_on",
    limit: by.Limit = DEFAULT_LIMIT,
    cursor: by.Cursor = None,
) -> Page[Any]:
    """Documents in the graph. 查文件"""
    return questions.documents(
        store,
        issuer=issuer,
        addressee=addressee,
        doc_type=doc_type,
        status=None if status == "any" else status,
        words=words,
        year=year,
        sort=sort,
        limit=limit,
        cursor=cursor,
    )


@app.command()
@question
def document(store: Store, id: DocumentName) -> Any:
    """One document: who issued it, to whom, what it cites, its sections. 一份文件"""
    return questions.document(store, id)


@app.command()
@question
def sections(store: Store, document: DocumentName) -> Any:
    """A document's sections in reading order. 章节"""
    return questions.sections(store, document)


@app.command()
@question
def search(
    store: Store,
    words: Annotated[list[str], typer.Argument(help="What to look for: all the words. 检索词", metavar="WORDS…")],
    label: Annotated[SearchLabel | None, typer.Option(help="Only nodes of this kind.")] = None,
    limit: by.Limit = DEFAULT_LIMIT,
    cursor: by.Cursor = None,
) -> Page[Any]:
    """Measures, sections, documents and names that have the words, best first. 检索"""
    return questions.search(store, " ".join(words), label=label, limit=limit, cursor=cursor)


@app.command()
@question
def entities(
    store: Store,
    name: Annotated[str | None, typer.Argument(help="A form of the name; all entities without it.")] = None,
    label: by.Label = None,
    kind: Annotated[
        str | None, typer.Option(metavar="KIND", help="Finer kind, such as bureau, technology or city.")
    ] = None,
    sort: order.EntitySort = "-mentions",
    limit: by.Limit = DEFAULT_LIMIT,
    cursor: by.Cursor = None,
) -> Page[Any]:
    """Bodies, programs, places … of a name, most mentioned first. 查主体与项目"""
    return questions.entities(store, name, label=label, kind=kind, sort=sort, limit=limit, cursor=cursor)


@app.command()
@question
def entity(store: Store, name: EntityName, label: by.Label = None) -> Any:
    """One entity, what it is part of and its parts. 一个主体或项目"""
    return questions.entity(store, name, label=label)


@app.command()
@question
def mentions(
    store: Store,
    entity: EntityName,
    label: by.Label = None,
    document: by.Document = None,
    limit: by.Limit = DEFAULT_LIMIT,
    cursor: by.Cursor = None,
) -> Page[Any]:
    """Where an entity is named, in reading order. 在何处提及"""
    return questions.mentions_of(store, entity, label=label, document=document, limit=limit, cursor=cursor)


@app.command()
@question
def counts(store: Store) -> Any:
    """How much there is of everything. 统计"""
    return questions.counts(store)


TIMES = (timeline, timeline_counts)
for command in (
    responsibility,
    suggest,
    around,
    relations,
    targets,
    text,
    facts,
    stats,
    sources,
    changes,
    judgements,
    *FACETS,
    *TIMES,
):
    app.command()(command)
