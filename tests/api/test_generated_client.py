"""A client made from the API's description, by a generator that knows nothing else of it, is put to work."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from openapi_python_client import generate
from openapi_python_client.config import Config, ConfigFile, MetaType

from api.app import create_app
from api.documented import operations
from api.settings import Settings
from tests.api.test_server import served

PACKAGE = "zhengmai_generated"


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Any]]:
    """Imports a part of the client: ``package("api.measures.list_measures")``."""
    folder = tmp_path_factory.mktemp("client")
    description = folder / "openapi.json"
    description.write_text(json.dumps(create_app(Settings()).openapi()), encoding="utf-8")
    made = ConfigFile(post_hooks=[], package_name_override=PACKAGE)
    config = Config.from_sources(made, MetaType.NONE, description, "utf-8", True, folder / PACKAGE)
    assert [str(error) for error in generate(config=config)] == []
    sys.path.insert(0, str(folder))
    yield lambda part: importlib.import_module(f"{PACKAGE}.{part}")
    sys.path.remove(str(folder))
    for name in [name for name in sys.modules if name.partition(".")[0] == PACKAGE]:
        del sys.modules[name]


@pytest.fixture(scope="module")
def client(package: Callable[[str], Any], graph_url: str) -> Iterator[Any]:
    """The client of a server over the two documents."""
    with served(Settings(store=graph_url)) as url, package("client").Client(base_url=url, timeout=60) as client:
        yield client


def test_every_operation_is_in_it(package: Callable[[str], Any]) -> None:
    folder = Path(package("api").__file__).parent
    made = {path.stem.replace("_", "") for path in folder.glob("*/*.py") if path.stem != "__init__"}
    wanted = {operation["operationId"].lower() for _, _, operation in operations(create_app(Settings()).openapi())}
    assert made == wanted


def test_measures_come_with_their_owners_and_quotes(package: Callable[[str], Any], client: Any) -> None:
    found = package("api.measures.list_measures").sync(client=client, owner="信管局", program="5G")
    assert found.total == 1
    (measure,) = found.items
    assert measure.quote == "推动5G与工业互联网标识解析同步规划。"
    assert measure.owners[0].actor == "信息通信管理局"
    one = package("api.measures.get_measure").sync(measure.id, client=client)
    assert one.to_dict() == measure.to_dict()


def test_an_entity_is_found_by_any_form(package: Callable[[str], Any], client: Any) -> None:
    detail = package("api.entities.get_entity").sync("工信部", client=client)
    assert detail.entity.name == "工业和信息化部"


def test_documents_come_page_by_page(package: Callable[[str], Any], client: Any) -> None:
    ask = package("api.documents.list_documents").sync
    titles, cursor = [], None
    for _ in range(2):
        page = ask(client=client, limit=1, cursor=cursor)
        assert page.total == 2
        titles += [row.title for row in page.items]
        cursor = page.next_
    assert cursor is None
    assert sorted(titles) == ["关于提升标识解析节点服务能力的通知", "城市数字基础设施提升行动方案"]


def test_a_list_of_some_members(package: Callable[[str], Any], client: Any) -> None:
    members = package("models").ListCountsFieldsItem
    counts = package("api.overview.list_counts").sync(client=client, fields=[members.NAME, members.COUNT])
    assert counts.items
    assert {frozenset(row.to_dict()) for row in counts.items} == {frozenset({"name", "count"})}


@pytest.mark.parametrize(("owner", "status"), [("国家数据居", 404), ("办公厅", 409), ("x" * 201, 422)])
def test_an_error_is_a_problem(package: Callable[[str], Any], client: Any, owner: str, status: int) -> None:
    answer = package("api.measures.list_measures").sync_detailed(client=client, owner=owner)
    assert answer.status_code == status
    assert isinstance(answer.parsed, package("models").Problem)
    assert answer.parsed.status == status
    assert answer.parsed.detail
