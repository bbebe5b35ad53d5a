"""The shape of every ``query`` command: open the store, ask, print the answer as text, JSON, JSON Lines or CSV."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import replace
from functools import partial, wraps
from typing import Annotated, Any, TypeAlias

import typer

from api.cli.answers import Format, write
from api.cli.options import StoreOption, chosen
from api.stores import opened
from graph.questions import MAX_LIMIT, Page

Answer: TypeAlias = Any
"""A page, a tuple of rows, or one value of `graph.questions.rows`."""

_OPTIONS: dict[str, Any] = {
    "as_json": Annotated[bool, typer.Option("--json", help="Print JSON, as the API answers.")],
    "as_jsonl": Annotated[bool, typer.Option("--jsonl", help="Print JSON Lines: a row a line.")],
    "as_csv": Annotated[bool, typer.Option("--csv", help="Print CSV with a header.")],
}
_ALL: Any = Annotated[bool, typer.Option("--all", help=f"Fetch all pages, {MAX_LIMIT} rows at a time.")]


def question(ask: Callable[..., Answer]) -> Callable[..., None]:
    """A command from ``ask(store, …)``: its parameters become the command's, with those every question has.

    Typer reads a function's signature, so the command is given one that has them all.
    """
    signature = inspect.signature(ask, eval_str=True)
    own = [parameter for name, parameter in signature.parameters.items() if name != "store"]
    extra = _OPTIONS | ({"everything": _ALL} if "cursor" in signature.parameters else {})
    added = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=False, annotation=a)
        for name, a in extra.items()
    ]
    context = inspect.Parameter("ctx", inspect.Parameter.KEYWORD_ONLY, annotation=typer.Context)
    url = inspect.Parameter("url", inspect.Parameter.KEYWORD_ONLY, default=None, annotation=StoreOption)
    every = [context, *(p.replace(kind=inspect.Parameter.KEYWORD_ONLY) for p in own), *added, url]

    @wraps(ask)
    def command(*, ctx: typer.Context, url: str | None, everything: bool = False, **given: Any) -> None:
        format_ = _format(**{name: given.pop(name) for name in _OPTIONS})
        with opened(chosen(ctx, store=url), create=False) as store:
            asked = partial(ask, store, **given)
            answer = _every_page(asked) if everything else asked()
        write(answer, format_)

    command.__signature__ = inspect.Signature(every)  # type: ignore[attr-defined]
    command.__annotations__ = {parameter.name: parameter.annotation for parameter in every}
    return command


def _every_page(ask: Callable[..., Page[Any]]) -> Page[Any]:
    """Every page of an answer as one."""
    page = ask(limit=MAX_LIMIT)
    items = list(page.items)
    while page.next:
        page = ask(limit=MAX_LIMIT, cursor=page.next)
        items += page.items
    return replace(page, items=tuple(items))


def _format(*, as_json: bool, as_jsonl: bool, as_csv: bool) -> Format:
    asked = [
        form for form, wanted in ((Format.JSON, as_json), (Format.JSONL, as_jsonl), (Format.CSV, as_csv)) if wanted
    ]
    if len(asked) > 1:
        raise typer.BadParameter(f"--{asked[0]} and --{asked[1]} exclude each other")
    return asked[0] if asked else Format.TEXT
