"""Every query an engine must answer: its name, parameters and columns.

A query is answered by one file a language: ``store/sql/read/<name>.sql`` and ``cypher/read/<name>.cypher``. The file
opens with a comment that says what it answers, then names its parameters and columns; `read_query` holds that
header against the declaration here. `graph.questions` puts queries together into answers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from graph.errors import QueryFileError

ParameterType = Literal["value", "ids", "words", "phrase"]
_HEADER = re.compile(r"(?P<doc>\S.*)\nparams:(?P<params>[^:]*)\ncolumns:(?P<columns>[^:]*)")


@dataclass(frozen=True, slots=True)
class Query:
    """A declared query. Parameter types: ``value`` as is; ``ids`` a list of texts; ``words`` a text to search for;
    ``phrase`` letters that stand side by side (`graph.sounds.letters`).
    """

    name: str
    params: dict[str, ParameterType]
    columns: tuple[str, ...]


QUERIES: dict[str, Query] = {}
_TYPES: dict[str, ParameterType] = {"": "value", "ids": "ids", "words": "words", "phrase": "phrase"}


def _declare(name: str, params: str, columns: str) -> None:
    """Declare a query; a parameter that is no plain value is written ``name:type``."""
    types: dict[str, ParameterType] = {}
    for word in params.split():
        parameter, _, kind = word.partition(":")
        types[parameter] = _TYPES[kind]
    QUERIES[name] = Query(name, types, tuple(columns.split()))


_PASSAGE = "document_id document_title section_id section start end quote"
_MEASURE = f"id text level kind status issued_on {_PASSAGE}"
_ORDER = "sort after_number"
_MEASURE_FILTERS = (
    "owner role basis:ids program target place since until status level kind document words:words has parts"
)

_declare(
    "measures",
    f"{_MEASURE_FILTERS} year {_ORDER} after_text after_sort after_start after_end limit",
    f"{_MEASURE} order_number order_text total",
)
_declare("measures_by_id", "ids:ids", _MEASURE)
_declare("measure_links", "ids:ids", "measure_id type id label name role basis start end comparator value unit quote")
_declare("owners", "measure", f"measure_id actor_id actor actor_kind part_of role basis rule confidence {_PASSAGE}")
_SHARE = f"id name kind measures documents lead support participate implement guide measure_id {_PASSAGE}"
_declare("programs_of", "actor role parts", _SHARE)
_declare("actors_of", "program role parts", _SHARE)
_declare("program_links", "program", f"program_id program kind measures documents measure_id {_PASSAGE}")
_declare("program_link_owners", "program", "program_id actor_id actor measures")
_declare(
    "responsibility",
    "columns owner programs:ids role basis:ids place since until status kind document words:words parts"
    " most_rows most_columns",
    "part id other name kind whole whole_name measures lead support participate implement guide stated inferred total",
)
_declare("program_pairs", "least limit", "program_a name_a program_b name_b measures")
_declare("link", "program_a program_b", _MEASURE)
_declare("involvements", "", "document_id measure_id program_id text")
_declare("named", "ids:ids", "id label name kind")
_declare("program_owners", "ids:ids stated", "program_id actor_id actor measures lead")
_declare("actor_totals", "ids:ids", "actor_id measures documents")
_declare("owner_pairs", "limit", "actor_a actor_b measures documents")
_declare("field_ownerships", "ids:ids", "measure_id actor_id actor kind role")
_declare(
    "measure_programs",
    "ids:ids documents:ids",
    "measure_id document_id text program_id program form program_measures",
)
_declare("lineage_candidates", "measure limit", "measure_id document_id rarest total")
_declare("document_programs", "ids:ids", "document_id program_id program measures program_measures")
_declare("document_owners", "ids:ids", "document_id actor_id actor measures")
_declare("document_dates", "ids:ids", "id title issued_on reported")
_declare("partners_of", "actor", "actor_id actor kind measures leads supports")
_declare("places_of", "actor", "id name kind measures")
_declare("documents_of", "actor", "id title issued_on measures lead")
_declare("years_of", "actor", "year measures done ongoing planned required")
_declare("roles_of", "actor", "role measures")
_declare("program_documents", "ids:ids", "program_id document_id measures")
_declare(
    "figures",
    "program owner document unit since until kind status words:words parts"
    f" year {_ORDER} after_sort after_start after_end after_metric after_measure limit",
    f"metric_id metric comparator value unit measure_id measure_text kind status issued_on {_PASSAGE}"
    " order_number total",
)
_declare(
    "timeline",
    f"entity program document since until event basis statuses:ids by at {_ORDER}"
    " after_date after_sort after_start after_event after_id after_period limit",
    f"event period_id period_start period_end basis id text status issued_on {_PASSAGE} order_number total",
)
_declare(
    "timeline_counts",
    "entity program document since until event basis statuses:ids by",
    "at event status basis count",
)
_declare(
    "documents",
    f"ids:ids issuer addressee doc_type status words:words year {_ORDER} after_text after_sort limit",
    "id title doc_number doc_type issued_on effective_on status source url start end"
    " sections measures citations cited_by order_number order_text total",
)
_declare("document_actors", "ids:ids", f"part actor_id actor basis {_PASSAGE}")
_declare("citations", "document", f"relation cited_id cited_title cited_number leads_to {_PASSAGE}")
_declare("cited_by", "document", f"relation cited_id cited_title cited_number leads_to {_PASSAGE}")
_declare("document_text", "document", "document_id source sha256 text start end")
_declare(
    "document_facts",
    "document fact range_start range_end after_start after_end after_fact after_id after_measure after_detail limit",
    f"fact id label name kind measure_id role basis relation status level rule confidence detail {_PASSAGE} total",
)
_declare("document_names", "id title_key number_key source", "id title doc_number source tier")
_declare("document_titles", "", "id title doc_number")
_declare(
    "sections",
    "document",
    "id document_id document_title ordinal label heading depth section start end parent_id measures",
)
_declare(
    "search",
    "words:words characters label after_score after_rank after_length after_sort after_start after_id limit",
    f"score rank length sort label id text {_PASSAGE} total",
)
_declare(
    "entities",
    f"id form label kind {_ORDER} after_name after_id limit",
    "id label name kind aliases tier mentions measures order_number total",
)
_declare("entity_parts_in", "id", "relation role count documents")
_declare("entity_company", "id limit", f"id label name kind measures documents measure_id {_PASSAGE} total")
_declare("entity_papers", "id limit", f"part issued_on times {_PASSAGE} total")
_declare("shared_measures", "a b limit", f"measure_id text status part_a part_b {_PASSAGE} total")
_declare("ties", "a b", f"kind forward documents {_PASSAGE}")
_declare("neighbours", "id", "id label name measures parts")
_declare("bridges", "ids:ids others:ids", "id other measures")
_declare("bearers", "id", "id label name form tier")
_declare("suggest", "key sound inside:phrase label limit", "id label name kind aliases part_of form tier rank mentions")
_declare("entity_properties", "id", "comparator value unit start end granularity")
_declare("entity_parts", "id", "direction id label name")
_declare("names", "label", "id label name form")
_declare("names_in", "forms:ids", "id label name form tier")
_declare(
    "mentions_of",
    "entity document after_sort after_start after_end limit",
    f"rule confidence issued_on {_PASSAGE} total",
)
_declare("said_by", "ids:ids", "source")
_declare("counts", "", "group name count")
_FACET = "facet value name count total"
_declare("measure_facets", f"{_MEASURE_FILTERS} year facets:ids top", _FACET)
_declare("document_facets", "issuer addressee doc_type status words:words year facets:ids top", _FACET)
_declare("entity_facets", "id form label kind facets:ids top", _FACET)
_declare(
    "figure_facets",
    "program owner document unit since until kind status words:words parts year facets:ids top",
    _FACET,
)
_declare("changes", "since since_at after limit", "number mark source event at documents gone total")
_declare("change_log", "number", "oldest oldest_at latest latest_mark mark")
_declare("document_years", "", "year documents first_issued_on last_issued_on")
_declare(
    "judgements",
    "ids:ids documents:ids fact verdict after_at after_id limit",
    "id verdict note author at document_id document_title source fact entity_id name role relation measure line"
    " start end quote total",
)
_declare("sources", "after_source limit", "source sha256 documents measures last_issued_on total")


def read_query(folder: Path, query: Query, suffix: str, comment: str) -> str:
    """The text of ``folder/<name><suffix>``, whose header lines open with ``comment``.

    QueryFileError where the file is missing or its header is not the declaration's.
    """
    path = folder / f"{query.name}{suffix}"
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise QueryFileError(f"{path}: there is no such file") from error
    params, columns = read_header(path, text, comment)
    for what, found, declared in (("params", params, tuple(query.params)), ("columns", columns, query.columns)):
        if found != declared:
            raise QueryFileError(f"{path}: {what} are {', '.join(found)}; declared are {', '.join(declared)}")
    return text


def read_header(path: Path, text: str, comment: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The parameters and columns a query file names in the comment it opens with."""
    lines: list[str] = []
    for line in text.splitlines():
        if not line.startswith(comment):
            break
        content = line.removeprefix(comment).strip()
        if lines and not content.startswith(("params:", "columns:")):
            lines[-1] += f" {content}"
        else:
            lines.append(content)
    header = _HEADER.fullmatch("\n".join(lines))
    if header is None:
        raise QueryFileError(f"{path}: does not open with what it answers, its params and its columns")
    return _names(header["params"]), _names(header["columns"])


def _names(listed: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in listed.split(",") if name.strip())
