"""A question for one quantity keeps to it where a sentence has figures of others too."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from api.asking import ask
from graph.store import Store, open_store
from ingest.facts import facts
from ingest.lexicon import load_lexicon
from ingest.pipeline import extract
from ingest.readers import read
from tests.api.asking.conftest import TODAY

TEXT = """关于推进5G发展的通知

一、加快网络建设。支持利用700MHz频段开展部署，到2025年建成5G基站48万个，5G用户达到5亿户。
二、扩大应用。到2025年，5G行业虚拟专网达到3万个，打造5G工厂1000家，推动5G基站能耗下降20%。
"""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder: Path = tmp_path_factory.mktemp("counted")
    (folder / "notice.txt").write_text(TEXT, encoding="utf-8")
    lexicon = load_lexicon()
    with open_store(str(folder / "graph.db")) as store:
        store.write(facts(extract(read(folder / "notice.txt", "notice.txt"), lexicon), lexicon))
        yield store


@pytest.mark.parametrize(
    ("question", "quotes"),
    [
        ("5G基站目标是多少", ["48万个", "20%"]),
        ("到2025年5G基站要建成多少个", ["48万个"]),
        ("5G用户达到多少", ["5亿户"]),
        ("5G用户的目标是多少", ["5亿户"]),
        ("5G工厂要打造多少家", ["1000家"]),
        ("5G基站的目标", ["48万个", "20%"]),
    ],
)
def test_only_what_is_asked_is_told(store: Store, question: str, quotes: list[str]) -> None:
    answer = ask(store, question, load_lexicon(), TODAY)
    assert answer.reading.intent == "figures"
    assert [getattr(item, "quote", None) for item in answer.items] == quotes
    assert answer.total == len(quotes)
    assert any("未列" in note for note in answer.notes)


def test_what_tells_no_quantity_apart_gives_all(store: Store) -> None:
    answer = ask(store, "5G有哪些指标", load_lexicon(), TODAY)
    assert answer.total == 5
    assert answer.notes == () or "未列" not in answer.notes[0]
