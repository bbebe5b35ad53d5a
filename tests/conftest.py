"""What every test shares: where things are, how a document is extracted, and which tests need ``../shared``."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"

settings.register_profile("repeatable", derandomize=True, deadline=None, max_examples=50)
settings.load_profile("repeatable")


def pytest_report_header() -> list[str]:
    if SHARED.is_dir():
        return []
    return ["shared: there is no ../shared beside this checkout, so the tests that read real documents are left out"]


def pytest_configure() -> None:
    if os.environ.get("CI") == "true" and not SHARED.is_dir():
        raise pytest.UsageError("CI=true requires the folder ../shared beside the checkout, and it is not there")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if SHARED.is_dir():
        return
    kept = [item for item in items if item.get_closest_marker("shared") is None]
    config.hook.pytest_deselected(items=[item for item in items if item not in kept])
    items[:] = kept


@pytest.fixture(scope="session")
def examples() -> Path:
    """The folder of sample documents; their gold annotations are in its ``gold``."""
    return ROOT / "examples"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real documents and their gold annotations, beside the checkout."""
    return SHARED


@pytest.fixture(scope="session")
def annotate() -> Callable[[Path], dict[str, Any]]:
    """The whole extraction of one file, as its annotation."""
    from ingest.annotations import annotation
    from ingest.lexicon import load_lexicon
    from ingest.pipeline import extract
    from ingest.readers import read

    return lambda path: annotation(extract(read(path), load_lexicon()))
