"""What was written since: every write, in order, or a plain word that it is not kept."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from graph.errors import OldRevisionError, ParameterError
from graph.model import SourceFacts
from graph.questions import MAX_LIMIT, Changes, changes
from graph.store import Store, open_store
from tests.graph.build import SourceWriter
from tests.graph.papers import OPINIONS_TITLE, opinions, points


def several(name: str, *titles: str) -> SourceFacts:
    """A source with a document of each title."""
    w = SourceWriter(name)
    for title in titles:
        w.begin(title, issued_on="2021-01-01")
        w.line("各单位应当做好准备。")
    return w.facts()


def told(found: Changes) -> list[tuple[str, str]]:
    return [(change.event, change.source) for change in found.items]


def titles(found: Changes) -> list[tuple[list[str | None], list[str | None]]]:
    return [([d.title for d in change.documents], [d.title for d in change.gone]) for change in found.items]


def since_now(store: Store) -> str:
    return changes(store, limit=1).revision


def test_every_write_is_told_once_and_in_order(fresh: Store) -> None:
    begun = since_now(fresh)
    fresh.write(opinions())
    fresh.write(points())
    assert fresh.write(opinions()) == "unchanged"
    fresh.delete(points().source.name)
    assert fresh.delete("none.md") is False
    found = changes(fresh, since=begun)
    assert told(found) == [("created", "opinions.md"), ("created", "points.txt"), ("removed", "points.txt")]
    assert found.total == 3
    assert found.items[0].documents[0].title == OPINIONS_TITLE
    assert found.items[2].documents == ()
    assert found.items[2].gone == found.items[1].documents
    assert found.revision == found.items[-1].revision
    assert told(changes(fresh, since=found.items[0].revision)) == told(found)[1:]
    assert told(changes(fresh, since=found.revision)) == []


def test_documents_that_come_and_go_within_a_source_are_told(fresh: Store) -> None:
    begun = since_now(fresh)
    for said in (several("a.json", "甲通知", "乙通知"), several("a.json", "甲通知")):
        fresh.write(said)
    assert titles(changes(fresh, since=begun)) == [(["甲通知", "乙通知"], []), (["甲通知"], ["乙通知"])]


def test_pages_go_on_where_they_ended_though_more_is_written(fresh: Store) -> None:
    begun = since_now(fresh)
    for number in range(5):
        fresh.write(several(f"{number}.md", f"第{number}号通知"))
    page = changes(fresh, since=begun, limit=2)
    assert page.total == 5
    fresh.write(several("5.md", "第5号通知"))
    seen = list(page.items)
    while page.next:
        page = changes(fresh, since=begun, limit=2, cursor=page.next)
        seen += page.items
    assert [change.source for change in seen] == [f"{number}.md" for number in range(6)]


def number(revision: str) -> int:
    return int(revision.partition("-")[0])


@pytest.mark.parametrize(
    ("since", "expected"), [("2021", 2), ("2021-03", 2), ("2021-03-19", 1), ("2021-03-19T08:00:00Z", 1), ("2022", 0)]
)
def test_since_a_time(fresh: Store, monkeypatch: pytest.MonkeyPatch, since: str, expected: int) -> None:
    begun = number(since_now(fresh))
    for name, time in (("a.md", "2021-03-18T08:00:00Z"), ("b.md", "2021-03-19T08:00:00Z")):
        monkeypatch.setattr("graph.store.changelog.now", lambda time=time: time)
        fresh.write(several(name, "某通知"))
    # A server's log may hold what other tests wrote before.
    pages = [changes(fresh, since=since, limit=MAX_LIMIT)]
    while pages[-1].next is not None:
        pages.append(changes(fresh, since=since, limit=MAX_LIMIT, cursor=pages[-1].next))
    found = [change.source for page in pages for change in page.items if number(change.revision) > begun]
    assert found == ["a.md", "b.md"][2 - expected :]


def test_what_is_no_longer_kept_is_never_passed_over_in_silence(fresh: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.store.changelog.KEPT", 4)
    monkeypatch.setattr("graph.store.changelog.EVERY", 1)
    begun = since_now(fresh)
    for number in range(3):
        fresh.write(several(f"{number}.md", f"第{number}号通知"))
    first = changes(fresh, since=begun, limit=1)
    third = changes(fresh, since=begun).items[2].revision
    for number in range(3, 7):
        fresh.write(several(f"{number}.md", f"第{number}号通知"))
    kept = changes(fresh)
    assert not kept.complete
    assert [change.source for change in kept.items] == ["3.md", "4.md", "5.md", "6.md"]
    for missed in ("0", third, first.items[0].revision, "2020"):
        with pytest.raises(OldRevisionError) as caught:
            changes(fresh, since=missed)
        assert caught.value.revision == kept.revision
        assert kept.revision in caught.value.hint
    with pytest.raises(OldRevisionError):
        changes(fresh, cursor=first.next)
    assert told(changes(fresh, since=kept.items[0].revision)) == told(kept)[1:]


def test_a_revision_of_another_graph_is_told(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "one.db")) as one, open_store(str(tmp_path / "other.db")) as other:
        for store, name in ((one, "a.md"), (other, "b.md")):
            store.write(several(name, "某通知"))
            store.write(several("c.md", "某通知"))
        revision = changes(one).items[0].revision
        assert changes(one, since=revision).total == 1
        with pytest.raises(OldRevisionError, match="in this graph"):
            changes(other, since=revision)
        with pytest.raises(OldRevisionError):
            changes(one, since="9" + revision)


@pytest.mark.parametrize(
    "since", ["soon", "-1", "1", "1-xyz", "12-9c1f", "2021-3", "99999999999999999999-9c1f6ad0b7e3"]
)
def test_what_is_no_revision_is_refused(embedded: Store, since: str) -> None:
    with pytest.raises(ParameterError, match="since"):
        changes(embedded, since=since)


def test_the_graph_knows_nothing_of_its_log(fresh: Store, tmp_path: Path) -> None:
    for said in (points(), opinions(), replace(several("c.md", "某通知"))):
        fresh.write(said)
    fresh.delete("c.md")
    with open_store(str(tmp_path / "afresh.db")) as afresh:
        for said in (opinions(), points()):
            afresh.write(said)
        assert afresh.dump() == fresh.dump()
        assert afresh.ask("counts") == fresh.ask("counts")
        assert changes(afresh).total == 2
