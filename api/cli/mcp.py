"""``zhengmai mcp``: the questions as tools for assistants."""

from __future__ import annotations

from typing import Annotated

import typer

from api.cli.console import messages
from api.cli.options import LexiconFolders, StoreOption, chosen
from api.mcp import create_server
from api.port import check_port
from api.stores import opened

app = typer.Typer()
_HERE = "127.0.0.1"


@app.command("mcp")
def serve_tools(
    ctx: typer.Context,
    http: Annotated[bool, typer.Option("--http", help=f"By streamable HTTP on {_HERE}, not by stdio.")] = False,
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port for --http.")] = 8001,
    lexicon: LexiconFolders = None,
    store: StoreOption = None,
) -> None:
    """Offer the questions to assistants by MCP, for reading only. 以 MCP 工具供 AI 助手查询（只读）。

    By stdio, as an assistant's program starts it; or with --http at http://127.0.0.1:PORT/mcp.
    """
    settings = chosen(ctx, store=store, lexicon=lexicon)
    opened(settings, create=False).close()
    server = create_server(settings)
    if not http:
        server.run("stdio")
        return
    check_port(_HERE, port)
    messages().print(f"tools over {settings.store} at http://{_HERE}:{port}/mcp")
    server.run("streamable-http", host=_HERE, port=port)
