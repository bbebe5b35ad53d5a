"""``?fields=id,text``: of each item of a list only these members.

Every operation that answers with a list has it without asking: the description gets the parameter, with the members
there are, and the shape of a list that has only some of them; `chosen_fields` holds a request to it, and
`api.middleware.fields` takes the others out of the answer.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from fastapi import Request

from api.documented import operations
from graph.errors import ParameterError

NAME = "fields"
CHOSEN = "fields"
"""Where the members asked for are kept, in the request's state."""
_REF = "#/components/schemas/"


def chosen_fields(request: Request) -> None:
    """Keep the members asked for; ParameterError for one the items do not have."""
    given = request.query_params.getlist(NAME)
    known = request.app.listed_fields.get(request.scope["route"].operation_id)
    if not given or known is None:
        return
    chosen = [field for part in given for field in part.split(",")]
    for field in chosen:
        if field not in known:
            raise ParameterError(NAME, f"{field!r} is no member here; there are: {', '.join(known)}")
    setattr(request.state, CHOSEN, frozenset(chosen))


def describe_fields(schema: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    """Add the parameter and what it answers to the lists of ``schema``; the members of each, by operation id."""
    listed: dict[str, tuple[str, ...]] = {}
    schemas = schema["components"]["schemas"]
    for _, method, operation in operations(schema):
        answer = operation["responses"].get("200", {}).get("content", {}).get("application/json", {}).get("schema", {})
        items = list(_item_names(schemas, answer)) if method == "get" else []
        if not items:
            continue
        listed[operation["operationId"]] = members = _members(schemas, items)
        operation.setdefault("parameters", []).append(_parameter(members))
        part = _listing_of_parts(schemas, _name(answer), items)
        operation["responses"]["200"]["content"]["application/json"]["schema"] = {"anyOf": [answer, {"$ref": part}]}
    return listed


def _name(reference: dict[str, Any]) -> str:
    return str(reference.get("$ref", "")).removeprefix(_REF)


def _item_names(schemas: dict[str, Any], answer: dict[str, Any]) -> Iterator[str]:
    """The names of the objects in the list ``answer`` refers to; none where it is no list."""
    properties = schemas.get(_name(answer), {}).get("properties", {})
    if {"items", "total"} <= set(properties):
        item = properties["items"].get("items", {})
        for option in item.get("anyOf", item.get("oneOf", [item])):
            if "properties" in schemas.get(_name(option), {}):
                yield _name(option)


def _members(schemas: dict[str, Any], items: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(member for item in items for member in schemas[item]["properties"]))


def _parameter(members: tuple[str, ...]) -> dict[str, Any]:
    return {
        "name": NAME,
        "in": "query",
        "required": False,
        "style": "form",
        "explode": False,
        "description": "Only these members of each item, with commas · 只返回这些字段",
        "schema": {"type": "array", "items": {"type": "string", "enum": list(members)}, "minItems": 1},
        "example": list(members[:2]),
    }


def _listing_of_parts(schemas: dict[str, Any], listing: str, items: list[str]) -> str:
    """A reference to the list ``listing`` whose items may lack members; it is added where it is not there."""
    name = f"Part_{listing}"
    if name not in schemas:
        parts = [_part(schemas, item) for item in items]
        whole = schemas[listing]
        properties = dict(whole["properties"])
        one_of = {"anyOf": [*parts, {"type": "object", "maxProperties": 0, "title": "None of them"}]}
        properties["items"] = {**properties["items"], "items": parts[0] if len(parts) == 1 else one_of}
        schemas[name] = {**whole, "properties": properties, "title": f"Part of {whole['title']}"}
    return _REF + name


def _part(schemas: dict[str, Any], item: str) -> dict[str, Any]:
    name = f"Part_{item}"
    if name not in schemas:
        whole = {key: value for key, value in schemas[item].items() if key != "required"}
        about = f"Those members of {item} that were asked for by `{NAME}`."
        schemas[name] = {**whole, "title": f"Part of {whole['title']}", "description": about, "minProperties": 1}
    return {"$ref": _REF + name}
