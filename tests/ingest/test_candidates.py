"""Names no lexicon knows, counted over documents, with a guess at what they are."""

from __future__ import annotations

from pathlib import Path

from graph.model import MentionType
from ingest.candidates import Candidate, candidates, sightings
from ingest.lexicon import Lexicon, load_lexicon
from ingest.lexicon.additions import add
from ingest.lexicon.entry import Entry
from ingest.pipeline import Extraction, extract
from ingest.readers import read_bytes

FIRST = """关于开展“月轮计划”专项行动的通知

民政部玉兔司负责组织“月轮计划”专项行动。“月轮计划”专项行动要覆盖5G网络。
"""
SECOND = """关于“月轮计划”专项行动的说明

“月轮计划”专项行动由杭州市科技局实施。支持有关企业接入。
"""


def rows(lexicon: Lexicon) -> dict[str, Candidate]:
    texts = {"a.txt": FIRST, "b.txt": SECOND}
    seen = [s for name, text in texts.items() for s in sightings(read(name, text, lexicon), lexicon)]
    return {row.canonical: row for row in candidates(seen)}


def read(name: str, text: str, lexicon: Lexicon) -> Extraction:
    return extract(read_bytes(text.encode(), name), lexicon)


def test_a_new_name_is_counted_and_quoted() -> None:
    found = rows(load_lexicon())
    new = found["“月轮计划”专项行动"]
    assert (new.type, new.kind, new.sources, new.built) == (MentionType.PROGRAM, "campaign", 2, False)
    assert new.count >= 3
    assert FIRST[new.start : new.end] == "“月轮计划”专项行动"
    assert "“月轮计划”专项行动" in new.quote
    assert next(iter(found)) == "“月轮计划”专项行动"


def test_known_names_are_none_and_what_rules_build_is_marked() -> None:
    found = rows(load_lexicon())
    assert {"5G", "民政部"} & set(found) == set()
    assert found["杭州市科学技术局"].built
    assert found["杭州市科学技术局"].parent == "杭州市人民政府"


def test_once_added_it_is_no_candidate(tmp_path: Path) -> None:
    add(tmp_path, (tmp_path,), Entry("“月轮计划”专项行动", MentionType.PROGRAM, "campaign"))
    assert "“月轮计划”专项行动" not in rows(load_lexicon((tmp_path,)))
