"""The container files keep what they promise. Nothing here starts a container: that takes an engine."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
import yaml
from typer.testing import CliRunner

from api.cli import app
from api.settings import Settings
from tests.conftest import ROOT
from tests.neo4j_server import VERSION

COMPOSE, DOCKERFILE, EXAMPLE = "docker-compose.yml", "Dockerfile", ".env.example"
SECRET = re.compile(r"PASSWORD|PASSWD|SECRET|TOKEN|AUTH|KEY", re.IGNORECASE)
VERSION_OF_THREE_PARTS = re.compile(r":\d+\.\d+\.\d+(?:-|$)")
REQUIRED = re.compile(r"(?:neo4j/)?\$\{ZHENGMAI_NEO4J_PASSWORD:\?[^}]+\}")

services = pytest.mark.parametrize("name", ["api", "neo4j"])


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@cache
def composed() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(text(COMPOSE))
    return loaded


def service(name: str) -> dict[str, Any]:
    found: dict[str, Any] = composed()["services"][name]
    return found


def stages() -> list[list[tuple[str, str]]]:
    """The instructions of each stage, ``FROM`` first, its arguments filled in."""
    found: list[list[tuple[str, str]]] = [[]]
    for word, rest in instructions():
        if word == "FROM":
            found.append([])
        found[-1].append((word, rest))
    defaults = dict(rest.split("=", 1) for word, rest in found[0] if word == "ARG")
    return [
        [(word, re.sub(r"\$\{(\w+)\}", lambda m: defaults.get(m[1], m[0]), rest)) for word, rest in stage]
        for stage in found[1:]
    ]


def instructions() -> Iterator[tuple[str, str]]:
    lines = "\n".join(line for line in text(DOCKERFILE).splitlines() if line and not line.startswith("#"))
    for line in re.sub(r"\\\n\s*", "", lines).splitlines():
        word, _, rest = line.partition(" ")
        yield word, rest


def told(word: str, stage: int = -1) -> list[str]:
    return [rest for found, rest in stages()[stage] if found == word]


def copied() -> list[str]:
    """What the image takes from the build's folder."""
    arguments = [rest.split() for stage in stages() for word, rest in stage if word == "COPY"]
    return [name for words in arguments if not words[0].startswith("--from") for name in words[:-1]]


def test_there_are_two_services() -> None:
    assert set(composed()["services"]) == {"api", "neo4j"}


@services
def test_a_port_is_open_to_this_machine_alone(name: str) -> None:
    ports = service(name)["ports"]
    assert ports
    assert [port for port in ports if not str(port).startswith("127.0.0.1:")] == []
    assert service(name).get("network_mode") is None


def test_an_image_is_of_one_version() -> None:
    images = [found["image"] for found in composed()["services"].values() if "image" in found]
    images += [told("FROM", stage)[0].split()[0] for stage in range(len(stages()))]
    assert [image for image in images if not VERSION_OF_THREE_PARTS.search(image)] == []


def test_the_server_is_the_one_the_tests_run_against() -> None:
    assert service("neo4j")["image"] == f"neo4j:{VERSION}-community"


def test_the_image_has_a_python_the_project_is_for() -> None:
    python = re.search(r"python:(\d+\.\d+)", told("FROM")[0])
    assert python
    listed = tomllib.loads(text("pyproject.toml"))["project"]["classifiers"]
    assert f"Programming Language :: Python :: {python[1]}" in listed


def test_the_image_runs_as_nobody_much() -> None:
    assert len(stages()) > 1
    assert re.fullmatch(r"[1-9]\d*:[1-9]\d*", told("USER")[-1])
    words = [word for word, _ in stages()[-1]]
    assert "RUN" not in words[words.index("USER") :]
    api = service("api")
    assert (api["read_only"], api["cap_drop"], api.get("privileged")) == (True, ["ALL"], None)


@services
def test_a_service_comes_back_and_gains_no_rights(name: str) -> None:
    assert service(name)["restart"] == "unless-stopped"
    assert service(name)["security_opt"] == ["no-new-privileges:true"]


def test_each_service_says_whether_it_is_well_and_the_api_waits_for_the_server() -> None:
    assert "/healthz" in told("HEALTHCHECK")[0]
    assert "cypher-shell" in service("neo4j")["healthcheck"]["test"][-1]
    assert service("api")["depends_on"] == {"neo4j": {"condition": "service_healthy"}}


def test_the_health_check_keeps_the_password_off_the_process_list() -> None:
    command = service("neo4j")["healthcheck"]["test"][-1].partition("cypher-shell")[2]
    assert "AUTH" not in command
    assert "PASSWORD" not in command
    assert not re.search(r"(?:^|\s)(?:-p|--password)\b", command)
    # The image would write it into its settings, and the server would refuse it.
    assert not {"NEO4J_PASSWORD", "NEO4J_USERNAME"} & set(service("neo4j")["environment"])


@services
def test_a_password_is_asked_for_and_never_given(name: str) -> None:
    secrets = {key: value for key, value in service(name)["environment"].items() if SECRET.search(key)}
    assert secrets
    assert [key for key, value in secrets.items() if not REQUIRED.fullmatch(value)] == []


def test_no_secret_is_in_the_image_or_the_example() -> None:
    assert [rest for word, rest in instructions() if word in {"ARG", "ENV"} and SECRET.search(rest)] == []
    given = re.findall(r"^#?\s*(\w+)=(\S+)$", text(EXAMPLE), re.MULTILINE)
    assert [name for name, _ in given if SECRET.search(name)] == []


@pytest.mark.parametrize("file", [COMPOSE, DOCKERFILE, EXAMPLE])
def test_a_setting_that_is_named_is_one(file: str) -> None:
    known = {f"ZHENGMAI_{name.upper()}" for name in Settings.model_fields}
    assert set(re.findall(r"ZHENGMAI_[A-Z0-9_]+", text(file))) <= known


def test_what_compose_reads_from_the_environment_is_in_the_example() -> None:
    read = set(re.findall(r"(?<!\$)\$\{(\w+)", text(COMPOSE)))
    assert read <= set(re.findall(r"^#?\s*(\w+)=", text(EXAMPLE), re.MULTILINE))


def test_what_is_kept_is_on_named_volumes() -> None:
    kept = [mount.split(":")[0] for mount in service("neo4j")["volumes"]]
    assert set(kept) == set(composed()["volumes"])
    assert "/data" in [mount.split(":")[1] for mount in service("neo4j")["volumes"]]
    assert [mount.rpartition("}:")[2] for mount in service("api")["volumes"]] == ["/documents:ro"]


def test_the_image_is_built_of_all_that_is_installed_and_of_nothing_hidden_from_it() -> None:
    packages = tomllib.loads(text("pyproject.toml"))["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
    assert set(packages) <= set(copied())
    assert [name for name in copied() if not (ROOT / name).exists()] == []
    ignored = text(".dockerignore").splitlines()
    assert "*" in ignored
    assert {line.removeprefix("!") for line in ignored if line.startswith("!")} == set(copied())


@pytest.mark.parametrize("command", [["serve", "--create"], ["serve"], ["ingest"]])
def test_a_command_of_the_containers_is_one(command: list[str]) -> None:
    assert CliRunner().invoke(app, [*command, "--help"]).exit_code == 0


def test_the_api_starts_where_there_is_no_graph_yet() -> None:
    assert service("api")["command"] == ["serve", "--create"]
    assert told("ENTRYPOINT") == ['["zhengmai"]']
