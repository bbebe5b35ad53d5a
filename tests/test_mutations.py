"""Ten thousand files gone wrong: each is refused, or what is read in it holds.

They are made of pieces of the sample documents, and of the real ones where these are there.
"""

from __future__ import annotations

import time
from functools import cache
from pathlib import Path
from random import Random

import pytest

from graph.errors import SourceError
from ingest.readers import read_bytes
from tests.conftest import ROOT, SHARED
from tests.invariants import assert_quotes_equal_slices
from tests.mutations import mutated, piece
from tests.timing import no_hang

FILES = 10_000
BATCHES = 20
SHORTEST, LONGEST = 200, 600
FLOOD = 30_000
FLOODS = (
    "1",
    "A",
    "5G",
    "一",
    "（",
    "《",
    "[",
    " ",
    "、",
    "甲、",
    "|",
    "**",
    "2024年",
    "第一条",
    "信管局牵头，",
    "<div>",
)
TEXTS = (".md", ".txt", ".html")


@cache
def texts() -> tuple[str, ...]:
    """What the files are made of, by path; HTML as it is stored, so that markup is broken too."""
    folders = (ROOT / "examples", SHARED / "corpus")
    paths = sorted(p for folder in folders if folder.is_dir() for p in folder.iterdir() if p.suffix in TEXTS)
    return tuple(path.read_bytes().decode("utf-8", errors="replace") for path in paths)


def made(seed: int) -> tuple[str, bytes]:
    """The name and the bytes of one file."""
    random = Random(seed)
    data = mutated(random, piece(random, texts(), SHORTEST, LONGEST))
    return f"{seed}{random.choice(('.txt', '.txt', '.md', '.html', ''))}", data


def refusal(seed: int) -> str:
    """Why the file is refused; nothing where it is read. AssertionError, or what else was raised, tells its seed."""
    name, data = made(seed)
    try:
        with no_hang(name, 30):
            assert_quotes_equal_slices(read_bytes(data, name))
    except SourceError as error:
        return str(error)
    except Exception as error:
        error.add_note(f"the file is made({seed})")
        raise
    return ""


@pytest.mark.parametrize("batch", range(BATCHES))
def test_a_file_gone_wrong_is_refused_or_holds(batch: int) -> None:
    each = FILES // BATCHES
    seeds = range(batch * each, (batch + 1) * each)
    refused = {seed: reason for seed in seeds if (reason := refusal(seed))}
    assert 0 < len(refused) < each / 2
    assert [seed for seed, reason in refused.items() if not reason.startswith(str(seed))] == []


@pytest.mark.parametrize("part", FLOODS)
def test_a_line_of_one_thing_without_end_takes_no_long(part: str) -> None:
    text = f"关于办好一件事情的通知\n\n一、总体要求\n\n{part * (FLOOD // len(part))}。\n"
    started = time.thread_time()
    with no_hang("the flood"):
        assert_quotes_equal_slices(read_bytes(text.encode(), "flood.txt"))
    assert time.thread_time() - started < 10


def test_the_same_seed_makes_the_same_file() -> None:
    assert [made(seed) for seed in range(50)] == [made(seed) for seed in range(50)]


def test_the_pieces_are_of_the_samples_at_least() -> None:
    assert len(texts()) >= len([p for p in Path(ROOT / "examples").iterdir() if p.suffix in TEXTS]) >= 4
