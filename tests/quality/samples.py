"""Two small labelled articles on which the loading and the scoring are shown."""

from tests.quality.gold import Gold, parse

FERRY = '''
kind = "wire report"
negotiation = "Ferry wage talks"
published = 2031-03-07
text = """
Ferry crews refuse night shifts

Ida Berg, chair of the Crew Union, met the Harbour Line in Port Mora on Thursday. "We came to listen," she said.
"We will not work nights."

Olaf Lund of the Harbour Line said the offer was final. An official called the mood "poisonous". Crews will meet
the line again on Thursday.
"""

[[participants]]
name = "Ida Berg"
aliases = ["Berg"]
kind = "person"
side = "Crew Union"
role = "chair of the Crew Union"
part = "delegation_head"

[[participants]]
name = "Olaf Lund"
kind = "person"
side = "Harbour Line"
part = "delegate"

[[participants]]
name = "Crew Union"
aliases = ["Crews"]
kind = "organisation"
part = "principal"

[[participants]]
name = "Harbour Line"
kind = "organisation"
side = "Harbour Line"
part = "principal"

[[quotes]]
parts = ["We came to listen,", "We will not work nights."]
kind = "direct"
speaker = "Ida Berg"
words = "she"
cue = "said"

[[quotes]]
text = "the offer was final"
kind = "indirect"
speaker = "Olaf Lund"
words = "Olaf Lund of the Harbour Line"
cue = "said"

[[quotes]]
text = 'the mood "poisonous"'
kind = "mixed"
words = "An official"
cue = "called"

[[positions]]
holder = "Ida Berg"
stance = "reject"
issue = "night shifts"
evidence = "We will not work nights."

[[events]]
kind = "consult"
date = 2031-03-06
place = "Port Mora"
actors = ["Ida Berg", "Harbour Line"]
evidence = "met the Harbour Line in Port Mora on Thursday"

[[dates]]
text = "on Thursday"
value = "2031-03-06"

[[dates]]
text = "on Thursday"
value = "2031-03-13"

[[entities]]
text = "Ida Berg"
label = "PER"

[[entities]]
text = "Harbour Line"
label = "ORG"

[[entities]]
text = "Port Mora"
label = "LOC"

[status]
stage = "under_way"
venue = "Port Mora"
last_round = 2031-03-06
next_round = 2031-03-13
sides = ["Crew Union", "Harbour Line"]
outlook = "Crews will meet\\nthe line again on Thursday."
'''

PLAIN = '''
kind = "analysis"
negotiation = "Ferry wage talks"
published = 2031-03-08
text = """
The sea is calm

Nothing was said and nobody met.
"""
'''


def ferry() -> Gold:
    return parse(FERRY, "ferry")


def plain() -> Gold:
    return parse(PLAIN, "plain")
