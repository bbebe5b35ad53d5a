"""Builds the page into the wheel; an editable install leaves that to ``make run``."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class PageHook(BuildHookInterface[Any]):
    """Runs `build.py` before a wheel is put together."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the page; RuntimeError where a step fails."""
        if version != "editable":
            runpy.run_path(str(Path(__file__).parent / "build.py"))["build"]()
