"""How a question of the graph is asked by hand: its command and its path."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlencode

_ROOT = "/api/v1"


@dataclass(frozen=True, slots=True)
class Way:
    """A command and a route. ``named`` are the parameters that are arguments of the command, in order.

    Those in the braces of ``route`` stand in the path; ``renamed`` are parameters that a face calls otherwise, as
    (option, parameter of the URL).
    """

    command: str
    route: str
    named: tuple[str, ...] = ()
    renamed: Mapping[str, tuple[str, str]] | None = None


WAYS: dict[str, Way] = {
    "measures": Way("query measures", "/measures"),
    "figures": Way("query figures", "/figures"),
    "timeline": Way("query timeline", "/timeline"),
    "documents": Way("query documents", "/documents", renamed={"doc_type": ("type", "doc_type")}),
    "document": Way("query document", "/documents/{id}", ("id",)),
    "programs_of": Way("query programs", "/actors/{actor}/programs", ("actor",)),
    "actors_of": Way("query actors", "/programs/{program}/actors", ("program",)),
    "program_links": Way("query links", "/programs/{program}/links", ("program",)),
    "link": Way("query link", "/links", ("program_a", "program_b"), {"program_a": ("", "a"), "program_b": ("", "b")}),
    "entity": Way("query entity", "/entities/{name}", ("name",)),
    "mentions_of": Way("query mentions", "/entities/{entity}/mentions", ("entity",)),
    "counts": Way("query counts", "/counts"),
}
"""How each question is asked that words may become."""


def command(question: str, parameters: Mapping[str, str]) -> str:
    """The command line of a question: ``zhengmai query measures --owner 信息通信管理局 --role lead``."""
    way = WAYS[question]
    words = ["zhengmai", *way.command.split(), *(parameters[name] for name in way.named)]
    for name, value in parameters.items():
        if name not in way.named:
            option = f"--{(way.renamed or {}).get(name, (name, name))[0]}"
            words += [option] if name == "parts" else [option, value]
    return " ".join(word if _is_plain(word) else shlex.quote(word) for word in words)


def path(question: str, parameters: Mapping[str, str]) -> str:
    """The path of a question: ``/api/v1/measures?owner=…``, percent-encoded."""
    way = WAYS[question]
    inside = {name: quote(value, safe="") for name, value in parameters.items() if f"{{{name}}}" in way.route}
    asked = {
        (way.renamed or {}).get(name, (name, name))[1]: value
        for name, value in parameters.items()
        if name not in inside
    }
    return _ROOT + way.route.format(**inside) + (f"?{urlencode(asked)}" if asked else "")


def _is_plain(word: str) -> bool:
    """Whether a shell takes a word as it is: Chinese needs no quotes, though `shlex.quote` gives it some."""
    return bool(word) and all(character.isalnum() or character in "-_./:《》〔〕（）—，、" for character in word)
