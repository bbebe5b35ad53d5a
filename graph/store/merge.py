"""What several sources say of one shared node, made into one description: the same in whatever order they came."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping

from graph.ids import name_key
from graph.model import Relation, SourceFacts, Value

ALIAS_BREAK = "\x1f"
_VAGUE = ("", "other")
_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))
"""Made once: a source has its properties encoded some thousand times."""
_SEARCHED = {"Document": "title", "Section": "heading", "Measure": "text"} | dict.fromkeys(
    ("Actor", "Program", "Place"), "name"
)


def merge(variants: Iterable[Mapping[str, Value]]) -> dict[str, Value]:
    """One description of all ``variants``: every alias of any, and of each other property the first value in order.

    Null, empty and ``other`` yield to any other value.
    """
    listed = list(variants)
    names = dict.fromkeys(name for variant in listed for name in variant)
    merged = {name: _first(variant.get(name) for variant in listed) for name in sorted(names)}
    if aliases := sorted({alias for variant in listed for alias in split_aliases(variant.get("aliases"))}):
        merged["aliases"] = ALIAS_BREAK.join(aliases)
    return {name: value for name, value in merged.items() if value is not None}


def _first(values: Iterable[Value]) -> Value:
    known = [value for value in values if value is not None]
    return min(known, key=lambda value: (value in _VAGUE, value), default=None)


def split_aliases(aliases: Value) -> tuple[str, ...]:
    """The aliases of a node's property of that name."""
    return tuple(alias for alias in str(aliases).split(ALIAS_BREAK) if alias) if aliases else ()


def name_forms(name: str, aliases: Value) -> list[tuple[str, int]]:
    """The folded forms of a name with their tier: 1 for the name itself, 2 for its aliases."""
    forms = {name_key(alias): 2 for alias in split_aliases(aliases)}
    forms[name_key(name)] = 1
    return [(form, tier) for form, tier in forms.items() if form]


def searched_forms(label: str, props: Mapping[str, Value]) -> tuple[str, ...]:
    """The texts whose words a node is found by; none for figures and dates, which are found by their values."""
    text = props.get(_SEARCHED.get(label, ""))
    return (str(text), *split_aliases(props.get("aliases"))) if text else ()


def props_json(props: Mapping[str, Value]) -> str:
    """Properties as JSON, the same for equal properties; those that are null left out."""
    known = {name: value for name, value in props.items() if value is not None}
    return _ENCODER.encode(known) if known else "{}"


def relation_key(relation: Relation) -> tuple[str, ...]:
    """A relation with its evidence as texts, in the order relations are listed in."""
    proof = relation.evidence
    where = f"{proof.start:012}-{proof.end:012}"
    start = (relation.type, relation.start, relation.end, proof.source, proof.document, where)
    return (*start, proof.rule, repr(float(proof.confidence)), props_json(relation.props), proof.quote)


def in_order(relations: Iterable[Relation]) -> dict[tuple[str, ...], Relation]:
    """Relations by their `relation_key`, sorted, each once."""
    return dict(sorted({relation_key(relation): relation for relation in relations}.items()))


def fingerprint(facts: SourceFacts, relations: Iterable[tuple[str, ...]]) -> str:
    """A hash of all that ``facts`` say, in whatever order they say it; ``relations`` are the keys of `in_order`."""
    nodes = sorted((node.label, node.id, props_json(node.props)) for node in facts.nodes)
    text = json.dumps([nodes, list(relations)], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
