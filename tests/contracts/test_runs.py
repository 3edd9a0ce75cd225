from __future__ import annotations

from bot.services.ports import Storage, Transaction
from tests.contracts.values import run


async def test_the_newest_run_of_each_job_is_told(storage: Storage) -> None:
    def work(tx: Transaction) -> None:
        tx.runs.record(run("refresh", 0))
        tx.runs.record(run("digests", 1))
        tx.runs.record(run("refresh", 2, ok=False))

    await storage.write(work)
    assert await storage.read(lambda tx: tx.runs.latest()) == (run("digests", 1), run("refresh", 2, ok=False))


async def test_before_the_first_run_there_is_nothing_to_tell(storage: Storage) -> None:
    assert await storage.read(lambda tx: tx.runs.latest()) == ()


async def test_a_busy_job_does_not_push_out_a_rare_one(storage: Storage) -> None:
    def work(tx: Transaction) -> None:
        tx.runs.record(run("rare"))
        for n in range(220):
            tx.runs.record(run("busy", n))

    await storage.write(work)
    assert await storage.read(lambda tx: tx.runs.latest()) == (run("busy", 219), run("rare"))
