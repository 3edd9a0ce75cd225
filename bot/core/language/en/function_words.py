"""Words that are capitalised only because a sentence begins with them, or that hold a clause together."""

from __future__ import annotations

PRONOUNS = frozenset("he she they it we i you him her them us me who himself herself itself themselves".split())
MALE_PRONOUNS = frozenset("he him his himself".split())
FEMALE_PRONOUNS = frozenset("she her hers herself".split())
DETERMINERS = frozenset(
    """
    the a an this that these those his her their its our my your some any no every each both all another one
    many several
    """.split()
)
AUXILIARIES = frozenset(
    """
    has have had is are was were be been being will would can could may might must shall should do does did to
    'd 'll 's 've ’d ’ll ’ve
    """.split()
)
STARTERS = frozenset(
    """
    the a an this that these those his her their its our my your some any no every each both all another one two
    three four five six seven eight nine ten many several most few much more less he she they it we i you who
    what which when where why how while whereas although though because since if unless until after before as at
    by for from in into of on onto over under with within without about above across against along amid amidst
    among around behind below beneath beside besides between beyond despite down during except inside like near
    off out outside past per through throughout to toward towards up upon via and or but nor so yet also then
    there here now today yesterday tomorrow tonight still however moreover furthermore meanwhile instead
    nevertheless nonetheless therefore thus hence indeed perhaps maybe earlier later once twice again already
    just only even never always often sometimes usually recently finally eventually ultimately originally
    initially prior according given following including regarding concerning speaking asked leading led
    described citing quoting adding saying calling noting warning responding talks peace negotiations
    negotiators negotiation delegations delegation officials leaders diplomats sources analysts experts critics
    observers supporters aides representatives ministers members people others residents workers police
    authorities government governments president minister prime foreign former union unions company companies
    limited direct new last next first second third such whether either neither not yes well let under since
    former both neither what's that's it's there's he's she's they're we're i'm can't don't didn't won't isn't
    wasn't expectations images russias delegates hopes hundreds thousands millions dozens nearly almost roughly
    half under pressure nobody nothing everybody everyone everything somebody someone anybody
    did does do has have had is are was were would could should
    """.split()
)
SUBORDINATORS = frozenset(
    """
    that whether if because while although though since when after before as which who whose where until unless
    so
    """.split()
)
PREPOSITIONS = frozenset(
    """
    of in on at for to from with by about after before during over under between among against into through near
    since until within without as upon via despite amid outside inside around toward towards per
    """.split()
)
ADVERBS = frozenset(
    """
    also later then once now again still even just often always never ever soon earlier twice already further
    instead too yesterday today first himself herself themselves itself both all either however meanwhile though
    nonetheless nevertheless at
    """.split()
) - {"at"}

# Words after which stands a noun: "the proposed deal", "its demands", "a call for".
BEFORE_NOUNS = frozenset("the a an its their his her our this any of 's ’s".split())
