"""The server of the tools: what it says of itself, and how an error becomes one an assistant can act on."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import wraps
from typing import Any

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.server.mcpserver.tools import Tool
from mcp_types import ToolAnnotations

from api.deps import StoreHandle
from api.errors import problem
from api.mcp.tools import TITLES, Tools
from api.settings import Settings
from api.version import VERSION
from graph.errors import ZhengmaiError

_MOST_NAMES = 5
_INSTRUCTIONS = """政脉 Zhengmai: a knowledge graph of regulatory measures in official Chinese documents, and of who
owns them. Every row names its document and span, with the quote: cite them. 每条回答都带文件、位置和原文，请据此引用。

Begin with `ask` for a question in words, or with `search` or `entity` where you have a name. A name is taken in any
form it is known by (工信部, 信管局, IIoT), or as an id. Lists are short: pass `cursor` for more. An owner's `basis`
tells a statement (`explicit`, `clause_note`) from an inference (all others): never report the one as the other."""


def create_server(settings: Settings) -> MCPServer:
    """The tools over the store ``settings`` name; the store is opened when it is first asked."""
    tools = Tools(StoreHandle(settings), settings.lexicon)
    return MCPServer(
        "zhengmai",
        title="政脉 Zhengmai",
        instructions=_INSTRUCTIONS,
        version=VERSION,
        tools=[_tool(getattr(tools, name), title) for name, title in TITLES.items()],
        log_level="WARNING",
    )


def _tool(ask: Callable[..., Any], title: str) -> Tool:
    """A tool that reads only, and refuses arguments it does not have: a typo would widen the answer."""
    hints = ToolAnnotations(
        title=title, read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
    )
    tool = Tool.from_function(
        _told(ask), title=title, description=inspect.getdoc(ask), annotations=hints, structured_output=True
    )
    arguments = tool.fn_metadata.arg_model
    arguments.model_config["extra"] = "forbid"
    arguments.model_rebuild(force=True)
    tool.parameters = arguments.model_json_schema(by_alias=True)
    return tool


def _told(ask: Callable[..., Any]) -> Callable[..., Any]:
    """``ask``, its errors told with what to do next and the names that may have been meant."""

    @wraps(ask)
    def asked(*args: Any, **kwargs: Any) -> Any:
        try:
            return ask(*args, **kwargs)
        except ZhengmaiError as error:
            raise ToolError(_message(error)) from error

    return asked


def _message(error: ZhengmaiError) -> str:
    members = problem(error)
    names = members.get("candidates") or members.get("nearest") or []
    listed = [f"- {entity['name']} ({entity['label']}, {entity['id']})" for entity in names[:_MOST_NAMES]]
    return "\n".join([str(members["detail"]), *filter(None, [members.get("hint")]), *listed])
