"""Where messages go: errors and progress to stderr, so that stdout holds answers only."""

from __future__ import annotations

from typing import Any

from rich.console import Console
from rich.text import Text

from api.errors import problem
from graph.errors import ZhengmaiError

_MOST_NAMES = 10


def messages() -> Console:
    """A console on stderr. It is made when needed, so that it writes to what stderr is then."""
    return Console(stderr=True, soft_wrap=True, highlight=False)


def say_error(error: ZhengmaiError) -> None:
    """Print an error, the names it offers, and what to do next."""
    members = problem(error)
    console = messages()
    console.print(Text("error: ", style="bold red") + Text(members["detail"]))
    say_names(console, members.get("candidates") or members.get("nearest") or [])
    if "hint" in members:
        console.print(Text(f"  {members['hint']}", style="dim"))


def say_names(console: Console, entities: list[dict[str, Any]]) -> None:
    """Print what a name may have meant, one a line: name, what it is, id."""
    for entity in entities[:_MOST_NAMES]:
        kind = entity.get("kind") or entity.get("doc_number") or entity["label"]
        console.print(Text(f"  {entity['name'] or '-'}  ", style="bold") + Text(f"{kind}  {entity['id']}", style="dim"))
    if len(entities) > _MOST_NAMES:
        console.print(Text(f"  … and {len(entities) - _MOST_NAMES} more", style="dim"))
