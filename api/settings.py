"""What can be set from outside: environment variables named ``ZHENGMAI_…``, or a ``.env`` file."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated, Literal, TypeAlias

from limits import parse
from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from graph.errors import ZhengmaiError
from graph.exports.rdf import DEFAULT_BASE

_SECRET = ("API_KEY", "NEO4J_PASSWORD")
LogLevel: TypeAlias = Literal["off", "error", "warning", "info", "debug"]


class SettingsError(ZhengmaiError):
    """A setting from the environment that can't be used."""

    hint = "It comes from the environment or from the file .env."


class Settings(BaseSettings):
    """Read once, where the program starts, and handed down.

    Lists are written the way a shell writes them: folders with the system's path separator between them
    (``a:b``), origins with commas.
    """

    model_config = SettingsConfigDict(env_prefix="ZHENGMAI_", env_file=".env", extra="ignore", frozen=True)

    store: str = Field(
        default="sqlite:///.zhengmai/graph.db",
        description="Where the graph is kept: sqlite:///path.db or neo4j://host:7687",
    )
    neo4j_user: str = Field(default="neo4j", description="User of the Neo4j server")
    neo4j_password: SecretStr | None = Field(
        default=None, description="Password of that user; unset where none is asked"
    )
    neo4j_database: str | None = Field(default=None, description="Database of the Neo4j server, if not its own choice")

    host: str = Field(default="127.0.0.1", description="Address the API listens on")
    port: int = Field(default=8000, ge=0, le=65535, description="Port the API listens on; 0 takes a free one")
    lexicon: Annotated[tuple[Path, ...], NoDecode] = Field(default=(), description="Folders of your own lexicon files")
    cors_origins: Annotated[tuple[str, ...], NoDecode] = Field(
        default=(), description="Web origins allowed to call the API"
    )
    api_key: SecretStr | None = Field(
        default=None, description="Key, or keys with commas, that writing over HTTP takes; unset, nothing is written so"
    )
    queue: int = Field(default=64, ge=1, description="Jobs of documents that may wait for their turn")
    max_body: int = Field(default=64 * 1024 * 1024, ge=1024, description="Most bytes a request may bring")
    kept_answers: int = Field(
        default=32 * 1024 * 1024, ge=0, description="Most bytes of answers kept for when they are asked for again"
    )
    rate_reads: str = Field(default="", description="How often an address may ask, such as 600/minute; empty: ever")
    rate_writes: str = Field(default="60/minute", description="How often an address may write; empty: ever")
    log: LogLevel = Field(default="info", description="What `serve` logs as JSON: off, error, warning, info or debug")
    jobs: int | None = Field(
        default=None, ge=1, description="Processes that read documents; unset, one a core where there are many"
    )

    base_iri: str = Field(default=DEFAULT_BASE, description="Where the graph's own names begin in linked data")

    @field_validator("api_key")
    @classmethod
    def _sendable(cls, value: SecretStr | None) -> SecretStr | None:
        if value and not all(" " < character <= "~" for key in keys_of(value) for character in key):
            raise ValueError("a key is of ASCII letters, digits and signs, without spaces")
        return value

    @field_validator("rate_reads", "rate_writes")
    @classmethod
    def _rate(cls, value: str) -> str:
        if value:
            parse(value)
        return value

    @field_validator("lexicon", mode="before")
    @classmethod
    def _folders(cls, value: object) -> object:
        return tuple(part for part in value.split(os.pathsep) if part) if isinstance(value, str) else value

    @field_validator("cors_origins", mode="before")
    @classmethod
    def _origins(cls, value: object) -> object:
        return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value


def keys_of(setting: SecretStr | None) -> tuple[str, ...]:
    """The keys a setting holds; none where it is unset or empty."""
    written = setting.get_secret_value() if setting else ""
    return tuple(key.strip() for key in written.split(",") if key.strip())


def read_settings() -> Settings:
    """The settings of the environment; SettingsError names one that can't be used."""
    try:
        return Settings()
    except ValidationError as error:
        fault = error.errors()[0]
        name = "_".join(str(part) for part in fault["loc"][:1]).upper()
        # A key that can't be used is still a secret.
        given = "" if name in _SECRET else f", not {fault['input']!r}"
        raise SettingsError(f"ZHENGMAI_{name}: {fault['msg']}{given}") from (None if name in _SECRET else error)
