"""The English words that stand around the place where talks are held, and the forms in which a place is told."""

from __future__ import annotations

import re

from bot.core.language.en.happenings import STRICT_TALKS

IN = frozenset({"in", "at", "inside"})
"""Words before the place where something happens."""
OTHERWISE = frozenset({"to", "for", "from", "of", "with", "by", "between", "and", "near", "outside", ","})
"""Other words before a place."""
ATTRIBUTES = frozenset(
    """
    the a an its their city town capital port resort village island state region of northern southern eastern western
    central downtown nearby neutral neighbouring neighboring lakeside coastal seaside swiss
    """.split()
)
"""Words between such a word and the name."""
MEET = frozenset(
    """
    meet meets met meeting held hold holds hosted sit sits sat open opens opened began begin begins resume resumes
    resumed reconvene reconvenes reconvened gathered gather convene convened signed sign signing initialled negotiating
    negotiated bargaining talking talked talk adjourned ended ends concluded closed start starts started continue
    continued continues again round rounds session sessions down place
    """.split()
)
MEET_LEMMAS = frozenset(
    """
    meet hold host sit open begin resume reconvene gather convene sign initial negotiate bargain talk adjourn end
    conclude close start continue take agree reach break walk suspend confer bring
    """.split()
)
"""What those at the table do there."""
MOVE = frozenset(
    """
    arrive arrived arrives travel travelled traveled travels fly flew flies go goes went gone come came return returned
    returns leave left leaves leaving head heads headed move moved moves bring brought send sent invited invite invites
    summoned back
    """.split()
)
"""How one comes there."""
BUILDING = re.compile(
    r"\b(?:Hotel|House|Hall|Palace|Palais|Centre|Center|Building|Ministry|Mint|Court|Castle|Chateau|Château|Villa|Club"
    r"|Institute|University|College|Embassy|Inn|Lodge|Tower|Chamber|Chancellery|Parliament|Capitol|Commission|Office"
    r"|Secretariat|Headquarters|Stadium|Arena|Monastery|Abbey|Museum|Library|Theatre|Theater|Exchange|Conciliator)\b"
)
"""A word in the name of a building, or of what has one."""
STRICTLY = re.compile(
    rf"\b(?:{STRICT_TALKS}|delegations?|delegates?|negotiat\w+|mediat\w+|rounds?|sessions?)\b", re.IGNORECASE
)
_NAME = r"[A-Z][\w’'-]+(?:\s+(?:el-|al-)?[A-Z][\w’'-]+){0,2}"
IN_PLACE = re.compile(
    rf"\b(?:[Ii]n|[Aa]t|(?:back|return|returns|returned|travel|travelled|flew|fly|go|goes|went|come|came|head|heads)\s+to)"
    rf"\s+(?:the\s+)?(?P<place>{_NAME})"
)
DATELINE = re.compile(
    r"^(?P<place>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2})"
    r"(?:(?:,\s[\w.’' ]{2,30})?\s*\([^)\n]{2,40}\)\s*[-–—]"
    r"|,\s[^\n(]{3,30}?\s*[–—-]\s|,\s\d{1,2}\s[A-Z][a-z]+\s\d{4}\b)",
    re.MULTILINE,
)
BYLINE = re.compile(rf"^(?:By|Updates\s+by)\s+[^\n]{{3,60}}?\s+in\s+(?P<place>{_NAME})[ ]*$", re.MULTILINE)
"""Where a report was written."""
