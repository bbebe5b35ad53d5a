"""Documents that are alike, and in what."""

from __future__ import annotations

import pytest

from graph.analysis import similar
from graph.errors import UnknownNameError
from graph.store import Store
from tests.graph.analysis.fields import PORTS, ROADS


def test_documents_of_one_run_are_alike_and_others_far_less(fields: Store) -> None:
    found = similar(fields, "交通工作要点（1）", limit=4)
    assert {row.title for row in found.similar[:3]} == {f"交通工作要点（{year}）" for year in (0, 2, 3)}
    assert all(row.score > 0.9 for row in found.similar[:3])
    assert found.similar[3].score < 0.5


def test_it_is_said_in_what_with_a_quote_of_each(fields: Store) -> None:
    row = similar(fields, "交通工作要点（1）", limit=1).similar[0]
    assert {ref.name for ref in row.programs} >= {*ROADS, *PORTS}
    assert "公路局" in {ref.name for ref in row.owners}
    one, other = row.evidence
    assert (one.document_title, other.document_title) == ("交通工作要点（1）", row.title)


def test_a_document_is_not_like_itself_and_likeness_has_no_direction(fields: Store) -> None:
    one = similar(fields, "交通工作要点（0）")
    assert one.document_id not in {row.id for row in one.similar}
    for row in one.similar[:3]:
        back = {other.id: other.score for other in similar(fields, row.id).similar}
        assert back[one.document_id] == row.score


def test_a_document_nobody_knows(fields: Store) -> None:
    with pytest.raises(UnknownNameError):
        similar(fields, "没有的文件")
