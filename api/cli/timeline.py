"""``zhengmai query timeline`` and ``timeline-counts``: what happened when, and how much of it."""

from __future__ import annotations

from typing import Annotated, Any, TypeAlias

import typer

from api.cli import filters as by_option
from api.cli import orders as order
from api.cli.asking import question
from graph import questions
from graph.questions import DEFAULT_LIMIT, Page
from graph.questions.about_timeline import StatusFilter
from graph.store.base import Store

Entity: TypeAlias = Annotated[str | None, typer.Option(metavar="NAME", help="A body, program or place it is about.")]
Program: TypeAlias = Annotated[
    str | None, typer.Option(metavar="NAME", help="A program its measures involve as well. 项目或技术")
]
Since: TypeAlias = Annotated[str | None, typer.Option(metavar="PERIOD", help="From this date or period on.")]
Until: TypeAlias = Annotated[str | None, typer.Option(metavar="PERIOD", help="Up to this date or period.")]
StatusOption: TypeAlias = Annotated[
    StatusFilter | None, typer.Option(help="Status of measures; due is all that is not done. 状态")
]
At: TypeAlias = Annotated[
    str | None, typer.Option(metavar="WHEN", help="Only what is counted at it: 2021; by month 2021-09.")
]


@question
def timeline(
    store: Store,
    entity: Entity = None,
    program: Program = None,
    document: by_option.Document = None,
    since: Since = None,
    until: Until = None,
    event: order.Event = None,
    basis: order.PeriodBasis = None,
    status: StatusOption = None,
    by: order.Grain = "year",
    at: At = None,
    sort: order.EventSort = "date",
    limit: by_option.Limit = DEFAULT_LIMIT,
    cursor: by_option.Cursor = None,
) -> Page[Any]:
    """What happened when, earliest first. 时间线"""
    return questions.timeline(
        store,
        entity=entity,
        program=program,
        document=document,
        since=since,
        until=until,
        event=event,
        basis=basis,
        status=status,
        by=by,
        at=at,
        sort=sort,
        limit=limit,
        cursor=cursor,
    )


@question
def timeline_counts(
    store: Store,
    entity: Entity = None,
    program: Program = None,
    document: by_option.Document = None,
    since: Since = None,
    until: Until = None,
    event: order.Event = None,
    basis: order.PeriodBasis = None,
    status: StatusOption = None,
    by: order.Grain = "year",
) -> Any:
    """How much happened in each year, quarter or month. 时间线计数"""
    return questions.timeline_counts(
        store,
        entity=entity,
        program=program,
        document=document,
        since=since,
        until=until,
        event=event,
        basis=basis,
        status=status,
        by=by,
    )
