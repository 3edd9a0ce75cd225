"""Settings: read once from the environment and `.env`, frozen, and every bad value named at once."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from importlib.resources import files
from importlib.util import find_spec
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Annotated
from urllib.parse import quote

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.core.errors import TalksError

TEXT_DAYS_LEAST = 14
_PLAIN = {"float_parsing": "should be a number", "int_parsing": "should be a whole number"}


class SettingsInvalid(TalksError):
    """One or more settings cannot be used; the sentence names each."""


class LogFormat(StrEnum):
    """How log lines look."""

    TEXT = "text"
    JSON = "json"


class Settings(BaseSettings):
    """Everything that an operator may set; `.env.example` lists each with its default."""

    model_config = SettingsConfigDict(frozen=True, extra="ignore", env_ignore_empty=True, env_file_encoding="utf-8")

    discord_token: SecretStr | None = Field(None, description="The bot's token, from the Discord developer portal.")
    discord_api_url: str | None = Field(None, description="A REST proxy in front of Discord, ending in /api/v10.")
    discord_gateway_url: str | None = Field(None, description="A gateway proxy in front of Discord (ws:// or wss://).")
    data_dir: Path = Field(Path("data"), description="Folder for the database.")
    database_url: str | None = Field(None, description="SQLAlchemy URL; by default SQLite under DATA_DIR.")
    fetch_interval_minutes: float = Field(15, gt=0, le=1440, description="How often a feed is visited.")
    fetch_allowed_networks: Annotated[tuple[IPv4Network | IPv6Network, ...], NoDecode] = Field(
        (), description="CIDRs, comma-separated, that the address guard lets through besides the public internet."
    )
    fetch_concurrency: int = Field(10, ge=1, le=20, description="How many feeds are visited at the same time.")
    fetch_timeout_seconds: float = Field(60, gt=0, le=300, description="How long one request may take in all.")
    fetch_max_bytes: int = Field(
        10_000_000, ge=10_000, le=100_000_000, description="The largest body that is read, inflated."
    )
    spacy_model: str = Field("", description="An installed spaCy pipeline to read with, in place of the packaged one.")
    article_text_days: int = Field(90, ge=0, le=36_500, description="How long texts of articles are kept; 0: for ever.")
    audit_log_days: int = Field(365, ge=0, le=36_500, description="How long the audit log goes back; 0: for ever.")
    forget_guild_after_days: int = Field(
        7, ge=0, le=3_650, description="When the data of a server that removed the bot is deleted; 0: never."
    )
    workers: int = Field(1, ge=1, le=32, description="Processes that parse and analyse.")
    log_level: str = Field("INFO", description="DEBUG, INFO, WARNING or ERROR.")
    log_format: LogFormat = Field(LogFormat.TEXT, description="text or json.")

    @field_validator("fetch_allowed_networks", mode="before")
    @classmethod
    def _networks(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(ip_network(part.strip()) for part in value.split(",") if part.strip())
        return value

    @field_validator("spacy_model", mode="after")
    @classmethod
    def _pipeline(cls, value: str) -> str:
        # What spaCy's pipelines have in common, so that a wrong name is told without loading spaCy.
        if value and not (value.isidentifier() and find_spec(value) and files(value).joinpath("meta.json").is_file()):
            msg = "should be the name of an installed spaCy pipeline, or empty for the one that Talks brings"
            raise ValueError(msg)
        return value

    @field_validator("article_text_days", mode="after")
    @classmethod
    def _text_days(cls, value: int) -> int:
        if 0 < value < TEXT_DAYS_LEAST:  # copies are found and stories told apart by the texts of recent days
            msg = f"should be at least {TEXT_DAYS_LEAST}, or 0 to keep texts for ever"
            raise ValueError(msg)
        return value

    @field_validator("log_level", mode="after")
    @classmethod
    def _level(cls, value: str) -> str:
        if value.upper() not in {"DEBUG", "INFO", "WARNING", "ERROR"}:
            msg = "should be DEBUG, INFO, WARNING or ERROR"
            raise ValueError(msg)
        return value.upper()

    @field_validator("discord_api_url", "discord_gateway_url", mode="after")
    @classmethod
    def _address(cls, value: str | None) -> str | None:
        if value is not None and not value.startswith(("http://", "https://", "ws://", "wss://")):
            msg = "should be an address that begins with http://, https://, ws:// or wss://"
            raise ValueError(msg)
        return value

    @property
    def storage_url(self) -> str:
        """Return where the data is kept."""
        # SQLAlchemy decodes percent signs in the path, so those of a folder's name are encoded.
        return self.database_url or f"sqlite+aiosqlite:///{quote((self.data_dir / 'talks.db').as_posix(), safe='/:')}"

    def token(self) -> str:
        """Return the bot's token, or say where to get one."""
        token = self.discord_token.get_secret_value().strip() if self.discord_token else ""
        if not token:
            msg = (
                "DISCORD_TOKEN is not set: create an application at https://discord.com/developers/applications, "
                "copy the token from its Bot page into .env, and run this again (`talks demo` needs no token)."
            )
            raise SettingsInvalid(msg)
        return token


def read_settings(env_file: Path | None = Path(".env"), overrides: Mapping[str, object] | None = None) -> Settings:
    """Return the settings, or raise `SettingsInvalid` with a sentence that names every bad value."""
    try:
        return Settings(_env_file=env_file, **dict(overrides or {}))  # type: ignore[call-arg,arg-type]  # what pydantic-settings takes beside its fields has no types
    except (OSError, UnicodeDecodeError):
        msg = f"{env_file} cannot be read; save it as plain text in UTF-8."
        raise SettingsInvalid(msg) from None  # the cause would repeat secret values
    except ValidationError as error:
        problems = "; ".join(
            f"{'.'.join(str(p) for p in e['loc'][:1]).upper()}: "
            f"{_PLAIN.get(e['type']) or e['msg'].removeprefix('Value error, ')}"
            for e in error.errors(include_input=False, include_url=False)
        )
        msg = f"Settings that cannot be used: {problems}. See .env.example for what each accepts."
        raise SettingsInvalid(msg) from None  # the cause would repeat secret values


def names() -> tuple[str, ...]:
    """Return the names of all settings as the environment has them."""
    return tuple(name.upper() for name in Settings.model_fields)
