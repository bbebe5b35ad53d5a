"""The responsibility table: a row an ownership, with what the measure involves and the words that say who owns it.

Rows come by date of issue of the document (undated last), title, place in the text, and role, leads first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, TypeAlias

from graph.exports.ordered import OrderedRows
from graph.exports.shared import SharedNodes
from graph.exports.workbook import Column
from graph.ids import document_sort
from graph.model import Node, Relation, Role, SourceFacts, Status, Value
from graph.ontology import ontology
from graph.store.merge import in_order

ROLES = {
    Role.LEAD: "牵头 lead",
    Role.SUPPORT: "配合 support",
    Role.PARTICIPATE: "参与 participate",
    Role.IMPLEMENT: "落实 implement",
    Role.GUIDE: "指导 guide",
}
STATUSES = {
    Status.DONE: "已完成 done",
    Status.ONGOING: "进行中 ongoing",
    Status.PLANNED: "计划 planned",
    Status.REQUIRED: "要求 required",
}
COLUMNS = (
    Column("责任主体 body", 26),
    Column("角色 role", 14),
    Column("依据 basis", 14),
    Column("措施 measure", 60),
    Column("状态 status", 14),
    Column("项目 program", 30),
    Column("时间 period", 24),
    Column("指标 figure", 24),
    Column("文件 document", 40),
    Column("发文字号 number", 24),
    Column("成文日期 issued on", 14),
    Column("章节 section", 18),
    Column("原文 quote", 60),
    Column("起 start", 9),
    Column("止 end", 9),
    Column("可信度 confidence", 11),
    Column("来源文件 source", 30),
    Column("措施编号 measure id", 26),
)
_BREAK = "；"
_RANKS = {str(role): rank for rank, role in enumerate(Role)}
_Linked: TypeAlias = Mapping[str, Mapping[str, list[Relation]]]


def rows(facts: Iterable[SourceFacts]) -> Iterator[list[Value]]:
    """The rows, with the cells of `COLUMNS`; several programs, periods or figures of a measure share a cell."""
    shared_by_all = ontology().is_shared
    with SharedNodes() as shared, OrderedRows() as kept:
        for source in facts:
            shared.say(node for node in source.nodes if shared_by_all(node))
            kept.add(_ownerships(source))
        name = lru_cache(maxsize=10_000)(shared.name)
        for row in kept:
            yield _named(row, name)


def _ownerships(source: SourceFacts) -> Iterator[tuple[str, list[Any]]]:
    """The rows of a source with their keys; bodies, programs and periods by id."""
    nodes = {node.id: node for node in source.nodes}
    relations = tuple(in_order(source.relations).values())
    linked: dict[str, dict[str, list[Relation]]] = defaultdict(lambda: defaultdict(list))
    for relation in sorted(relations, key=lambda each: each.evidence.start):
        linked[relation.start][relation.type].append(relation)
    for relation in relations:
        if relation.type == "OWNS":
            yield _ownership(relation, nodes, linked)


def _ownership(owns: Relation, nodes: Mapping[str, Node], linked: _Linked) -> tuple[str, list[Any]]:
    measure, proof = nodes[owns.end], owns.evidence
    links, props = linked[measure.id], measure.props
    document = nodes[str(props["document"])]
    section = _innermost(nodes[each.end] for each in links["STATED_IN"])
    role = str(owns.props.get("role"))
    key = "\x1f".join((
        document_sort(document.props.get("issued_on"), document.props.get("title"), document.id),
        f"{props['start']:012}-{props['end']:012}",
        f"{_RANKS.get(role, len(_RANKS))}-{proof.start:012}",
    ))  # fmt: skip
    return key, [
        owns.start,
        ROLES.get(role, role),  # type: ignore[call-overload]
        owns.props.get("basis"),
        props.get("text"),
        STATUSES.get(props.get("status"), props.get("status")),  # type: ignore[call-overload]
        _ids(links["INVOLVES"]),
        _ids(links["DURING"]),
        _BREAK.join(dict.fromkeys(each.evidence.quote for each in links["HAS_METRIC"])),
        document.props.get("title"),
        document.props.get("doc_number"),
        document.props.get("issued_on"),
        section.props.get("path") if section else None,
        proof.quote,
        proof.start,
        proof.end,
        float(proof.confidence),
        proof.source,
        measure.id,
    ]


def _ids(relations: Iterable[Relation]) -> list[str]:
    return list(dict.fromkeys(each.end for each in relations))


def _innermost(sections: Iterable[Node]) -> Node | None:
    found = [node for node in sections if node.label == "Section"]
    return min(found, key=lambda node: (-int(node.props.get("depth") or 0), node.id), default=None)


def _named(row: list[Any], name: Callable[[str, str], str | None]) -> list[Value]:
    body, *rest = row
    named: list[Value] = [name("Actor", body), *rest]
    for number, label in ((5, "Program"), (6, "Period")):
        named[number] = _BREAK.join(name(label, id) or id for id in row[number])
    return [None if value == "" else value for value in named]
