"""Stories: one account of many reports. Which articles belong to a topic, which repeat others, what they add up to.

    relevance.may_belong(topic, title, summary, familiar=()) -> bool    is the page worth fetching? (leans to yes)
    progress.familiar(state, topic) -> names                 of people and venues that a topic's articles taught
    relevance.belongs(topic, title, text, lessons=()) -> bool    does the article, as read, belong to the topic?
    lessons.taught(topic, lessons, title, text) -> float     what moderators' verdicts add to its score
    relevance.score(topic, title, text) -> float             the same as a figure; both thresholds stand beside it
    duplicates.signature(text) -> Signature                  what is compared; keep it rather than make it twice
    duplicates.find(text, recent) -> int | None              `recent`: (article id, text or Signature), oldest first
    identity.copies(reports) -> {article id: citations}      the outlets that repeat an article, to be named with it
    identity.merge_quotes(sourced, copies={}) -> tuple[Account[Quote], ...]         newest first
    identity.merge_positions(sourced, copies={}) -> tuple[Account[Position], ...]   newest first
    identity.merge_events(sourced, copies={}) -> tuple[Account[Event], ...]         by day, undated ones last
    progress.advance(state | None, topic, report, now) -> TopicState   one report more
    progress.fold(topic, reports, now) -> TopicState         from nothing: after a correction or a better reader
    progress.developments(topic, state, reports, since, now, earlier=()) -> Developments   what `briefs.digest` tells
    news.stories(topic, reports, earlier=()) -> tuple[Story, ...]   the reports by what they tell
    news.of_others(topic, text) -> bool                      does a sentence tell of other states' talks?
    leading_up.antecedents(topic, reports, words=None) -> Antecedents | None   a story and the reports before it
    outlets.independent(citations) -> int                    how many publishers; a family counts once

`reports` for developments are those first seen after `since`, with the duplicates among them; `earlier` are some of the
reports before them, whose news is not told again. A revised article is not advanced over a second time: fold again.
`advance` over a duplicate only names its outlet.
"""
