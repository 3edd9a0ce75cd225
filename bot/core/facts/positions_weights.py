"""What each trait says for each class: made by `training/train_positions.py`, not by hand."""

from __future__ import annotations

CLASSES = ("none", "demand", "offer", "accept", "reject")

TABLE = """
(always): 0.70 -0.09 -0.09 -0.30 -0.22
class accept: 0.08 -0.27 -0.09 0.32 -0.05
class ask: 0.16 0.22 -0.10 -0.12 -0.17
class judge: 0.22 -0.11 -0.08 -0.07 0.04
class offer: -0.14 -0.05 0.41 -0.14 -0.08
class offer noun: -0.09 0.22 -0.06 -0.02 -0.04
class other: 0.26 0.03 -0.03 -0.13 -0.12
class ready: 0.17 -0.05 -0.04 -0.03 -0.04
class refuse: 0.01 -0.10 -0.09 -0.05 0.23
class threaten: 0.18 -0.06 -0.06 -0.02 -0.03
class wish: -0.04 0.35 -0.12 -0.07 -0.12
depth 0: 0.19 0.23 -0.12 -0.30 0.01
depth 1: 0.27 -0.10 -0.06 -0.12 0.01
depth 2: 0.10 -0.27 0.14 0.19 -0.16
depth 3: 0.14 -0.08 0.05 -0.06 -0.05
headline: 0.70 -0.19 -0.26 -0.07 -0.17
holder country: -0.25 0.20 0.11 -0.04 -0.02
holder delegation_head: -0.09 0.29 -0.07 -0.13 0.01
holder mediator: 0.21 0.12 -0.10 -0.10 -0.14
holder noun: 0.67 -0.47 -0.12 -0.12 0.05
holder observer: 0.22 -0.02 0.03 -0.08 -0.15
holder on a side: 0.26 0.02 -0.17 -0.08 -0.03
holder on no side: -0.25 -0.04 0.13 0.15 0.01
holder organisation: 0.18 0.02 0.05 -0.01 -0.25
holder other: 0.21 -0.09 -0.20 0.06 0.02
holder person: 0.29 -0.04 -0.17 -0.07 -0.00
holder principal: -0.21 -0.07 0.11 0.14 0.03
holder unknown: -0.20 0.19 0.05 -0.05 0.01
in condition: 0.28 -0.17 0.03 -0.07 -0.08
issue $: 0.06 0.01 0.05 -0.02 -0.09
issue CD: -0.12 0.05 0.16 -0.04 -0.05
issue NN: 0.29 -0.09 -0.20 -0.03 0.03
issue PR: 0.08 -0.03 -0.03 0.00 -0.01
issue VB: 0.18 0.06 -0.01 -0.13 -0.11
issue few: 0.27 0.02 0.21 -0.34 -0.16
issue figure: -0.50 0.36 0.51 -0.41 0.03
issue form VB: 0.33 -0.30 0.20 -0.22 -0.01
issue form VBD: 0.13 -0.11 0.05 -0.06 -0.01
issue form VBG: 0.00 0.06 -0.02 -0.03 -0.01
issue form VBN: 0.06 0.06 -0.08 0.04 -0.08
issue form VBZ: -0.12 0.05 -0.06 0.16 -0.03
issue many: -0.22 0.00 -0.01 0.00 0.23
issue one: 0.58 -0.25 -0.19 -0.06 -0.09
issue party: 0.04 0.10 0.03 -0.03 -0.14
issue pronoun: 0.03 -0.04 -0.04 -0.00 0.05
issue proposal: -0.12 -0.29 0.08 0.28 0.04
issue some: 0.07 0.13 -0.10 0.09 -0.19
issue talks: 0.31 -0.05 -0.23 -0.32 0.29
issue verb go: -0.11 -0.03 0.00 -0.04 0.16
issue verb have: -0.18 0.34 -0.08 -0.03 -0.05
issue verb keep: -0.10 0.07 0.12 -0.07 -0.03
issue verb look: 0.12 -0.06 -0.02 -0.02 -0.02
issue verb meet: 0.08 -0.03 -0.03 -0.01 -0.01
issue verb pay: 0.02 -0.08 0.26 -0.06 -0.15
issue verb return: -0.15 0.27 -0.07 -0.02 -0.03
issue verb sit: -0.19 -0.05 0.14 0.13 -0.03
modal can, noun: 0.17 -0.05 -0.05 -0.03 -0.04
modal can, other: -0.01 -0.08 0.02 0.14 -0.07
modal will: -0.01 -0.03 -0.05 -0.04 0.12
modal will not, other: -0.09 -0.03 -0.03 -0.01 0.16
modal will, noun: 0.04 0.09 -0.07 -0.02 -0.04
modal will, other: 0.26 -0.02 -0.08 -0.05 -0.10
modal will, party: 0.16 -0.10 0.02 -0.03 -0.05
modal will, pronoun: -0.08 -0.02 0.13 -0.01 -0.02
modal would: 0.00 -0.06 -0.03 0.15 -0.07
modal would, noun: 0.09 0.05 0.03 -0.04 -0.14
modal would, other: 0.22 0.02 -0.02 -0.14 -0.09
modal would, party: -0.12 0.07 0.05 -0.06 0.07
modal would, pronoun: 0.09 -0.06 -0.13 0.15 -0.05
modal, verb go: -0.20 0.06 0.05 -0.03 0.12
modal, verb have: -0.28 0.41 -0.07 -0.02 -0.05
net by owner: 0.06 0.14 -0.11 -0.03 -0.05
net by speaker: 0.47 -0.10 -0.07 -0.20 -0.10
net by subject: 0.54 0.02 -0.16 -0.11 -0.29
net modal: 0.11 -0.14 0.03 -0.02 0.02
net modal can: -0.00 -0.08 0.02 0.14 -0.07
net modal can by speaker: 0.17 -0.05 -0.06 -0.02 -0.05
net modal can by subject: -0.18 -0.04 0.08 0.16 -0.03
net modal can not: 0.13 -0.04 -0.04 -0.02 -0.04
net modal will: 0.15 -0.04 0.07 -0.06 -0.12
net modal will by speaker: 0.02 0.10 -0.06 -0.02 -0.05
net modal will by subject: 0.13 -0.14 0.13 -0.05 -0.07
net modal will not: -0.03 -0.04 -0.05 -0.02 0.14
net modal will not by subject: -0.05 -0.04 -0.04 -0.02 0.15
net modal would: -0.02 0.09 0.07 0.02 -0.16
net modal would by speaker: -0.09 0.22 -0.05 -0.06 -0.02
net modal would by subject: 0.07 -0.13 0.12 0.08 -0.14
net noun: 0.43 0.08 -0.22 -0.10 -0.19
net noun demand noun: 0.15 0.07 -0.11 -0.04 -0.07
net noun demand noun by subject: 0.05 0.06 -0.06 -0.02 -0.03
net noun offer noun: 0.08 0.09 -0.05 -0.04 -0.08
net noun offer noun by subject: 0.12 0.05 -0.10 -0.02 -0.04
net ready: 0.17 -0.05 -0.04 -0.03 -0.04
net ready ready: 0.17 -0.05 -0.04 -0.03 -0.04
net speaker, holder delegation_head: 0.34 -0.16 -0.07 -0.03 -0.08
net speaker, holder mediator: 0.06 0.08 -0.05 -0.05 -0.04
net speaker, holder other: 0.04 -0.15 0.13 -0.11 0.09
net speaker, holder principal: -0.12 0.25 -0.15 0.01 0.00
net speaker, holder unknown: 0.04 -0.08 0.10 -0.02 -0.04
net speaker, person: 0.02 0.09 -0.08 -0.08 0.06
net subject, holder delegation_head: -0.07 0.29 -0.11 -0.04 -0.07
net subject, holder mediator: 0.23 -0.10 -0.05 -0.03 -0.04
net subject, holder noun: 0.20 -0.06 -0.06 -0.02 -0.05
net subject, holder other: -0.10 -0.07 -0.01 0.11 0.07
net subject, holder principal: 0.18 -0.09 0.07 -0.05 -0.11
net subject, holder unknown: 0.18 0.08 -0.15 -0.05 -0.07
net subject, person: 0.12 -0.24 0.10 0.05 -0.03
net term: -0.01 0.34 -0.07 -0.11 -0.14
net term before: 0.19 -0.11 -0.04 -0.02 -0.03
net term before by subject: 0.10 -0.05 -0.03 -0.01 -0.01
net term if: -0.06 0.06 0.08 -0.04 -0.04
net term if by subject: 0.16 -0.03 -0.08 -0.02 -0.02
net term until: -0.15 0.21 -0.02 -0.01 -0.02
net term without: 0.28 -0.15 -0.06 -0.03 -0.04
net term without by speaker: 0.13 -0.07 -0.03 -0.01 -0.02
net term without by subject: 0.15 -0.08 -0.03 -0.02 -0.02
net verb: 0.37 -0.17 -0.03 -0.09 -0.08
net verb accept: 0.03 -0.24 -0.07 0.33 -0.04
net verb accept by speaker: -0.13 -0.05 -0.04 0.10 0.12
net verb accept by subject: 0.16 -0.19 -0.04 0.23 -0.16
net verb ask: 0.19 0.06 -0.02 -0.10 -0.14
net verb ask by speaker: 0.15 -0.07 -0.03 -0.02 -0.04
net verb ask by subject: 0.04 0.13 0.01 -0.08 -0.10
net verb judge: 0.16 -0.08 -0.07 -0.06 0.06
net verb judge by subject: 0.09 -0.07 -0.06 -0.05 0.09
net verb offer: -0.15 -0.10 0.41 -0.12 -0.04
net verb offer by speaker: 0.13 -0.11 0.10 -0.04 -0.09
net verb offer by subject: -0.28 0.01 0.30 -0.08 0.05
net verb refuse: 0.01 -0.10 -0.09 -0.05 0.23
net verb refuse by subject: -0.09 -0.07 -0.07 -0.04 0.28
net verb threaten: 0.18 -0.06 -0.06 -0.02 -0.03
net verb threaten by subject: 0.15 -0.05 -0.06 -0.02 -0.03
net verb wish: -0.05 0.36 -0.12 -0.07 -0.12
net verb wish by speaker: 0.07 0.04 -0.03 -0.02 -0.05
net verb wish by subject: -0.12 0.32 -0.09 -0.05 -0.06
not: -0.11 -0.01 -0.18 -0.07 0.37
on condition: 0.10 0.01 -0.22 0.23 -0.11
other verb: 0.10 0.15 0.01 -0.11 -0.14
paragraph 0: 0.70 -0.19 -0.26 -0.07 -0.17
paragraph 1: -0.16 0.12 0.14 -0.04 -0.06
paragraph 2: 0.15 -0.02 0.03 -0.19 0.02
quote direct: 0.37 -0.10 -0.29 0.06 -0.04
quote indirect: -0.04 0.07 0.16 -0.13 -0.06
quote outside: 0.36 -0.06 0.05 -0.24 -0.11
rule accept: -0.06 -0.31 0.01 0.61 -0.25
rule demand: 0.04 0.83 -0.27 -0.26 -0.34
rule nouns: -0.21 0.05 0.24 -0.03 -0.05
rule offer: -0.08 -0.32 0.85 -0.12 -0.33
rule reject: -0.27 -0.36 -0.34 -0.18 1.14
rule stated: -0.42 0.11 0.11 0.20 0.01
rule stated accept: -0.06 -0.31 0.01 0.61 -0.25
rule stated demand: -0.20 0.85 -0.22 -0.19 -0.23
rule stated offer: -0.07 -0.19 0.57 -0.07 -0.24
rule stated reject: -0.09 -0.25 -0.24 -0.14 0.72
rule terms: -0.02 0.10 0.04 -0.06 -0.07
rule terms demand: -0.02 0.10 0.04 -0.06 -0.07
rule will: 0.02 -0.13 -0.10 -0.05 0.25
rule will reject: -0.14 -0.07 -0.07 -0.03 0.31
ruled accept, class accept: 0.09 -0.23 -0.15 0.47 -0.19
ruled accept, holder principal: -0.46 -0.22 0.13 0.70 -0.16
ruled accept, tag VB: -0.00 -0.07 0.13 0.02 -0.08
ruled accept, tag VBD: -0.20 -0.09 -0.06 0.42 -0.07
ruled accept, tag VBN: 0.04 -0.08 -0.00 0.11 -0.06
ruled accept, word accept: -0.20 -0.12 -0.22 0.63 -0.10
ruled accept, word agree: 0.20 -0.07 0.16 -0.23 -0.06
ruled demand, class ask: -0.14 0.42 -0.06 -0.09 -0.13
ruled demand, class other: -0.21 0.35 -0.00 -0.06 -0.08
ruled demand, class wish: 0.11 0.12 -0.09 -0.06 -0.07
ruled demand, holder noun: 0.48 -0.36 -0.06 -0.02 -0.04
ruled demand, holder other: -0.01 0.26 -0.11 -0.06 -0.08
ruled demand, holder principal: 0.04 0.34 -0.04 -0.15 -0.19
ruled demand, person: -0.01 0.36 -0.15 -0.08 -0.12
ruled demand, tag VB: 0.24 -0.05 -0.10 -0.04 -0.06
ruled demand, tag VBD: -0.01 0.13 0.03 -0.06 -0.09
ruled demand, tag VBN: -0.05 0.26 -0.12 -0.04 -0.05
ruled demand, tag VBZ: 0.14 0.08 -0.09 -0.06 -0.07
ruled demand, word ask: 0.04 -0.03 0.08 -0.04 -0.05
ruled demand, word demand: -0.20 0.35 -0.09 -0.03 -0.04
ruled demand, word want: -0.09 0.30 -0.09 -0.06 -0.06
ruled offer, class offer: 0.01 -0.28 0.52 -0.13 -0.13
ruled offer, class other: -0.18 0.04 0.20 0.08 -0.15
ruled offer, holder principal: 0.15 -0.12 0.42 -0.22 -0.23
ruled offer, person: 0.04 -0.08 0.13 -0.04 -0.05
ruled offer, tag JJ: -0.12 -0.08 0.11 0.13 -0.04
ruled offer, tag VBD: 0.14 -0.11 0.07 -0.05 -0.06
ruled offer, tag VBN: 0.13 -0.04 0.11 -0.11 -0.10
ruled offer, tag VBZ: 0.17 -0.06 -0.06 -0.02 -0.02
ruled offer, word offer: -0.50 -0.15 0.78 -0.07 -0.07
ruled offer, word propose: -0.26 -0.05 0.37 -0.03 -0.03
ruled reject, class other: 0.08 -0.13 -0.09 -0.05 0.19
ruled reject, class refuse: -0.12 -0.15 -0.12 -0.10 0.50
ruled reject, holder delegation_head: -0.09 -0.07 -0.03 -0.01 0.20
ruled reject, holder principal: -0.16 -0.23 -0.23 -0.13 0.74
ruled reject, person: 0.07 -0.12 -0.08 -0.05 0.18
ruled reject, tag VB: -0.32 -0.03 -0.04 -0.02 0.42
ruled reject, tag VBD: -0.19 -0.12 -0.14 -0.07 0.51
ruled reject, tag VBN: -0.13 -0.03 -0.04 -0.03 0.23
ruled reject, word refuse: -0.10 -0.03 -0.04 -0.02 0.19
ruled reject, word reject: -0.01 -0.05 -0.04 -0.03 0.14
subject no subject, direct: 0.11 0.13 -0.02 -0.09 -0.12
subject no subject, indirect: 0.02 0.03 0.15 -0.11 -0.10
subject no subject, outside: -0.10 0.23 -0.03 -0.09 0.00
subject noun, direct: 0.01 0.05 -0.04 -0.02 0.00
subject noun, indirect: 0.25 0.18 -0.36 -0.24 0.16
subject noun, outside: 0.46 -0.24 0.07 -0.21 -0.07
subject party, direct: -0.03 0.03 0.02 -0.06 0.04
subject party, indirect: -0.19 0.07 -0.03 0.15 -0.00
subject party, outside: -0.14 0.18 -0.10 0.11 -0.06
subject pronoun, direct: -0.17 -0.07 -0.13 0.24 0.14
subject pronoun, indirect: 0.03 -0.19 0.22 0.07 -0.12
subject pronoun, outside: 0.15 -0.23 0.11 -0.04 0.02
subject we, direct: 0.33 -0.18 -0.09 0.03 -0.08
tag IN: 0.10 0.19 -0.05 -0.11 -0.13
tag JJ: -0.00 -0.08 0.07 0.11 -0.09
tag MD: 0.11 -0.14 0.03 -0.02 0.02
tag NN: -0.19 -0.03 0.29 -0.15 0.08
tag NNS: 0.02 0.21 -0.04 -0.05 -0.13
tag VB: -0.03 -0.41 0.18 -0.05 0.30
tag VBD: 0.06 -0.08 -0.08 -0.00 0.10
tag VBG: 0.15 0.18 0.01 -0.08 -0.26
tag VBN: 0.08 -0.17 0.04 0.03 0.01
tag VBP: 0.22 0.11 -0.10 -0.11 -0.11
tag VBZ: 0.13 0.15 -0.41 0.12 0.01
under accept: -0.09 -0.01 0.23 -0.10 -0.03
under other: -0.10 0.05 -0.03 0.11 -0.02
under say: 0.15 0.32 -0.47 -0.03 0.03
under wish: 0.20 -0.04 -0.10 -0.03 -0.04
word agree: 0.14 -0.11 -0.14 0.17 -0.07
word ask: 0.11 -0.04 -0.03 -0.01 -0.02
word before: 0.19 -0.11 -0.04 -0.02 -0.03
word call: 0.06 -0.07 -0.05 -0.04 0.10
word can: 0.11 -0.03 -0.04 -0.02 -0.03
word confirm: 0.11 -0.03 -0.03 -0.04 -0.02
word could: -0.08 -0.06 0.04 0.16 -0.06
word demand: 0.03 0.06 -0.06 -0.02 -0.02
word expect: -0.06 0.16 -0.03 -0.03 -0.04
word give: 0.21 0.11 -0.22 -0.03 -0.06
word if: -0.06 0.06 0.08 -0.04 -0.04
word offer: -0.27 -0.14 0.49 -0.03 -0.06
word open: 0.14 -0.04 -0.03 -0.02 -0.04
word pay: 0.17 -0.09 -0.18 -0.03 0.12
word should: 0.02 0.10 -0.05 -0.02 -0.05
word sign: -0.02 -0.03 -0.04 0.13 -0.04
word tell: 0.38 -0.18 -0.09 -0.04 -0.07
word until: -0.15 0.21 -0.02 -0.01 -0.02
word warn: 0.13 -0.04 -0.05 -0.01 -0.03
word will: 0.12 -0.08 0.02 -0.08 0.02
word without: 0.28 -0.15 -0.06 -0.03 -0.04
word would: -0.27 0.04 0.02 0.01 0.20
"""
