from __future__ import annotations

import os
from pathlib import Path

import pytest

from api.settings import Settings, SettingsError, read_settings


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No settings but those a test makes."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("ZHENGMAI_")]:
        monkeypatch.delenv(name)


def test_nothing_has_to_be_set() -> None:
    settings = Settings()
    assert settings.store == "sqlite:///.zhengmai/graph.db"
    assert (settings.host, settings.port) == ("127.0.0.1", 8000)
    assert settings.lexicon == ()


def test_the_environment_sets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZHENGMAI_STORE", "other.db")
    monkeypatch.setenv("ZHENGMAI_LEXICON", os.pathsep.join(("words", "more/words")))
    monkeypatch.setenv("ZHENGMAI_CORS_ORIGINS", "http://a.example, http://b.example")
    settings = Settings()
    assert settings.store == "other.db"
    assert settings.lexicon == (Path("words"), Path("more/words"))
    assert settings.cors_origins == ("http://a.example", "http://b.example")


def test_a_dotenv_file_sets(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("ZHENGMAI_PORT=9000\nOTHER=1\n", encoding="utf-8")
    assert Settings().port == 9000


def test_a_setting_that_cannot_be_used_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZHENGMAI_PORT", "http")
    with pytest.raises(SettingsError, match=r"ZHENGMAI_PORT.*'http'"):
        read_settings()
