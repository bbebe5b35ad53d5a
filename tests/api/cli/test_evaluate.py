from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.api.conftest import Run


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
