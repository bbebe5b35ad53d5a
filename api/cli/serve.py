"""``zhengmai serve``: the API."""

from __future__ import annotations

import secrets
from typing import Annotated

import typer
import uvicorn
from pydantic import SecretStr

from api.app import create_app
from api.cli.options import StoreOption, chosen
from api.logs import log_config
from api.port import check_port
from api.settings import keys_of
from api.stores import opened

app = typer.Typer()
_PATIENCE = 5
"""Seconds that answers under way are waited for at the end: who follows a job would hold it up."""


@app.command()
def serve(
    ctx: typer.Context,
    host: Annotated[str | None, typer.Option(help="Address to listen on.", show_default="127.0.0.1")] = None,
    port: Annotated[int | None, typer.Option(min=0, max=65535, help="Port to listen on.", show_default="8000")] = None,
    create: Annotated[bool, typer.Option("--create", help="Begin with an empty graph where there is none.")] = False,
    own_key: Annotated[
        bool, typer.Option("--own-key", help="Where ZHENGMAI_API_KEY is not set, make a key for as long as it serves.")
    ] = False,
    store: StoreOption = None,
) -> None:
    """Serve the page at /, and the API, with a page to try it at /docs. 启动页面和 API 服务。

    With ZHENGMAI_API_KEY set, documents may be sent in and removed by whoever has the key, and a graph that is not
    there yet is begun.
    """
    settings = chosen(ctx, host=host, port=port, store=store)
    if own_key and not keys_of(settings.api_key):
        settings = settings.model_copy(update={"api_key": SecretStr(secrets.token_urlsafe(18))})
    check_port(settings.host, settings.port)
    writable = bool(keys_of(settings.api_key))
    opened(settings, create=create or writable).close()
    address = f"http://{settings.host}:{settings.port}"
    typer.echo(f"serving {settings.store} at {address}; the API is described at {address}/docs")
    if own_key and writable:
        typer.echo(f"see and add documents at {address}/#key={keys_of(settings.api_key)[0]}")
    elif writable:
        typer.echo("documents may be sent in and removed with the key of ZHENGMAI_API_KEY")
    uvicorn.run(
        create_app(settings),
        host=settings.host,
        port=settings.port,
        access_log=False,
        timeout_graceful_shutdown=_PATIENCE,
        log_config=log_config(settings.log),
    )
