"""STORAGE: the only home of SQLAlchemy and SQLite. Frozen values of the core go in and come out; rows never leave.

    engine.py      what the composition root calls: open_storage, upgrade, backup, schema_version
    connections.py where the database is, and how a connection to it is set up
    schema.py      which version of the tables it has; migrations/ brings it to the newest
    uow.py         `await storage.read(work)` and `await storage.write(work)`: a function call is a unit of work
    tables.py      the tables; columns.py what SQLite has no type for; codec.py values kept as JSON
    feeds.py articles.py topics.py digests.py runs.py    the stores; facts.py and topic_facts.py belong to the articles
    failures.py    what SQLite says, in sentences
    backup.py      a copy while the bot runs; restoring.py puts one in the place of the database
    changes.py     the audit log; erasure.py deletes what a server or user asks for, and what has grown old

To store something new: add it to `tables.py`, add a step in `migrations/versions`, and a method to its store (and to
the Protocol in `bot/services/ports.py`); `tests/contracts` shows what the stores promise.
"""
