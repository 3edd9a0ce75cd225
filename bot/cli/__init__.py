"""The command line: a file for each group of commands, found here; a failure is one sentence and a non-zero exit.

To add a command, add a file with a function `register(app)`; nothing else names it.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
from typing import Annotated

import typer

from bot import __version__
from bot.cli.running import failed
from bot.core.errors import TalksError

app = typer.Typer(
    name="talks",
    help="Follow negotiations in the news: who is talking, who said what, where it stands, what comes next.",
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"Talks {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[  # its callback answers
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say which version this is.")
    ] = False,
) -> None: ...


for _module in sorted(m.name for m in pkgutil.iter_modules(__path__)):
    _commands = importlib.import_module(f"{__name__}.{_module}")
    if hasattr(_commands, "register"):
        _commands.register(app)


def main() -> None:
    """Run the command line and exit: 0 if all went well, 1 with a sentence if not, 2 for what is no command."""
    try:
        app()
    except TalksError as error:
        failed(error.sentence)
        sys.exit(1)
