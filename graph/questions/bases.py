"""What an ownership stands on, as a filter: one basis, or all that are stated, or all that are inferred."""

from __future__ import annotations

from enum import StrEnum

from graph.model import Basis
from graph.questions.build import check_choice

STATED = (Basis.EXPLICIT, Basis.CLAUSE_NOTE)
"""The bases on which the text itself says who owns a measure; on all others it is inferred."""


class BasisFilter(StrEnum):
    """A basis (model.Basis), ``stated`` for those the text itself says, ``inferred`` for all others."""

    EXPLICIT = "explicit"
    CLAUSE_NOTE = "clause_note"
    HEADING = "heading"
    BYLINE = "byline"
    DOC_NUMBER = "doc_number"
    ISSUER = "issuer"
    STATED = "stated"
    INFERRED = "inferred"


def bases(value: str | None) -> tuple[str, ...] | None:
    """The bases a filter lets through, null for null; ParameterError where it is no `BasisFilter`."""
    match check_choice("basis", value, BasisFilter):
        case None:
            return None
        case BasisFilter.STATED:
            return tuple(map(str, STATED))
        case BasisFilter.INFERRED:
            return tuple(str(basis) for basis in Basis if basis not in STATED)
        case one:
            return (str(one),)
