"""Sample coverage: what four invented outlets wrote about the Istanbul talks of May 2025, served as the web serves it.

It exists so that the whole product can be seen at work on a fresh machine, without a token and without the internet.
Each outlet is a folder in `outlets/`: `outlet.toml` says how it publishes, each Markdown file is an article
(`name.2.md` is its second, corrected edition). Adding an article, or an outlet, is adding files there. Nothing else in
the bot knows of them: they are fetched over HTTP like any other feed.
"""

from bot.demo.scene import DEMO_NOW, DEMO_TOPIC
from bot.demo.server import ServedOutlet, serve_coverage

__all__ = ["DEMO_NOW", "DEMO_TOPIC", "ServedOutlet", "serve_coverage"]
