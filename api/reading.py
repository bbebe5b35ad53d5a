"""Reading many inputs, in order, in this process or several: a failure is a value, so that the others go on."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Generic, TypeAlias, TypeVar

from api.workers import fitting, in_order, relaxed
from graph.errors import LexiconError, SourceError, StoreError, ZhengmaiError
from ingest.lexicon import Lexicon, load_lexicon
from ingest.pipeline import Extraction, extract
from ingest.readers import Source, read, read_bytes

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Input:
    """A file to read and its name in the store; or what came by standard input, which has ``data`` and no path."""

    name: str
    path: Path | None = None
    data: bytes = b""


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that could not be read: why, and what to do.

    ``reason`` is the message without the name, ``place`` where in the file. ``ours`` is set where the file is not at
    fault: the same file may be read another time.
    """

    name: str
    message: str
    hint: str = ""
    reason: str = ""
    place: str = ""
    ours: bool = False


@dataclass(frozen=True, slots=True)
class Reading(Generic[T]):
    """What an input gave."""

    name: str
    value: T


Result: TypeAlias = Reading[T] | Failure
Turn: TypeAlias = Callable[[Extraction, Lexicon], T]


def failure(name: str, error: ZhengmaiError) -> Failure:
    """``error`` as what happened to the input ``name``."""
    message = str(error)
    shown = message if message.startswith(name) else f"{name}: {message}"
    if isinstance(error, SourceError):
        return Failure(name, shown, error.hint, error.reason, error.place)
    return Failure(name, shown, error.hint, message, ours=isinstance(error, StoreError | LexiconError))


def read_all(
    inputs: Sequence[Input], turn: Turn[T], lexicon: tuple[Path, ...], jobs: int | None
) -> Iterator[Result[T]]:
    """Read each input and turn its extraction into something, in the order given whatever ``jobs`` is.

    ``jobs`` None takes as many processes as suit the number of inputs. A process that ends over an input fails that
    input alone. Few results are kept at a time, however many inputs there are.

    LexiconError comes before anything is read.
    """
    load_lexicon(lexicon)
    work = partial(read_one, turn=turn, lexicon=lexicon)
    jobs = jobs or fitting(len(inputs))
    if jobs == 1:
        relaxed()
        yield from map(work, inputs)
    else:
        yield from in_order(work, inputs, jobs, lost)


def lost(entry: Input, how: str) -> Failure:
    """What happened to an input whose process ended over it; ``how`` it ended."""
    return _fault(
        entry.name,
        f"the process that read it was ended from outside ({how})",
        "Memory may have run out: try it again alone, or with --jobs 1.",
    )


def read_one(entry: Input, turn: Turn[T], lexicon: tuple[Path, ...]) -> Result[T]:
    """Read one input in this process, and turn its extraction into something."""
    try:
        known = load_lexicon(lexicon)
        return Reading(entry.name, turn(extract(_source(entry), known), known))
    except ZhengmaiError as error:
        return failure(entry.name, error)
    except Exception as error:  # noqa: BLE001 — one file's fault must not keep the others from being read; it is told
        place = traceback.extract_tb(error.__traceback__)[-1]
        return _fault(
            entry.name,
            f"a fault of zhengmai itself: {type(error).__name__}: {error} ({Path(place.filename).name}:{place.lineno})",
            "Please report it, with the file.",
        )


def _fault(name: str, reason: str, hint: str) -> Failure:
    return Failure(name, f"{name}: {reason}", hint, reason, ours=True)


def _source(entry: Input) -> Source:
    if any("\ud800" <= character <= "\udfff" for character in entry.name):
        raise SourceError(entry.name, "has a name that is not UTF-8", hint="Rename it.")
    return read_bytes(entry.data, entry.name) if entry.path is None else read(entry.path, entry.name)
