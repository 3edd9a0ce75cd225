from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogs.ui import text
from tests.cogs.fakes import cite


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("plain words, 30-day truce (at last)", "plain words, 30-day truce (at last)"),
        ("*bold* _under_ ~x~ |y| `z`", r"\*bold\* \_under\_ \~x\~ \|y\| \`z\`"),
        ("[click](https://evil.example)", r"\[click\]\(https:\//evil.example)"),
        ("<@1> <#2>", r"\<@1> \<#2>"),
        ("hey @everyone and @Here", "hey @\u200beveryone and @\u200bHere"),
        ("mail ada@harbour.example", "mail ada@harbour.example"),
        ("# heading", r"\# heading"),
        ("> quote", r"\> quote"),
        ("- item", r"\- item"),
        ("1. item", r"1\. item"),
        ("2026 was late", "2026 was late"),
        ("back\\slash", r"back\\slash"),
        ("two\nlines\t\u2028and  more", "two lines and more"),
    ],
)
def test_foreign_text_is_shown_as_it_was_written(written: str, shown: str) -> None:
    assert text.escaped(written) == shown


def test_invisible_and_direction_characters_are_dropped_but_joiners_in_scripts_stay() -> None:
    assert text.plain("a\u202eb\u200bc\ufeffd\u2066e") == "abcde"
    assert text.plain("a\u200db") == "ab"
    assert text.plain("می\u200cخواهم") == "می\u200cخواهم"
    assert text.plain("\u3164\u2800") == ""


def test_piled_up_accents_are_thinned_and_real_ones_stay() -> None:
    assert len(text.plain("z" + "\u0323\u0330\u0331" * 20)) <= 6
    assert text.plain("Zelenskyy\u0301 Erdoğan, Dvořák") == "Zelenskyý Erdoğan, Dvořák"


@given(st.text())
def test_whatever_is_written_nothing_in_it_works(written: str) -> None:
    safe = text.escaped(written)
    assert "\n" not in safe
    assert "://" not in safe
    unescaped = safe.replace("\\\\", "")
    for mark in "*_~`|[]<":
        assert mark not in unescaped.replace(f"\\{mark}", "")
    assert "@everyone" not in safe.casefold()
    safe.encode()


def test_text_that_does_not_fit_is_left_out_rather_than_cut() -> None:
    assert text.fitting("a few words", 20) == "a few words"
    assert text.fitting("a few words too many", 10) == ""
    assert text.fitting("x" * 50_000, 200) == ""


def test_own_sentences_keep_the_commands_they_name() -> None:
    assert text.sentence("No *x* here. See `topics list` or `/feeds add`.") == (
        r"No \*x\* here. See `/topics list` or `/feeds add`."
    )
    assert text.sentence("In <#12>: `rm -rf; *`") == r"In \<#12>: \`rm -rf; \*\`"
    assert text.sentence("I may not write in <#12>.", channels=True) == "I may not write in <#12>."


@pytest.mark.parametrize(
    ("address", "safe"),
    [
        ("https://a.example/x?y=1&z=2#top", "https://a.example/x?y=1&z=2#top"),
        ("HTTPS://A.example/x", "https://a.example/x"),
        ("http://a.example:8080/", "http://a.example:8080/"),
        ("https://a.example/x (1)>*.html", "https://a.example/x%20%281%29%3E%2A.html"),
        ("https://a.example/%20x", "https://a.example/%20x"),
        ("https://bücher.example/ä", "https://xn--bcher-kva.example/%C3%A4"),
        ("https://[2001:db8::1]/x", "https://[2001:db8::1]/x"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("https://bank.example@evil.example/", None),
        ("https://", None),
        ("https://a b/", None),
        ("https://a.example:99999/", None),
        ("https://[x/", None),
        ("https://a.example/" + "x" * 2000, None),
        ("not an address", None),
    ],
)
def test_only_web_addresses_that_lead_where_they_say_become_links(address: str, safe: str | None) -> None:
    assert text.safe_url(address) == safe


@given(st.text())
def test_a_link_cannot_be_broken_out_of(path: str) -> None:
    safe = text.safe_url("https://a.example/" + path)
    assert safe is None or not set(safe) & set(' <>()[]*`|\\\n"')


def test_a_source_without_a_usable_name_is_called_by_its_host() -> None:
    assert text.link(cite("", "https://www.a.example/x")) == "[a.example](<https://www.a.example/x>)"
    assert text.label(cite("x" * 50, "https://a.example/x")) == "a.example"
    assert text.label(cite("https://bank.example", "https://a.example/x")) == "a.example"
    assert text.label(cite("The [Daily] Wire")) == "The (Daily) Wire"
    assert text.link(cite("", "https://[x/")) == "source"


def test_an_outlet_is_named_once_and_the_rest_are_counted() -> None:
    sources = [cite(o, f"https://{o.lower()}.example/1") for o in ("A", "B", "A", "C", "D", "E")]
    assert text.links(sources) == (
        "[A](<https://a.example/1>), [B](<https://b.example/1>), [C](<https://c.example/1>) +2"
    )


def test_long_addresses_do_not_crowd_out_the_news() -> None:
    long = [cite(o, "https://a.example/" + "x" * 600 + o) for o in "ABC"]
    shown = text.links(long)
    assert shown.startswith("[A](<https://a.example/")
    assert shown.endswith(" +2")
