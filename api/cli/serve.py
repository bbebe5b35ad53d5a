"""``zhengmai serve``: the API."""

from __future__ import annotations

from typing import Annotated

import typer
import uvicorn

from api.app import create_app
from api.cli.options import StoreOption, chosen
from api.port import check_port
from api.stores import opened

app = typer.Typer()


@app.command()
def serve(
    ctx: typer.Context,
    host: Annotated[str | None, typer.Option(help="Address to listen on.", show_default="127.0.0.1")] = None,
    port: Annotated[int | None, typer.Option(min=0, max=65535, help="Port to listen on.", show_default="8000")] = None,
    create: Annotated[bool, typer.Option("--create", help="Begin with an empty graph where there is none.")] = False,
    store: StoreOption = None,
) -> None:
    """Serve the API, with a page to read and try it at /docs. 启动 API 服务。"""
    settings = chosen(ctx, host=host, port=port, store=store)
    check_port(settings.host, settings.port)
    opened(settings, create=create).close()
    typer.echo(f"serving {settings.store}; the API is described at http://{settings.host}:{settings.port}/docs")
    uvicorn.run(create_app(settings), host=settings.host, port=settings.port, access_log=False)
