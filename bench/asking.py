"""What is asked of the API when its speed is measured: the questions people wait for, each with its route."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

from bench.cases import Case, Drawn
from graph.model import SourceFacts

_API = "/api/v1"


@dataclass(frozen=True, slots=True)
class Request:
    """A question asked by its route: what kind of question it is, the question itself and the address."""

    kind: str
    case: Case
    path: str


_ROUTES: dict[str, Callable[[dict[str, Any]], tuple[str, dict[str, Any]]]] = {
    "suggest": lambda given: ("/suggest", {"q": given["typed"]}),
    "entities": lambda given: ("/entities", given),
    "relations": lambda given: ("/relations", given),
    "measures": lambda given: ("/measures", given),
    "owners": lambda given: (f"/measures/{given['measure']}/owners", {}),
    "programs_of": lambda given: (f"/actors/{quote(given['actor'])}/programs", {}),
    "program_links": lambda given: (f"/programs/{quote(given['program'])}/links", {}),
    "link": lambda given: ("/links", {"a": given["program_a"], "b": given["program_b"]}),
    "responsibility": lambda given: ("/responsibility", given),
}


def requests(facts: list[SourceFacts], seed: int, draws: int) -> list[Request]:
    """Each kind of question with ``draws`` draws of names, by how often they are linked."""
    drawn = Drawn.of(facts, f"{seed}/api")
    asked: list[Request] = []
    for _ in range(draws):
        for kind, question, given in _asked(drawn):
            asked.append(_request(kind, Case(question, given)))
    return list({request.path: request for request in asked}.values())


def _asked(drawn: Drawn) -> list[tuple[str, str, dict[str, Any]]]:
    a, b = drawn.two_programs()
    return [
        ("type-ahead", "suggest", {"typed": drawn.owner()[:2]}),
        ("entities of a name", "entities", {"name": drawn.owner()}),
        ("1 hop: measures of a body", "measures", {"owner": drawn.owner()}),
        ("1 hop: owners of a measure", "owners", {"measure": drawn.measure()}),
        ("2 hops: programs of a body", "programs_of", {"actor": drawn.owner()}),
        ("2 hops: links of a program", "program_links", {"program": drawn.linked("INVOLVES")}),
        ("2 hops: between two programs", "link", {"program_a": a, "program_b": b}),
        ("2 hops: body and program", "relations", {"a": drawn.owner(), "b": drawn.linked("INVOLVES")}),
        ("matrix of a body", "responsibility", {"owner": drawn.owner(), "parts": True}),
        ("matrix of a document", "responsibility", {"document": drawn.document()}),
        ("matrix of all", "responsibility", {}),
    ]


def _request(kind: str, case: Case) -> Request:
    path, parameters = _ROUTES[case.question](case.given)
    query = urlencode({name: str(value).lower() if value is True else value for name, value in parameters.items()})
    return Request(kind, case, f"{_API}{path}{'?' if query else ''}{query}")
