"""What moderators see: topics, feeds, digests and reports as short lines, and a word on each change."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from discord import ui
from discord.utils import format_dt

from bot.core.briefs import wording
from bot.core.model.change import Change, Erased
from bot.core.model.digest import EVERY_DAY
from bot.core.model.feed import FollowedFeed
from bot.core.model.story import OPERATOR, Filed, Topic
from bot.services import privacy
from bot.services.digests import DigestLine
from bot.services.feeds import FeedAdded
from bot.services.routing import Ruled
from bot.services.topics import TopicAdded
from cogs.ui import text
from cogs.ui.cards import NEUTRAL, Card, Line, layout, paged

GOOD = 0x2D9D5C
TROUBLE = 0xE67E22
PER_PAGE = 8
NAME_LIMIT = 150
LINE_LIMIT = 900


def _name(of: str) -> str:
    return f"**{text.fitting(of, NAME_LIMIT) or '(a name that cannot be shown)'}**"


def _names(words: Iterable[str]) -> str:
    return ", ".join(text.escaped(word) for word in words)


def _lines(lines: Iterable[str]) -> list[Line]:
    return [Line(line if len(line) <= LINE_LIMIT else "- (too long to show here)") for line in lines]


def _done(heading: str, *lines: str, colour: int = GOOD) -> ui.LayoutView:
    return layout([Card(f"### {heading}", lines=tuple(_lines(lines)), colour=colour)])


def _list(heading: str, lines: Sequence[str], empty: str) -> tuple[Card, ...]:
    if not lines:
        return (Card(f"### {heading}", lines=(Line(empty),), colour=NEUTRAL),)
    return paged(Card(f"### {heading}"), _lines(lines), PER_PAGE)


def _topic(topic: Topic) -> list[str]:
    """Return what is known of a topic, in parts."""
    told = [f"between {_names(topic.sides)}"]
    told += [f"mediated by {_names(topic.mediators)}"] if topic.mediators else []
    return told


def topics(followed: Sequence[Topic]) -> tuple[Card, ...]:
    """Return the list that members see."""
    return _list(
        "Talks followed here",
        [f"- {_name(topic.name)} · {', '.join(_topic(topic))}" for topic in followed],
        "No talks are followed here yet. A moderator can add some with `/topics add`.",
    )


def own_topics(followed: Sequence[Topic]) -> tuple[Card, ...]:
    """Return the list that moderators see: with the words that claim articles."""
    return _list("Talks this server follows", [f"- {_full(topic)}" for topic in followed], _NO_TOPICS)


_NO_TOPICS = (
    "None yet. Add some with `/topics add`: give them a name and say who negotiates. Then add a feed with `/feeds add`."
)


def _full(topic: Topic) -> str:
    words = [f"words: {_names(topic.words)}"] if topic.words else []
    return f"{_name(topic.name)} · {' · '.join([*_topic(topic), *words])}"


def topic_added(added: TopicAdded) -> ui.LayoutView:
    """Say that talks are followed now, and what is known of them already."""
    known = (
        f"{wording.count(added.articles, 'article')} about them came in before: ask `/talks status`."
        if added.articles
        else "Nothing about them came in yet. With `/feeds add` you say where their news comes from."
    )
    return _done("Following new talks", _full(added.topic), known)


def topic_changed(topic: Topic) -> ui.LayoutView:
    """Say how a topic is followed from now on."""
    return _done("Changed", _full(topic))


def filed(topic: Topic, articles: Sequence[Filed]) -> tuple[Card, ...]:
    """Return the articles of a topic as its moderators see them."""
    name = text.fitting(topic.name, NAME_LIMIT) or "These talks"
    return _list(
        f"Articles of {name}",
        [f"- {_article(one)}{_SAID[one.verdict]}" for one in articles],
        "None yet. With `/topics accept` you can put in what was left out.",
    )


_SAID = {None: "", True: " · ✅ put in by a moderator", False: " · ⛔ rejected by a moderator"}


def _article(one: Filed) -> str:
    cited = one.citation
    title = text.fitting(cited.title, NAME_LIMIT) or "(a headline that cannot be shown)"
    url = text.safe_url(cited.url)
    told = f"[{title}](<{url}>)" if url else title
    return f"{told} · {text.fitting(cited.outlet, NAME_LIMIT)}, {format_dt(cited.published, 'd')}"


def ruled(verdict: Ruled) -> ui.LayoutView:
    """Say what became of an article, and what was learned from it."""
    heading = "Put in" if verdict.belongs else "Taken out"
    stays = "It stays there" if verdict.belongs else "It stays out"
    learnt = f"{stays}, and articles like it are judged by it from now on."
    if verdict.alike:
        learnt += f" {wording.count(verdict.alike, 'other article')} came or went with it."
    return _done(heading, f"{_article(verdict.article)} · {_name(verdict.topic.name)}", learnt)


def moved(out: Ruled, into: Ruled) -> ui.LayoutView:
    """Say from where to where an article went."""
    way = f"from {_name(out.topic.name)} to {_name(into.topic.name)}"
    return _done("Moved", f"{_article(into.article)} · {way}", "Articles like it are judged by it from now on.")


def topic_removed(topic: Topic) -> ui.LayoutView:
    """Say that talks are no longer followed."""
    return _done("No longer followed", f"{_name(topic.name)}. Its digests ended too; the articles stay.")


def remove_topic(topic: Topic) -> tuple[str, ...]:
    """Return the question before talks are followed no more."""
    return (f"Stop following {_name(topic.name)}?", "Its digests end too; the articles stay.")


DELETE_SERVER = (
    "Delete all that this server configured?",
    "Its topics, feeds and digests go, what was put in or rejected by hand, and the log. This cannot be undone.",
)


def server_deleted(erased: Erased) -> ui.LayoutView:
    """Say what was deleted of a server."""
    return _done("Deleted", text.sentence(privacy.sentence(erased)), "One line in `/server audit` says that it was.")


def kept(sentences: Sequence[str], forget: ui.Item[ui.View | ui.LayoutView]) -> ui.LayoutView:
    """Say what is kept, above the button that has it deleted."""
    return layout([Card("### What is kept", lines=tuple(_lines(f"- {text.sentence(s)}" for s in sentences)))], [forget])


def forgotten(erased: Erased) -> ui.LayoutView:
    """Say what was deleted of a user."""
    told = (
        f"Your id was taken out of {wording.count(erased.changes, 'line')} of the log and "
        f"{wording.count(erased.digests, 'digest')}."
        if erased.anything
        else "Nothing was kept of you."
    )
    return _done("Forgotten", told)


def changes(made: Sequence[Change]) -> tuple[Card, ...]:
    """Return the log of a server, as its moderators see it."""
    return _list("Who changed what here", [_change(one) for one in made], "Nothing was changed yet.")


def _change(made: Change) -> str:
    who = "somebody forgotten" if made.by is None else f"<@{made.by}>" if made.by != OPERATOR else "the operator"
    told = f"- {format_dt(made.at, 'f')} · {who} · `/{made.action}`"
    detail = text.fitting(made.detail, LINE_LIMIT - len(told) - 3)
    return f"{told} {detail or '(too long to show here)'}"


def _state(followed: FollowedFeed) -> str:
    feed = followed.feed
    if feed.failures:
        trouble = text.sentence(feed.last_error or "It could not be read.")
        return f"⚠️ failing ({wording.count(feed.failures, 'visit')} in a row): {trouble}"
    if feed.last_success_at is None:
        return "not visited yet"
    newest = followed.last_article_at
    told = [f"visited {format_dt(feed.last_success_at, 'R')}", wording.count(followed.articles, "article")]
    return ", ".join([*told, f"the newest {format_dt(newest, 'R')}"] if newest else told)


def _feed(followed: FollowedFeed) -> str:
    url = text.safe_url(followed.feed.url)
    name = _name(followed.name)
    return f"{name} ([address](<{url}>))" if url else name


def feeds(followed: Sequence[FollowedFeed]) -> tuple[Card, ...]:
    """Return the list of feeds, each with how it is doing."""
    return _list(
        "Feeds this server follows",
        [f"- {_feed(one)}: {_state(one)}" for one in followed],
        "None yet. Add one with `/feeds add`: the address of a feed, or of a page that has one.",
    )


def feed_added(added: FeedAdded) -> ui.LayoutView:
    """Say that a feed is followed now and what was found there."""
    return _done("Following a feed", _feed(added.followed), text.sentence(added.sentence))


def feed_removed(followed: FollowedFeed) -> ui.LayoutView:
    """Say that a feed is no longer followed."""
    return _done("No longer followed", f"{_feed(followed)}. What came from it stays.")


def report(title: str, sentences: Sequence[str], *, ok: bool) -> ui.LayoutView:
    """Return a report: what it is about, and sentence by sentence how that stands."""
    name = text.fitting(title, NAME_LIMIT) or "Report"
    card = Card(f"### {'✅' if ok else '⚠️'} {name}", colour=GOOD if ok else TROUBLE)
    whole, *rest = paged(card, _lines(f"- {text.sentence(sentence)}" for sentence in sentences), len(sentences) or 1)
    left = sum(len(page.lines) for page in rest)
    return layout([replace(whole, footer=f"… and {left} more") if left else whole])


def _digest(line: DigestLine) -> str:
    subscription = line.subscription
    days = (
        ""
        if subscription.days == EVERY_DAY
        else f" on {wording.listing([d.value.capitalize() for d in subscription.days])}"
    )
    about = _name(line.topic) if line.topic else "**all talks followed here**"
    when = f"{subscription.local_time:%H:%M} {text.escaped(subscription.timezone)}{days}"
    return f"{about} in <#{subscription.channel_id}> at {when}"


def _last(line: DigestLine) -> str:
    if line.subscription.paused_reason:
        return f"⚠️ paused: {text.sentence(line.subscription.paused_reason, channels=True)}"
    told = [f"next {format_dt(line.subscription.next_due, 'R')}"]
    if line.last and line.last.sent_at:
        told.append(f"last sent {format_dt(line.last.sent_at, 'R')}")
    return ", ".join(told)


def digests(lines: Sequence[DigestLine]) -> tuple[Card, ...]:
    """Return the list of digests, each with when it comes next or why it does not."""
    return _list(
        "Digests of this server",
        [f"- {_digest(line)}: {_last(line)}" for line in lines],
        "None yet. Set one with `/digest set`; see what it would say with `/digest preview`.",
    )


def digest_set(line: DigestLine) -> ui.LayoutView:
    """Say where and when a digest comes from now on."""
    return _done("Digest set", _digest(line), f"The first one comes {format_dt(line.subscription.next_due, 'R')}.")


def digest_removed(line: DigestLine) -> ui.LayoutView:
    """Say that a digest comes no more."""
    return _done("Digest removed", f"{_digest(line)} comes no more.")
