"""Each stage from JSONL to JSONL, so that anyone can measure Talks on data of their own.

    python -m bot.evaluate TASK IN.jsonl OUT.jsonl [--topics TOPICS.json] [--model NAME]

The model is an installed spaCy pipeline to read with in place of the packaged one.

Tasks that read one text, and their rows:
    quotes        {id, text}                -> {id, quotes}
    participants  {id, text, published?}    -> {id} and everything that `talks analyse --json` gives
    entities      {id, text}                -> {id, entities: [{start, end, label}]}
    dates         {id, dct, text}           -> {id, timexes: [{start, end, value}]}
    feeds         {file}                    -> {file, entries: [{title, link, published, updated, id}]} or {file, error}

Tasks that bring many together; the rows of the first three are a stream, in order of coming:
    duplicates    {id, text}                -> {id, dup_group}
    stories       {id, text, date?}         -> {id, cluster}
    routing       {id, text, date?}         -> {id, topics: [name]}; --topics: a list of {name, sides, mediators, words}
    summary       {id, docs: [{date?, sents | text}], words}             -> {id, summary}
    timeline      {topic, articles: [{id, date, sents}], dates, sentences}   -> {topic, timeline: {date: [sentence]}}
"""

from __future__ import annotations

from bot.evaluate.reading import analysis, on_one_thread, plain_article

__all__ = ["analysis", "on_one_thread", "plain_article"]
