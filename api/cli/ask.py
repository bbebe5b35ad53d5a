"""``zhengmai ask``: a question in words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from api.asking import DEFAULT_LIMIT, AskAnswer, Outcome, ask
from api.cli.layout import INDENT, Lines
from api.cli.options import LexiconFolders, StoreOption, chosen
from api.cli.prose import lines
from api.clock import local_day
from api.errors import ASKED_WRONGLY
from api.stores import opened
from graph.questions import MAX_LIMIT, EntityRef
from ingest.lexicon import load_lexicon

app = typer.Typer()
_UNANSWERED = (Outcome.AMBIGUOUS, Outcome.UNKNOWN, Outcome.UNREAD)


@app.command("ask")
def ask_in_words(
    ctx: typer.Context,
    question: Annotated[list[str], typer.Argument(metavar="QUESTION", help="The question. 问题")],
    today: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The day 今年 and 去年 are counted from.")
    ] = None,
    limit: Annotated[int, typer.Option(min=1, max=MAX_LIMIT, help="Most rows to show.")] = DEFAULT_LIMIT,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON, as the API answers.")] = False,
    store: StoreOption = None,
    lexicon: LexiconFolders = None,
) -> None:
    """Ask in words, Chinese or simple English. 用一句话提问：zhengmai ask 谁牵头携号转网？

    The answer says how the question was read, what it was not understood in, and which query it became. A question
    with an ambiguous or unknown name, or one that can't be read, has exit status 2.
    """
    settings = chosen(ctx, store=store, lexicon=lexicon)
    day = today.date() if today else local_day()
    with opened(settings, create=False) as graph:
        answer = ask(graph, " ".join(question), load_lexicon(settings.lexicon), day, limit=limit)
    if as_json:
        typer.echo(json.dumps(asdict(answer), ensure_ascii=False, indent=1))
    else:
        console = Console(soft_wrap=True, highlight=False)
        for line in _lines(answer):
            console.print(line)
    if answer.outcome in _UNANSWERED:
        raise typer.Exit(ASKED_WRONGLY)


def _lines(answer: AskAnswer) -> Lines:
    yield Text(answer.answer, style="bold")
    yield from (Text(f"{INDENT}{note}") for note in answer.notes)
    yield from _read(answer)
    yield from _named(answer.candidates or answer.nearest)
    for item in answer.items:
        yield Text()
        yield from lines(item)
    if answer.total > len(answer.items):
        yield Text(f"{len(answer.items):,} of {answer.total:,}; all of them: the command above with --all", style="dim")
    if answer.suggestions:
        yield Text("可以这样问 for example:")
        yield from (Text(f"{INDENT}{suggestion}") for suggestion in answer.suggestions)


def _read(answer: AskAnswer) -> Iterator[Text]:
    """How the question was read: each slot with its words, what was passed over, the query."""
    for slot in answer.reading.slots:
        said = f"{slot.text} → {slot.name}" if slot.name != slot.text else slot.text
        also = f"  {slot.value}" if slot.value not in (slot.name, slot.text) else ""
        yield Text(f"{INDENT}{slot.slot:<9} ", style="dim").append(said, style="not dim").append(also)
    for missed in answer.reading.missed:
        yield (
            Text(f"{INDENT}{'not read':<9} ", style="dim")
            .append(missed.text, style="not dim")
            .append(f"  {missed.reason}")
        )
    if answer.query:
        yield Text(f"{INDENT}{answer.query.command}", style="cyan")
        yield Text(f"{INDENT}GET {answer.query.path}", style="dim")


def _named(entities: tuple[EntityRef, ...]) -> Iterator[Text]:
    for entity in entities:
        yield Text(f"{INDENT}{entity.name}  ", style="bold").append(
            f"{entity.label}  {entity.id}", style="dim not bold"
        )
