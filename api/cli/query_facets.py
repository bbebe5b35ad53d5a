"""``zhengmai query measure-facets`` and its kin: how many rows of a list have each value of a filter."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any, Literal, TypeAlias

import typer

from api.cli import filters as by
from api.cli import orders as order
from api.cli.asking import question
from graph import questions
from graph.model import DocType
from graph.questions.facets import (
    DEFAULT_TOP,
    DOCUMENT_FACETS,
    ENTITY_FACETS,
    FIGURE_FACETS,
    MAX_TOP,
    MEASURE_FACETS,
)
from graph.store.base import Store

Top: TypeAlias = Annotated[int, typer.Option(min=1, max=MAX_TOP, help="Most values of a facet.")]


def _facets(known: Iterable[str]) -> Any:
    return typer.Option(metavar="NAMES", help=f"Which, with commas between. All without it: {', '.join(known)}.")


def _parted(names: list[str] | None) -> list[str]:
    return [name for each in names or () for name in each.split(",")]


@question
def measure_facets(
    store: Store,
    facets: Annotated[list[str] | None, _facets(MEASURE_FACETS)] = None,
    top: Top = DEFAULT_TOP,
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
) -> Any:
    """How many measures there are by role, status, owner, program … 措施分面"""
    return questions.measure_facets(
        store,
        facets=_parted(facets),
        top=top,
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
    )


@question
def document_facets(
    store: Store,
    facets: Annotated[list[str] | None, _facets(DOCUMENT_FACETS)] = None,
    top: Top = DEFAULT_TOP,
    issuer: Annotated[str | None, typer.Option(metavar="NAME", help="A body that issued it. 发文机关")] = None,
    addressee: Annotated[str | None, typer.Option(metavar="NAME", help="A body it is addressed to. 主送机关")] = None,
    doc_type: Annotated[DocType | None, typer.Option("--type", help="Kind of document. 文种")] = None,
    status: Annotated[
        Literal["ingested", "cited", "any"], typer.Option(help="cited: only named by other documents.")
    ] = "ingested",
    words: Annotated[str | None, typer.Option(metavar="WORDS", help="Words of its title. 标题词语")] = None,
    year: order.Year = None,
) -> Any:
    """How many documents there are by type, issuer, year, status. 文件分面"""
    return questions.document_facets(
        store,
        facets=_parted(facets),
        top=top,
        issuer=issuer,
        addressee=addressee,
        doc_type=doc_type,
        status=None if status == "any" else status,
        words=words,
        year=year,
    )


@question
def entity_facets(
    store: Store,
    name: Annotated[str | None, typer.Argument(help="A form of the name; all entities without it.")] = None,
    facets: Annotated[list[str] | None, _facets(ENTITY_FACETS)] = None,
    top: Top = DEFAULT_TOP,
    label: by.Label = None,
    kind: Annotated[str | None, typer.Option(metavar="KIND", help="Finer kind, such as bureau or city.")] = None,
) -> Any:
    """How many entities there are by label and kind. 主体与项目分面"""
    return questions.entity_facets(store, name, facets=_parted(facets), top=top, label=label, kind=kind)


@question
def figure_facets(
    store: Store,
    facets: Annotated[list[str] | None, _facets(FIGURE_FACETS)] = None,
    top: Top = DEFAULT_TOP,
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
) -> Any:
    """How many figures there are by unit, kind, status. 指标分面"""
    return questions.figure_facets(
        store,
        facets=_parted(facets),
        top=top,
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
    )
