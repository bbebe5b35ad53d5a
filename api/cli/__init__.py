"""The command line, ``zhengmai``: one module a command, loaded when the command is used."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_command as built

from api.cli.console import say_error
from api.errors import outcome
from api.settings import read_settings
from api.version import VERSION
from graph.errors import ZhengmaiError

_COMMANDS = (
    "extract",
    "ingest",
    "remove",
    "judgements",
    "query",
    "ask",
    "analyze",
    "copy",
    "export",
    "evaluate",
    "lexicon",
    "serve",
    "mcp",
)


class _Commands(TyperGroup):
    """Finds a command in the module of its name, and turns the project's errors into a message and an exit code."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in _COMMANDS:
            return None
        command = built(import_module(f"api.cli.{cmd_name}").app)
        command.name = cmd_name
        return command

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except ZhengmaiError as error:
            say_error(error)
            raise typer.Exit(outcome(error).exit_code) from error


app = typer.Typer(cls=_Commands, no_args_is_help=True, rich_markup_mode="rich", pretty_exceptions_show_locals=False)


def _show_version(asked: bool) -> None:
    if asked:
        typer.echo(f"zhengmai {VERSION}")
        raise typer.Exit


@app.callback()
def root(
    ctx: typer.Context,
    store: Annotated[str | None, typer.Option(help="Where the graph is kept.", metavar="URL")] = None,
    version: Annotated[bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show it.")] = False,
) -> None:
    """Which bureau owns which measure, in what role, and where it is written. 政脉：谁负责哪项措施，写在何处。

    Read documents into the graph with [bold]ingest[/], ask it with [bold]query[/], let others ask with [bold]serve[/].

    Settings also come from the environment, as ZHENGMAI_STORE, or from a file .env.
    """
    settings = read_settings()
    ctx.obj = settings if store is None else settings.model_copy(update={"store": store})


def main() -> None:
    """Run the command line on the process's arguments; text goes out as UTF-8 wherever it goes.

    What UTF-8 has no form for (a file name that is not text) is written as an escape.
    """
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
    app(prog_name="zhengmai")
