"""Both engines with one graph, for the tests that compare them."""

from __future__ import annotations

from collections.abc import Iterable

from neo4j import GraphDatabase

from graph.model import SourceFacts
from graph.questions.about_judgements import all_judgements
from graph.store import Store, open_store


def empty(url: str) -> None:
    """Take everything out of the database at ``url``, the graph's mark too."""
    with GraphDatabase.driver(url) as driver, driver.session() as session:
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS").consume()


def hold(store: Store, sources: Iterable[SourceFacts]) -> Store:
    """Have ``store`` hold these sources and no others, and no judgements; what it holds already stays."""
    for judgement in list(all_judgements(store)):
        store.withdraw(judgement.id)
    wanted = {facts.source.name: facts for facts in sources}
    for name in store.sources():
        if name not in wanted:
            store.delete(name)
    for facts in wanted.values():
        store.write(facts)
    return store


def opened_empty(url: str) -> Store:
    """A store at ``url`` with nothing in it."""
    empty(url)
    return open_store(url)
