from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import ParameterError
from graph.questions.paging import MAX_LIMIT, check_limit, decode_cursor, encode_cursor


@given(st.text(), st.integers(-(2**63) + 1, 2**63 - 1))
def test_a_cursor_leads_back_to_its_key(text: str, number: int) -> None:
    cursor = encode_cursor((text, number))
    assert decode_cursor(cursor, (str, int)) == (text, number)
    assert cursor.replace("-", "").replace("_", "").isalnum()


def test_the_first_page_has_no_key() -> None:
    assert decode_cursor(None, (str, int)) == (None, None)


@pytest.mark.parametrize(
    "cursor",
    [
        "",
        "x",
        "公路",
        "%%%",
        "W10",
        encode_cursor((1, "a")),
        encode_cursor(("a", True)),
        encode_cursor(("a",)),
        "eyJhIjoxfQ",
        encode_cursor(("a", 2**63)),
        encode_cursor(("a", float("inf"))),
        base64.urlsafe_b64encode(b'["\\ud800",1]').decode().rstrip("="),
    ],
)
def test_a_cursor_of_another_make_is_refused(cursor: str) -> None:
    with pytest.raises(ParameterError, match="cursor: "):
        decode_cursor(cursor, (str, int))


@pytest.mark.parametrize("limit", [0, -1, MAX_LIMIT + 1])
def test_limits(limit: int) -> None:
    assert check_limit(MAX_LIMIT) == MAX_LIMIT
    with pytest.raises(ParameterError, match="limit: "):
        check_limit(limit)
