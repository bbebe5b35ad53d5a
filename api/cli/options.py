"""Options several commands have, and the settings they change."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from api.settings import Settings, read_settings

StoreOption: TypeAlias = Annotated[str | None, typer.Option("--store", metavar="URL", help="Where the graph is kept.")]
Jobs: TypeAlias = Annotated[
    int | None,
    typer.Option("--jobs", "-j", min=1, help="Processes that read documents; else one a core where there are many."),
]
LexiconFolders: TypeAlias = Annotated[
    list[Path] | None,
    typer.Option("--lexicon", exists=True, file_okay=False, help="Folder of your own lexicon files; may be repeated."),
]


def chosen(
    ctx: typer.Context,
    *,
    store: str | None = None,
    jobs: int | None = None,
    lexicon: list[Path] | None = None,
    host: str | None = None,
    port: int | None = None,
) -> Settings:
    """The settings of this run, with what the command's own options say in their place."""
    said = {"store": store, "jobs": jobs, "lexicon": tuple(lexicon or ()) or None, "host": host, "port": port}
    settings: Settings = ctx.find_object(Settings) or read_settings()
    return settings.model_copy(update={name: value for name, value in said.items() if value is not None})
