"""Two small documents written for these tests, read into a store the way a user would."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

import pytest
from fastapi.testclient import TestClient
from typer.testing import CliRunner, Result

from api.app import create_app
from api.cli import app
from api.settings import Settings

Run: TypeAlias = Callable[..., Result]

NOTICE = """关于提升标识解析节点服务能力的通知

工信部信管〔2025〕9001号

各省、自治区、直辖市通信管理局：

为方便企业接入，现就提升节点服务能力有关事项通知如下。

一、扩大节点覆盖

（一）推进协同部署。推动5G与工业互联网标识解析同步规划。到2025年底，接入企业达到2万家以上。

（二）做好节点运维。各省、自治区、直辖市通信管理局要每月检查节点运行情况，督促中国电信及时排除故障。

二、加强安全保障

（三）完善应急机制。建立工业互联网安全监测通报机制，2025年组织演练不少于3次。

工业和信息化部

2025年3月18日
"""

PLAN = """城市数字基础设施提升行动方案

财政部办公厅、交通运输部办公厅将跟踪方案落实情况。

一、重点任务

（一）建设算力网络。在杭州推广应用eSIM，2026年建成5G基站5000个。（国家数据局牵头，工业和信息化部配合）

（二）推广智慧养老。支持养老机构应用5G开展远程照护。（民政部、财政部按职责分工负责）
"""


def write_documents(folder: Path) -> Path:
    """The two documents as files in ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "notice.txt").write_text(NOTICE, encoding="utf-8", newline="\n")
    (folder / "plan.md").write_text(PLAN, encoding="utf-8", newline="\n")
    return folder


@pytest.fixture(scope="session")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the two documents; tests leave it as it is."""
    return write_documents(tmp_path_factory.mktemp("documents"))


@pytest.fixture(scope="session")
def graph_url(documents: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A store with both documents; tests leave it as it is."""
    url = f"sqlite:///{tmp_path_factory.mktemp('store') / 'graph.db'}"
    result = CliRunner().invoke(app, ["ingest", "--store", url, "--root", str(documents), str(documents)])
    assert result.exit_code == 0, result.output
    return url


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """The command line in an empty folder: ``run("query", "counts", store=url)``."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str, store: str | None = None, stdin: bytes | None = None) -> Result:
        options = ["--store", store] if store else []
        return CliRunner().invoke(app, [*options, *arguments], input=stdin, env={"COLUMNS": "200"})

    return run


@pytest.fixture(scope="session")
def client(graph_url: str) -> Iterator[TestClient]:
    """The API over the store with both documents."""
    with TestClient(create_app(Settings(store=graph_url))) as client:
        yield client
