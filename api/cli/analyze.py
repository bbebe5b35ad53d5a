"""``zhengmai analyze``: one command an analysis."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

import typer

from api.cli import analysis_prose as analysis_prose  # says how the answers are shown
from api.cli.asking import question
from api.cli.query import Actor, DocumentName, Measure, ProgramName
from graph import analysis
from graph.questions import MAX_LIMIT
from graph.store.base import Store

app = typer.Typer(no_args_is_help=True, help="Read the graph as a whole: networks, communities, lineage. 分析")
Limit: TypeAlias = Annotated[int, typer.Option(min=1, max=MAX_LIMIT, help="Most rows shown; the rest is counted.")]


@app.command()
@question
def network(
    store: Store,
    around: Annotated[str | None, typer.Option(metavar="PROGRAM", help="Only the ties of one program.")] = None,
    by: Annotated[
        Literal["measures", "owners"], typer.Option(help="Tied by measures of both, or by bodies of both.")
    ] = "measures",
    least: Annotated[int, typer.Option(min=1, help="Fewest measures that involve both.")] = 1,
    limit: Limit = 30,
) -> Any:
    """The strongest ties between programs, with counts and quotes. 项目关联网络"""
    return analysis.network(store, around=around, by=by, least=least, limit=limit)


@app.command()
@question
def communities(store: Store, limit: Limit = 10) -> Any:
    """The communities the programs fall into, named by the most characteristic. 项目群组"""
    return analysis.communities(store, limit=limit)


@app.command()
@question
def centrality(
    store: Store,
    of: Annotated[Literal["programs", "bodies"], typer.Option(help="What is ranked.")] = "programs",
    limit: Limit = 20,
) -> Any:
    """The most central programs or bodies, by three plain measures. 中心度"""
    return analysis.centrality(store, of=of, limit=limit)


@app.command()
@question
def bridges(
    store: Store,
    a: ProgramName,
    b: ProgramName,
    communities: Annotated[
        bool, typer.Option("--communities", help="Between the communities the two programs are in.")
    ] = False,
    limit: Limit = 15,
) -> Any:
    """The bodies between two programs, or two communities. 桥梁主体"""
    return analysis.bridges(store, a, b, communities=communities, limit=limit)


@app.command()
@question
def profile(store: Store, actor: Actor, limit: Limit = 10) -> Any:
    """A body's programs, partners, places, years, documents and figures. 主体画像"""
    return analysis.profile(store, actor, limit=limit)


@app.command()
@question
def similar(store: Store, document: DocumentName, limit: Limit = 10) -> Any:
    """The documents like one, and in what. 相似文件"""
    return analysis.similar(store, document, limit=limit)


@app.command()
@question
def lineage(store: Store, measure: Measure, limit: Limit = 20) -> Any:
    """A measure's earlier and later forms in other documents. 措施沿革"""
    return analysis.lineage(store, measure, limit=limit)


@app.command()
@question
def compare(store: Store, a: DocumentName, b: DocumentName, limit: Limit = 20) -> Any:
    """What of a document went on in a later one, was strengthened, is new or fell away. 文件比较"""
    return analysis.continuations(store, a, b, limit=limit)
