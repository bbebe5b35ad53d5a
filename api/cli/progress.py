"""A progress bar on stderr, and the failures after it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.text import Text

from api.cli.console import messages
from api.reading import Failure, Result

T = TypeVar("T")


def watched(results: Iterable[Result[T]], total: int) -> Iterator[Result[T]]:
    """``results`` as they come, with a bar that names the latest; it is gone when they end."""
    columns = (BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TextColumn("{task.description}", markup=False))
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("reading", total=total)
        for result in results:
            yield result
            bar.update(task, advance=1, description=result.name)


def say_failures(failures: Sequence[Failure]) -> None:
    """Print each input that could not be read, why, and what to do."""
    console = messages()
    for failure in failures:
        console.print(Text("failed: ", style="bold red") + Text(failure.message))
        if failure.hint:
            console.print(Text(f"  {failure.hint}", style="dim"))
