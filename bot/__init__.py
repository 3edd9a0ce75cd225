"""Talks: a Discord bot that follows negotiations in the news, with a source behind every sentence.

One library, one home, is the sentence that explains the tree: discord.py lives in `cogs/`, SQLAlchemy in `db/`, httpx
in `bot/web/`, APScheduler in `bot/jobs.py`. `bot/` runs without Discord, and `bot/core/` without anything but its text.

    bot/            the application
      __main__      `python -m bot`, the same as `talks`
      cli/          the command line: a file for each group of commands, found by itself
      app           the composition root: opens everything in order, closes it in reverse
      config        settings, read once, frozen; every bad value named at once
      logs          structured logs, tokens masked
      console       a briefing as the terminal shows it
      evaluate      each stage from JSONL to JSONL, so that anyone can measure it on data of their own
      jobs          what runs on a schedule, recorded, and ended in good order
      workers       the processes in which parsing and analysis run, so that no answer waits for them
      services/     use cases, and in `ports` what they need from the world
      web/          fetching: where we may connect, whose turn it is, how much we read, what went wrong
      demo/         sample coverage by invented outlets, served on this machine
      core/         values in, values out: no I/O, no clock, no log, no environment
        model/      the vocabulary, in the order of the journey: feed, article, fact, story, briefing, digest
        errors      what can go wrong, each with the sentence that its user reads
        markup      HTML and XML as text
        feeds/      bytes to entries; which of them are new; when to visit next
        pages/      HTML to article
        language/   sentences, tokens, names and dates; a folder a language
        facts/      participants, quotes, positions, events, status: one extractor a file
        stories/    which articles belong to a topic, which repeat others, what they add up to
        briefs/     what is known, as it is told
    cogs/           Discord: a command reads its options, makes one service call and shows the answer
      ui/           briefings as cards, pages, replies: the only place that knows Discord's limits
    db/             storage: tables, migrations, one store a subject; frozen values in and out
    tests/          mirrors the tree

Imports point one way, inward: `__main__` → `cli` → `app` → `cogs`, `console`, `config`, `logs`, `evaluate` →
`services`, `web`, `jobs`, `workers`, `demo`, `db` (none of which imports another) → `core`. Within `core`: `feeds`,
`pages`, `facts`, `stories`, `briefs` (no stage imports another) → `language` → `errors`, `markup` → `model`.
`make imports` checks it.

An article's journey: `Feed` → `Fetched` → `Entry` → (page) → `Article` → `Facts`, each with its place in the text →
`TopicState`, folded report by report → `Briefing`, in which no statement stands without a citation → a Discord message
or the terminal. Questions start at the stored state and fetch nothing; digests are stored before they are sent.
"""

__version__ = "0.1.0"
