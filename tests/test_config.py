"""Settings: defaults, overrides, and one sentence that names every bad value."""

import re
from ipaddress import ip_network
from pathlib import Path

import pytest

from bot.app import open_app
from bot.config import Settings, SettingsInvalid, names, read_settings

ROOT = Path(__file__).parents[1]


def test_works_without_any_setting() -> None:
    settings = read_settings(env_file=None)
    assert settings.storage_url == "sqlite+aiosqlite:///data/talks.db"
    assert settings.fetch_allowed_networks == ()


def test_reads_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FETCH_ALLOWED_NETWORKS", "127.0.0.0/8, ::1/128")
    monkeypatch.setenv("FETCH_INTERVAL_MINUTES", "2.5")
    settings = read_settings(env_file=None)
    assert settings.fetch_allowed_networks == (ip_network("127.0.0.0/8"), ip_network("::1/128"))
    assert settings.fetch_interval_minutes == 2.5


def test_reads_a_file(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("LOG_LEVEL=debug\nDATA_DIR=/var/lib/talks\nUNRELATED=1\n")
    settings = read_settings(env_file=tmp_path / ".env")
    assert settings.log_level == "DEBUG"
    assert settings.storage_url == "sqlite+aiosqlite:////var/lib/talks/talks.db"


async def test_a_folder_may_have_any_name(tmp_path: Path) -> None:
    settings = read_settings(None, {"data_dir": tmp_path / "50% of what? ü"})
    async with open_app(settings):
        pass
    assert (tmp_path / "50% of what? ü" / "talks.db").exists()


def test_names_every_bad_value_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FETCH_INTERVAL_MINUTES", "soon")
    monkeypatch.setenv("LOG_LEVEL", "loud")
    monkeypatch.setenv("FETCH_ALLOWED_NETWORKS", "everything")
    with pytest.raises(SettingsInvalid) as raised:
        read_settings(env_file=None)
    for name in ("FETCH_INTERVAL_MINUTES", "LOG_LEVEL", "FETCH_ALLOWED_NETWORKS"):
        assert name in raised.value.sentence


def test_a_bad_value_is_never_repeated_in_the_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_API_URL", "user:hunter2@example.org")
    with pytest.raises(SettingsInvalid) as raised:
        read_settings(env_file=None)
    assert "hunter2" not in raised.value.sentence


@pytest.mark.parametrize("value", ["", "   "])
def test_a_missing_token_says_where_to_get_one(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", value)
    with pytest.raises(SettingsInvalid, match=r"https://discord\.com/developers/applications"):
        read_settings(env_file=None).token()


def test_a_token_is_not_shown_when_settings_are_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "abc.def.ghi")
    settings = read_settings(env_file=None)
    assert "abc" not in repr(settings)
    assert settings.token() == "abc.def.ghi"


def test_the_example_lists_every_setting_with_its_default() -> None:
    lines = (ROOT / ".env.example").read_text(encoding="utf-8").splitlines()
    listed = {m[1]: m[2] for line in lines if (m := re.fullmatch(r"#?\s?([A-Z_]+)=(.*)", line))}
    assert set(listed) == set(names())
    for name, field in Settings.model_fields.items():
        default = "" if field.default in (None, ()) else str(field.default)
        assert listed[name.upper()] == default, name


def test_a_file_that_is_no_plain_text_is_named(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes("LOG_LEVEL=DEBUG\n".encode("utf-16"))
    with pytest.raises(SettingsInvalid, match=r"\.env cannot be read; save it as plain text in UTF-8"):
        read_settings(tmp_path / ".env")


def test_what_is_no_number_is_told_in_plain_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FETCH_INTERVAL_MINUTES", "soon")
    with pytest.raises(SettingsInvalid, match="FETCH_INTERVAL_MINUTES: should be a number"):
        read_settings(None)


@pytest.mark.parametrize("name", ["en_no_such_model", "json", "numpy", "../elsewhere", "bot.core"])
def test_a_language_model_that_is_not_there_is_named(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SPACY_MODEL", name)
    with pytest.raises(SettingsInvalid, match="SPACY_MODEL: should be the name of an installed spaCy pipeline"):
        read_settings(env_file=None)


def test_an_installed_language_model_may_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "en_tiny").mkdir()
    for file in ("__init__.py", "meta.json"):
        (tmp_path / "en_tiny" / file).touch()
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setenv("SPACY_MODEL", "en_tiny")
    assert read_settings(env_file=None).spacy_model == "en_tiny"
