"""English words near which a stance may be taken, by what they say: wider than the verbs that state one for sure."""

from __future__ import annotations

_CLASSES = {
    "wish": "want need seek desire prefer wish favour favor expect hope intend aim plan",
    "ask": """demand ask request urge press push call appeal insist plead beg lobby petition tell invite advise
        recommend require stipulate claim clamour campaign advocate argue order instruct""",
    "offer": """offer propose suggest table float submit volunteer bid pledge promise vow undertake guarantee
        hint""",
    "ready": "ready willing prepared open happy keen eager inclined reluctant unwilling unable opposed",
    "accept": """accept agree approve back support endorse embrace welcome settle concede grant consent adopt ratify
        sign join bless acknowledge recognise recognize allow permit confirm recommend""",
    "refuse": """refuse reject decline dismiss oppose rebuff resist exclude rule turn block veto balk baulk object
        deny protest spurn drop abandon withdraw withhold ignore""",
    "judge": "call describe label brand dub denounce condemn criticise criticize consider regard deem term mock",
    "threaten": "threaten warn",
    "demand noun": """demand condition precondition call request insistence appeal requirement prerequisite plea
        claim wish need""",
    "offer noun": """offer proposal readiness willingness pledge promise suggestion bid figure
        compromise concession""",
    "accept noun": "acceptance approval endorsement backing support consent",
    "reject noun": "rejection refusal opposition veto objection resistance reluctance line",
}
_MODALS = {
    "must": "must shall ought",
    "should": "should",
    "will": "will 'll ’ll wo",
    "will not": "won't won’t",
    "would": "would 'd ’d",
    "would not": "wouldn't wouldn’t",
    "can": "can could",
    "can not": "cannot can't can’t couldn't couldn’t",
    "may": "may might",
}
_TERMS = "unless until till without if provided providing before once except"

CLASSES = {word: name for name, words in _CLASSES.items() for word in words.split() if not name.endswith("noun")}
NOUNS = {word: name for name, words in _CLASSES.items() for word in words.split() if name.endswith("noun")}
MODALS = {word: name for name, words in _MODALS.items() for word in words.split()}
TERMS = frozenset(_TERMS.split())
SAYS = frozenset("say tell add argue note explain state declare announce write insist warn think believe".split())
