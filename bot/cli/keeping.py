"""`talks audit | forget`: who changed what, and deletion for those who ask for it."""

from __future__ import annotations

from typing import Annotated

import typer

from bot.cli.running import out, show_table, with_app
from bot.core.errors import InvalidInput
from bot.core.model.change import Change
from bot.core.model.story import OPERATOR
from bot.services import privacy

Guild = Annotated[int, typer.Option("--guild", help="Of this Discord server; by default what was done for everybody.")]


def register(app: typer.Typer) -> None:
    """Add the commands."""

    @app.command(epilog="Example: talks audit --guild 112233445566778899")
    def audit(
        guild: Guild = OPERATOR,
        most: Annotated[int, typer.Option("--most", min=1, max=2000, help="How many of the newest.")] = 50,
    ) -> None:
        """Show who changed what, and when; the newest first."""
        made = with_app(lambda a: a.services.audit.of(guild, most))
        if not made:
            out.print("Nothing was changed yet.", markup=False)
            return
        rows = [(f"{one.at:%Y-%m-%d %H:%M:%S}", _who(one), one.action, one.detail) for one in made]
        show_table(("When (UTC)", "Who", "Command", "What"), rows)

    @app.command(epilog="Example: talks forget --user 112233445566778899")
    def forget(
        guild: Annotated[int | None, typer.Option("--guild", help="A Discord server: all that it configured.")] = None,
        user: Annotated[int | None, typer.Option("--user", help="A Discord user: their id, everywhere.")] = None,
        yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    ) -> None:
        """Delete what is kept of a Discord server or of a user."""
        if (guild is None) == (user is None):
            msg = "Say of whom: --guild with the id of a Discord server, or --user with that of a user."
            raise InvalidInput(msg)
        if not yes:
            typer.confirm("This cannot be undone. Delete it?", abort=True)
        if guild is not None:
            erased = with_app(lambda a: a.services.privacy.forget_guild(guild))
            out.print(f"✓ {privacy.sentence(erased)}", markup=False)
        elif user is not None:
            erased = with_app(lambda a: a.services.privacy.forget_user(user))
            told = f"{erased.changes} lines of the log and {erased.digests} digests"
            out.print(f"✓ The id was taken out of {told}.", markup=False)


def _who(made: Change) -> str:
    return "forgotten" if made.by is None else "the operator" if made.by == OPERATOR else str(made.by)
