"""``zhengmai copy``: a graph from one store into another."""

from __future__ import annotations

from collections import Counter
from typing import Annotated

import typer

from api.cli.layout import many
from api.cli.options import chosen
from api.cli.progress import say_failures, watched
from api.cli.waiting import told_of_waiting
from api.errors import FAILED
from api.reading import Failure, Reading, Result, failure
from api.stores import PATIENCE, opened
from graph.copying import Copied, copy, same_place
from graph.errors import StoreError, ZhengmaiError
from graph.judging import copy_judgements
from graph.store import Store, Written

app = typer.Typer()


@app.command("copy")
def copy_graph(
    ctx: typer.Context,
    origin: Annotated[str, typer.Argument(metavar="FROM", help="Where the graph is: sqlite:///… or neo4j://…")],
    target: Annotated[str, typer.Argument(metavar="TO", help="Where it goes to, of either engine.")],
) -> None:
    """Copy a graph into another store. 复制：把图谱从一个库搬到另一个库。

    It goes source by source; what TO has already is left alone, so that a copy that was broken off goes on where it
    ended. Sources that only TO has stay there.
    """
    settings = chosen(ctx)
    if same_place(origin, target):
        raise StoreError(target, "is the store to copy from", hint="Name another store to copy into.")
    with (
        told_of_waiting(),
        opened(settings, url=origin, create=False, patience=PATIENCE) as there,
        opened(settings, url=target, patience=PATIENCE) as here,
    ):
        names = list(there.sources())
        others = here.sources().keys() - set(names)
        done, failures = _copy_all(there, here, names)
        judged = copy_judgements(there, here)
    say_failures(failures)
    typer.echo(_summary(origin, target, done, len(failures)))
    if judged:
        typer.echo(f"{many(judged, 'judgement')} on facts came too")
    if others:
        typer.echo(f"{target} has {many(len(others), 'other source')} too, left as it was")
    if failures:
        raise typer.Exit(FAILED)


def _copy_all(origin: Store, target: Store, names: list[str]) -> tuple[Counter[Written], list[Failure]]:
    done: Counter[Written] = Counter()
    failures: list[Failure] = []
    for result in watched(map(_result, copy(origin, target, names)), len(names)):
        if isinstance(result, Failure):
            failures.append(result)
        else:
            done[result.value] += 1
    return done, failures


def _result(copied: Copied) -> Result[Written]:
    if isinstance(copied.outcome, ZhengmaiError):
        return failure(copied.name, copied.outcome)
    return Reading(copied.name, copied.outcome)


def _summary(origin: str, target: str, done: Counter[Written], failed: int) -> str:
    return (
        f"{many(done.total() + failed, 'source')} of {origin} for {target}: {done['created']} new, "
        f"{done['changed']} changed, {done['unchanged']} unchanged, {failed} failed"
    )
