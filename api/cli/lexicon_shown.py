"""What ``zhengmai lexicon`` prints: for people, as JSON, or as a table with tabs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import typer
from rich.console import Console
from rich.text import Text

from api.cli.layout import Lines, facts, flat, head, many
from ingest.candidates import Candidate
from ingest.lexicon.check import Finding
from ingest.lexicon.judgements import Judgement
from ingest.lexicon.known import Known

_TSV = ("count", "sources", "type", "canonical", "forms", "kind", "parent", "quote", "source", "start", "end")
_MOST_PARTS = 40


def findings(found: Sequence[Finding], *, as_json: bool) -> None:
    """Each finding with its place, and how many there are."""
    if as_json:
        return _json([asdict(finding) for finding in found])
    for finding in found:
        typer.echo(f"{finding.path}:{finding.line}: {finding.weight}: {finding.message}")
    weights = Counter(finding.weight for finding in found)
    return typer.echo(f"{many(weights['error'], 'error')}, {many(weights['warning'], 'warning')}")


def known(bearers: Sequence[Known], *, as_json: bool) -> None:
    """All that is known of a name, one bearer after another."""
    if as_json:
        return _json([{k: v for k, v in asdict(one).items() if v not in (None, "", ())} for one in bearers])
    return _lines(line for one in bearers for line in _known(one))


def candidates(rows: Sequence[Candidate], *, limit: int, as_tsv: bool, as_json: bool) -> None:
    """Names no lexicon knows; at most ``limit``."""
    most = rows[:limit]
    if as_json:
        return _json([asdict(row) for row in most])
    if as_tsv:
        typer.echo("\t".join(_TSV))
        for row in most:
            typer.echo("\t".join(_cell(getattr(row, column)) for column in _TSV))
        return None
    _lines(line for row in most for line in _candidate(row))
    return typer.echo(f"{many(len(rows), 'name')} no lexicon knows" + (f", {limit} shown" if len(rows) > limit else ""))


def history(rows: Sequence[tuple[Path, Judgement, bool]], *, as_json: bool) -> None:
    """Judgements in order, with whether they hold."""
    if as_json:
        return _json([asdict(said) | {"file": str(path), "holds": holds} for path, said, holds in rows])
    for path, said, holds in rows:
        state = "" if holds or said.kind == "undo" else "  (taken back)"
        note = f"  — {flat(said.note)}" if said.note else ""
        typer.echo(f"{said.id:<4} {said.time}  {judgement_words(said)}{state}{note}  [{path}]")
    return typer.echo(many(sum(holds for _, _, holds in rows), "judgement holds", "judgements hold"))


def judgement_words(said: Judgement) -> str:
    """A judgement in a line: 某局 is 某总局."""
    match said.kind:
        case "merge":
            return f"merge: {said.subject} is {said.object}"
        case "split":
            return f"split: {said.subject} is no form of {said.object}, it is {said.name}"
        case _:
            return f"undo: {said.subject}"


def _known(one: Known) -> Lines:
    entry = one.entry
    years = f"{entry.since or ''}–{entry.until or ''}" if entry.since or entry.until else None
    more = f" … {len(one.parts)} in all" if len(one.parts) > _MOST_PARTS else ""
    yield head(entry.name, f"{entry.type.value.lower()}, {entry.kind}")
    yield from facts(
        forms=entry.aliases,
        merged=one.merged,
        part_of=" › ".join(one.parents),
        parts="、".join(one.parts[:_MOST_PARTS]) + more,
        years=years,
        before=one.predecessors,
        successor=entry.successor,
        codes=one.codes,
        source=entry.source,
    )


def _candidate(row: Candidate) -> Lines:
    yield head(row.canonical, f"{row.type.value.lower()}, {row.kind}")
    forms = row.forms if row.forms != (row.canonical,) else ()
    yield from facts(
        count=f"{row.count} in {many(row.sources, 'file')}", forms=forms, part_of=row.parent, quote=flat(row.quote)
    )
    yield Text(f"    {row.source} [{row.start},{row.end})", style="cyan")


def _lines(lines: Iterable[Text]) -> None:
    console = Console(soft_wrap=True, highlight=False)
    for line in lines:
        console.print(line)


def _cell(value: object) -> str:
    return "|".join(value) if isinstance(value, tuple) else " ".join(str(value).split())


def _json(value: Any) -> None:
    typer.echo(json.dumps(value, ensure_ascii=False, indent=1))
