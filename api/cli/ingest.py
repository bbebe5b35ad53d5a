"""``zhengmai ingest``: documents into the store."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Annotated

import typer

from api.cli.inputs import KINDS, gather, passed_over
from api.cli.layout import many
from api.cli.options import Jobs, LexiconFolders, StoreOption, chosen
from api.cli.progress import say_failures, watched
from api.cli.waiting import told_of_waiting
from api.errors import FAILED
from api.reading import Failure, Input, failure, read_all
from api.settings import Settings
from api.stores import PATIENCE, opened
from graph import questions
from graph.errors import OntologyError, SourceError, StoreError
from graph.store.base import Store, Written, answers
from ingest.facts import facts

app = typer.Typer()


@app.command()
def ingest(
    ctx: typer.Context,
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH…", help="Files, folders, patterns in quotes, or - for standard input.")
    ],
    name: Annotated[str, typer.Option(help="Name in the store for what comes by standard input.")] = "stdin.txt",
    root: Annotated[
        Path | None,
        typer.Option(exists=True, file_okay=False, help="Name files from this folder, not from the current one."),
    ] = None,
    jobs: Jobs = None,
    store: StoreOption = None,
    lexicon: LexiconFolders = None,
) -> None:
    """Read documents into the graph. 入库：读入文件、文件夹或通配符。

    A file is known by its path from the current folder, or from --root. Read again, it replaces what it said before;
    unchanged, it changes nothing.
    """
    settings = chosen(ctx, store=store, jobs=jobs, lexicon=lexicon)
    inputs, errors = gather(paths, root=root, stdin_name=name)
    failures = [failure(error.name, error) for error in errors]
    done: Counter[Written] = Counter()
    with told_of_waiting(), opened(settings, patience=PATIENCE) as graph:
        failures += _take_in(inputs, graph, settings, done)
        say_failures(failures)
        typer.echo(_summary(settings.store, done, len(failures)))
        if others := passed_over(paths):
            typer.echo(_others(others))
        typer.echo(_holdings(graph))
    if failures:
        raise typer.Exit(FAILED)


def _take_in(inputs: list[Input], store: Store, settings: Settings, done: Counter[Written]) -> list[Failure]:
    """Read the inputs and write what they say; counts go to ``done``, what failed comes back."""
    failures: list[Failure] = []
    for result in watched(read_all(inputs, facts, settings.lexicon, settings.jobs), len(inputs)):
        if isinstance(result, Failure):
            failures.append(result)
            continue
        try:
            done[store.write(result.value)] += 1
        except (OntologyError, SourceError, StoreError) as error:
            if isinstance(error, StoreError) and not answers(store):
                raise
            failures.append(failure(result.name, error))
    return failures


def _summary(url: str, done: Counter[Written], failed: int) -> str:
    return (
        f"{many(done.total() + failed, 'file')} for {url}: {done['created']} new, {done['changed']} changed, "
        f"{done['unchanged']} unchanged, {failed} failed"
    )


def _others(files: list[Path]) -> str:
    kinds = Counter("README" if f.stem.lower() == "readme" else f.suffix.lower() or "no ending" for f in files)
    said = ", ".join(f"{kind} {number}" for kind, number in sorted(kinds.items()))
    return f"{many(len(files), 'other file')} passed over ({said}): folders give {KINDS}; name a file to try it"


def _holdings(store: Store) -> str:
    labels = {count.name: count.count for count in questions.counts(store) if count.group == "label"}
    documents = questions.documents(store, limit=1).total
    return (
        f"the graph has {many(documents, 'document')}, {many(labels.get('Measure', 0), 'measure')}, "
        f"{many(labels.get('Actor', 0), 'body', 'bodies')}, {many(labels.get('Program', 0), 'program')}"
    )
