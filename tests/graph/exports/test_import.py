"""What an export gives, imported by the server's own importer, is the graph it was taken from."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.exports import FORMATS, all_facts, export
from graph.exports.neo4j_admin import next_steps
from graph.model import SourceFacts
from graph.questions import QUESTIONS
from graph.store import Store, open_store
from ingest.facts import facts
from ingest.lexicon import load_lexicon
from ingest.pipeline import extract
from ingest.readers import read
from tests.contract.cases import LOG, cases
from tests.contract.test_same_answers import answers, some
from tests.graph.exports.nasty import nasty
from tests.graph.papers import papers
from tests.neo4j_server import Server


@pytest.fixture
def graph(examples: Path, tmp_path: Path) -> Store:
    """The papers, the samples, and what a CSV file may trip over."""
    lexicon = load_lexicon()
    files = [path for path in sorted(examples.iterdir()) if path.suffix in (".md", ".txt") and path.stem != "README"]
    store = open_store(str(tmp_path / "graph.db"))
    for said in (*papers(), *(facts(extract(read(path), lexicon), lexicon) for path in files), nasty()):
        store.write(said)
    return store


def take_in(server: Server, sources: list[SourceFacts]) -> None:
    """Export these sources and import them, as the command that is printed says."""
    folder = server.home / "import" / "graph"
    export(sources, FORMATS["neo4j-admin"], folder)
    command = next_steps(folder, "neo4j").split("\n\n")[1].replace("\\\n", "").split()
    server.stop()
    server.admin(*command[1:], "--overwrite-destination=true", f"--report-file={server.home}/import/report")
    server.start()


def test_an_imported_graph_is_the_graph(graph: Store, neo4j_server: Server) -> None:
    take_in(neo4j_server, list(all_facts(graph, graph.sources())))
    with graph, open_store(neo4j_server.url, create=False) as imported:
        assert imported.sources() == graph.sources()
        assert imported.dump() == graph.dump()
        for question in sorted(QUESTIONS.keys() - LOG):
            for params in some(cases(graph, question), 5):
                assert answers(imported, question, params) == answers(graph, question, params), (question, params)
        for name in graph.sources():
            assert imported.facts(name) == graph.facts(name)
            assert imported.write(graph.facts(name)) == "unchanged"
        for name in list(graph.sources())[::2]:
            assert imported.delete(name) is graph.delete(name) is True
        assert imported.dump() == graph.dump()
        assert imported.ask("names") == graph.ask("names")
