"""The questions as tools for assistants, by the Model Context Protocol: small answers, each with its evidence."""

from __future__ import annotations

from api.mcp.server import create_server

__all__ = ["create_server"]
