"""English verbs that report what somebody says, and what each takes."""

from __future__ import annotations

# that: reports a clause with "that" or without; only_that: with "that" alone; think: only if some of it stands within
# marks, for what somebody merely believes was not said; quote: direct quotations only.
_TABLE = {
    "that": """
        say tell add argue claim insist note stress warn suggest state explain acknowledge admit concede deny
        declare assert contend allege maintain predict estimate reiterate emphasize emphasise underline underscore
        complain conclude confirm announce reveal promise vow pledge hint recall remark observe report write tweet
        respond reply caution agree joke assure inform remind advise testify indicate signal imply repeat protest
        counter retort boast lament swear reckon speculate guarantee disclose quip concur affirm mention post
        comment rule propose recommend confide divulge attest forecast blog email text
    """,
    "only_that": """
        demand request urge accept recognise recognize worry suspect point threaten communicate specify
        stipulate clarify proclaim profess intimate brief opine surmise theorize theorise
    """,
    "think": """
        believe think hope fear
    """,
    "quote": """
        ask continue urge shout cry call begin ask demand go tell plead thunder muse exclaim whisper answer
        interject snap fume elaborate opine describe summarise summarize read yell
    """,
}
CUES: dict[str, str] = {}
for _kind, _verbs in _TABLE.items():
    for _verb in _verbs.split():
        CUES.setdefault(_verb, _kind)

NAMING = frozenset(
    """
    describe call label brand dub term characterise characterize denounce dismiss condemn hail praise slam criticise
    criticize accuse portray depict deride mock decry blast welcome refer cite liken compare reject rebuke thank
    congratulate blame attack ridicule disparage lambast lambaste deplore commend applaud reproach chide scold urge
    demand promise offer pledge vow speak talk warn boast joke complain rail rant hit lash defend justify note
    stress emphasize emphasise mention invoke threaten voice express signal acknowledge recognise recognize admit
    confess concede style rate judge paint cast frame pronounce proclaim declare christen nickname tout trumpet
    herald salute laud extol deem
    """.split()
)
"""Verbs after which a few quoted words are the speaker's own: "described them as mere 'props'"."""
