"""The lexicon knows what ``coverage.yaml`` lists: who governs, who is governed, and how their numbers are written."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.model import MentionType
from ingest.lexicon import Lexicon, load_lexicon

WANTED: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("coverage.yaml").read_text(encoding="utf-8"))
KINDS = {"companies": "company", "international": "international", "associations": "association"}


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


@pytest.mark.parametrize("ministry", WANTED["ministries"])
def test_a_ministry_is_known_with_its_departments(ministry: str, lexicon: Lexicon) -> None:
    [body] = lexicon.candidates(ministry)
    for department in WANTED["ministries"][ministry]:
        [part] = lexicon.candidates(ministry + department)
        assert part.parent == body.name


def test_every_province_is_listed() -> None:
    assert len(WANTED["provinces"]) == 31


@pytest.mark.parametrize("province", WANTED["provinces"])
def test_a_province_has_its_two_bodies(province: str, lexicon: Lexicon) -> None:
    communications = lexicon.entry(f"{province}通信管理局")
    industry = lexicon.entry(province + WANTED["provinces"][province])
    assert communications is not None
    assert industry is not None
    assert communications.parent == "工业和信息化部"
    assert industry.parent == f"{province}人民政府"
    assert len(industry.aliases) >= 2


@pytest.mark.parametrize(("sort", "name"), [(sort, name) for sort in KINDS for name in WANTED[sort]])
def test_companies_and_organisations_are_known(sort: str, name: str, lexicon: Lexicon) -> None:
    assert KINDS[sort] in {e.kind for e in lexicon.candidates(name) if e.type is MentionType.ACTOR}


@pytest.mark.parametrize("letters", WANTED["codes"])
def test_the_letters_of_a_number_are_known(letters: str, lexicon: Lexicon) -> None:
    issuer, *bureau = WANTED["codes"][letters]
    code = lexicon.code(letters)
    assert code is not None
    assert (code.issuers, code.bureau) == ((issuer,), bureau[0] if bureau else None)
    assert lexicon.entry(issuer) is not None


@pytest.mark.parametrize("name", WANTED["former"])
def test_a_former_body_has_its_last_year_and_successor_and_is_itself(name: str, lexicon: Lexicon) -> None:
    [entry] = lexicon.candidates(name)
    assert (entry.name, [entry.until, entry.successor]) == (name, WANTED["former"][name])
