from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from api.cli.evaluate_earlier import EarlierError, earlier
from tests.api.conftest import Run
from tests.conftest import ROOT


@pytest.fixture
def gold(run: Run, documents: Path, tmp_path: Path) -> Path:
    """Annotations as they are extracted, but for a mention that the extraction misses."""
    assert run("extract", "-o", "gold", str(documents)).exit_code == 0
    path = tmp_path / "gold/plan.json"
    record = json.loads(path.read_text(encoding="utf-8"))
    record["mentions"].append({"start": 0, "end": 2, "text": "城市", "type": "Place", "canonical": "城市"})
    path.write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")
    return path.parent


def test_scores_are_printed_by_row(run: Run, gold: Path, documents: Path) -> None:
    result = run("evaluate", str(gold), str(documents))
    assert result.exit_code == 0, result.output
    rows = {line.split()[0]: line.split()[1:] for line in result.stdout.splitlines()[1:]}
    assert rows["mention.Actor"][:3] == ["1.000", "1.000", "1.000"]
    assert float(rows["mention.Place"][1]) < 1


def test_scores_and_errors_as_json(run: Run, gold: Path, documents: Path) -> None:
    scores = json.loads(run("evaluate", "--json", str(gold), str(documents)).stdout)
    assert scores["mention.Actor"]["f1"] == 1.0
    both = json.loads(run("evaluate", "--json", "--errors", str(gold), str(documents)).stdout)
    assert both["scores"] == scores
    missed = [fault for fault in both["errors"]["plan.json"] if fault["row"] == "mention.Place"]
    assert [(fault["missed"], fault["start"], fault["end"]) for fault in missed] == [(True, 0, 2)]


def test_errors_are_listed_with_their_sentences(run: Run, gold: Path, documents: Path) -> None:
    result = run("evaluate", "--errors", str(gold), str(documents)).stdout
    assert "# plan.json" in result
    assert "⟦城市⟧数字基础设施提升行动方案" in result


@pytest.mark.parametrize(("gold_dir", "code"), [("nowhere", 2), (".", 1)])
def test_folders_that_do_not_serve_are_told(run: Run, documents: Path, gold_dir: str, code: int) -> None:
    result = run("evaluate", gold_dir, str(documents))
    assert result.exit_code == code
    assert result.stderr


def test_a_file_is_also_read_without_the_names_known_from_it_alone(run: Run, gold: Path, documents: Path) -> None:
    result = run("evaluate", "--leave-one-out", str(gold), str(documents)).stdout
    head, *rows = result.splitlines()
    assert head.split()[-1] == "unaided"
    scores = {row.split()[0]: row.split() for row in rows if row.startswith("mention.")}
    assert float(scores["mention.Program"][-1]) < float(scores["mention.Program"][3])
    assert scores["mention.Metric"][-1] == scores["mention.Metric"][3]
    assert "unaided: F1 where each file is read without" in result


def test_held_out_files_are_scored_apart(run: Run, gold: Path, documents: Path) -> None:
    scores = json.loads(run("evaluate", "--json", "--hold-out", "pl*", str(gold), str(documents)).stdout)
    assert scores["held_out"]["mention.Place"]["r"] < 1
    assert scores["the_rest"]["mention.Actor"]["r"] == 1.0
    wrong = run("evaluate", "--hold-out", "nothing", str(gold), str(documents))
    assert wrong.exit_code == 2
    assert "no gold file is called nothing" in wrong.stderr


def test_where_there_is_nothing_to_compare_with_it_says_so_and_goes_on(run: Run, gold: Path, documents: Path) -> None:
    result = run("evaluate", "--against", "no-such-commit", str(gold), str(documents))
    assert result.exit_code == 0
    assert "mention.Actor" in result.stdout
    assert "Nothing to compare with: git says:" in result.stdout


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of this checkout's code with one commit."""
    root = tmp_path_factory.mktemp("checkout")
    for package in ("api", "cypher", "graph", "ingest"):
        shutil.copytree(ROOT / package, root / package, ignore=shutil.ignore_patterns("__pycache__"))
    git = ["git", "-C", str(root), "-c", "user.name=a", "-c", "user.email=a@example.invalid"]
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "First"]):
        subprocess.run([*git, *command], check=True)
    return root


def test_an_earlier_commit_reads_by_its_own_code(checkout: Path, documents: Path) -> None:
    sources = sorted(documents.iterdir())
    with pytest.raises(EarlierError, match=r"the extraction is that of .* First"):
        earlier("HEAD", sources, (), checkout)
    (checkout / "ingest/annotations.py").write_text("raise RuntimeError", encoding="utf-8")
    then = earlier("HEAD", sources, (), checkout)
    assert then.commit.endswith("First")
    assert [record["source"] for record in then.annotations] == [path.name for path in sources]
    assert all(record["mentions"] for record in then.annotations)


def test_a_folder_that_is_no_checkout_is_told(tmp_path: Path) -> None:
    with pytest.raises(EarlierError):
        earlier("HEAD", (), (), tmp_path)
