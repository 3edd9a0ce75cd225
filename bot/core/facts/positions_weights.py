"""What each trait says for each class: made by `training/train_positions.py`, not by hand."""

from __future__ import annotations

CLASSES = ("none", "demand", "offer", "accept", "reject")

TABLE = """
(always): 0.67 -0.10 -0.07 -0.28 -0.22
class accept: 0.07 -0.26 -0.08 0.32 -0.05
class ask: 0.15 0.23 -0.09 -0.12 -0.17
class judge: 0.23 -0.11 -0.09 -0.07 0.04
class offer: -0.15 -0.05 0.42 -0.14 -0.07
class offer noun: -0.09 0.22 -0.06 -0.02 -0.04
class other: 0.25 0.02 -0.05 -0.08 -0.13
class ready: 0.16 -0.05 -0.04 -0.03 -0.04
class refuse: 0.01 -0.10 -0.09 -0.05 0.23
class threaten: 0.17 -0.06 -0.06 -0.02 -0.03
class wish: -0.04 0.35 -0.12 -0.07 -0.12
depth 0: 0.17 0.23 -0.17 -0.23 0.01
depth 1: 0.24 -0.12 0.02 -0.16 0.01
depth 2: 0.10 -0.25 0.13 0.18 -0.16
depth 3: 0.15 -0.09 0.04 -0.06 -0.05
headline: 0.69 -0.20 -0.25 -0.06 -0.17
holder country: -0.29 0.25 0.06 -0.04 0.01
holder delegation_head: -0.16 0.29 0.03 -0.16 -0.00
holder mediator: 0.23 0.11 -0.10 -0.11 -0.13
holder noun: 0.61 -0.49 -0.02 -0.14 0.03
holder observer: 0.18 -0.12 0.01 0.09 -0.16
holder on a side: 0.36 -0.08 -0.10 -0.13 -0.06
holder on no side: -0.09 -0.03 0.02 0.14 -0.05
holder organisation: 0.14 0.06 0.03 0.01 -0.24
holder other: 0.13 0.01 -0.22 0.03 0.05
holder person: 0.25 -0.05 -0.16 -0.04 0.00
holder principal: -0.17 0.01 -0.01 0.11 0.06
holder unknown: -0.04 0.13 0.01 -0.07 -0.03
in condition: 0.28 -0.17 0.03 -0.07 -0.07
issue $: 0.04 0.03 0.05 -0.02 -0.10
issue CD: -0.09 0.04 0.13 -0.04 -0.04
issue NN: 0.28 -0.12 -0.17 -0.02 0.03
issue PR: 0.08 -0.03 -0.03 -0.00 -0.01
issue VB: 0.15 0.08 -0.02 -0.10 -0.11
issue few: 0.25 0.01 0.16 -0.25 -0.17
issue figure: -0.48 0.37 0.51 -0.43 0.04
issue form VB: 0.41 -0.33 0.10 -0.18 0.00
issue form VBD: 0.06 -0.15 0.17 -0.07 -0.01
issue form VBG: 0.01 0.05 -0.02 -0.03 -0.00
issue form VBN: -0.02 0.16 -0.09 0.03 -0.08
issue form VBZ: -0.11 0.05 -0.06 0.15 -0.03
issue many: -0.23 -0.02 0.04 -0.02 0.23
issue one: 0.59 -0.25 -0.17 -0.08 -0.09
issue party: 0.09 0.11 -0.03 -0.04 -0.13
issue pronoun: 0.03 -0.04 -0.03 -0.01 0.05
issue proposal: -0.16 -0.32 0.19 0.27 0.02
issue some: 0.06 0.15 -0.10 0.07 -0.20
issue talks: 0.30 -0.07 -0.20 -0.32 0.30
issue verb go: -0.10 -0.03 0.01 -0.05 0.16
issue verb have: -0.18 0.34 -0.07 -0.04 -0.05
issue verb keep: 0.04 0.07 -0.02 -0.07 -0.02
issue verb look: 0.14 -0.06 -0.03 -0.02 -0.03
issue verb meet: 0.08 -0.03 -0.03 -0.01 -0.01
issue verb pay: 0.12 -0.07 0.15 -0.06 -0.14
issue verb return: -0.14 0.28 -0.08 -0.03 -0.03
issue verb sit: -0.21 -0.05 0.16 0.13 -0.03
modal can, noun: 0.16 -0.04 -0.04 -0.04 -0.04
modal can, other: -0.02 -0.08 0.03 0.13 -0.07
modal will: -0.01 -0.03 -0.04 -0.04 0.12
modal will not, other: -0.08 -0.04 -0.03 -0.02 0.16
modal will, noun: 0.04 0.09 -0.07 -0.02 -0.04
modal will, other: 0.25 -0.02 -0.06 -0.06 -0.10
modal will, party: 0.15 -0.11 0.04 -0.03 -0.05
modal will, pronoun: -0.08 -0.02 0.14 -0.02 -0.02
modal would: 0.00 -0.06 -0.03 0.15 -0.07
modal would, noun: 0.12 0.04 0.05 -0.07 -0.14
modal would, other: 0.19 0.01 0.08 -0.20 -0.09
modal would, party: -0.14 0.06 0.11 -0.09 0.06
modal would, pronoun: 0.08 -0.06 -0.11 0.13 -0.04
modal, verb go: -0.20 0.07 0.05 -0.03 0.12
modal, verb have: -0.28 0.42 -0.06 -0.03 -0.05
net by owner: 0.04 0.15 -0.11 -0.03 -0.05
net by speaker: 0.43 -0.12 -0.06 -0.13 -0.11
net by subject: 0.54 0.04 -0.16 -0.15 -0.28
net modal: 0.09 -0.15 0.02 0.03 0.01
net modal can: -0.00 -0.08 0.03 0.13 -0.07
net modal can by speaker: 0.18 -0.04 -0.06 -0.03 -0.04
net modal can by subject: -0.19 -0.04 0.09 0.16 -0.03
net modal can not: 0.14 -0.04 -0.04 -0.03 -0.04
net modal will: 0.14 -0.04 0.10 -0.08 -0.12
net modal will by speaker: 0.02 0.10 -0.06 -0.02 -0.05
net modal will by subject: 0.12 -0.14 0.15 -0.05 -0.07
net modal will not: -0.03 -0.05 -0.04 -0.02 0.14
net modal will not by subject: -0.05 -0.04 -0.04 -0.02 0.15
net modal would: -0.06 0.09 0.00 0.13 -0.17
net modal would by speaker: -0.21 0.21 -0.05 0.08 -0.03
net modal would by subject: 0.15 -0.12 0.05 0.05 -0.13
net noun: 0.40 0.09 -0.21 -0.10 -0.18
net noun demand noun: 0.13 0.08 -0.11 -0.04 -0.07
net noun demand noun by subject: 0.04 0.07 -0.06 -0.02 -0.03
net noun offer noun: 0.08 0.09 -0.04 -0.04 -0.08
net noun offer noun by subject: 0.12 0.05 -0.11 -0.02 -0.03
net ready: 0.16 -0.05 -0.04 -0.03 -0.04
net ready ready: 0.16 -0.05 -0.04 -0.03 -0.04
net speaker, holder delegation_head: 0.25 -0.19 0.08 -0.04 -0.10
net speaker, holder mediator: 0.08 0.08 -0.06 -0.06 -0.04
net speaker, holder other: 0.19 -0.15 -0.01 -0.13 0.10
net speaker, holder principal: -0.11 0.26 -0.12 -0.04 0.00
net speaker, holder unknown: 0.08 -0.08 0.07 -0.03 -0.04
net speaker, person: -0.04 0.06 -0.08 0.01 0.05
net subject, holder delegation_head: -0.06 0.30 -0.12 -0.05 -0.07
net subject, holder mediator: 0.24 -0.10 -0.05 -0.04 -0.04
net subject, holder noun: 0.21 -0.06 -0.07 -0.03 -0.05
net subject, holder other: -0.10 -0.10 0.03 0.10 0.08
net subject, holder principal: 0.18 -0.07 0.05 -0.05 -0.10
net subject, holder unknown: 0.14 0.12 -0.13 -0.05 -0.07
net subject, person: 0.12 -0.24 0.12 0.03 -0.03
net term: -0.00 0.34 -0.08 -0.12 -0.14
net term before: 0.19 -0.10 -0.04 -0.02 -0.03
net term before by subject: 0.11 -0.05 -0.03 -0.01 -0.01
net term if: -0.05 0.06 0.08 -0.04 -0.04
net term if by subject: 0.17 -0.04 -0.08 -0.02 -0.02
net term until: -0.14 0.20 -0.02 -0.02 -0.02
net term without: 0.28 -0.15 -0.06 -0.03 -0.04
net term without by speaker: 0.13 -0.07 -0.02 -0.01 -0.02
net term without by subject: 0.15 -0.08 -0.03 -0.02 -0.02
net verb: 0.37 -0.17 -0.02 -0.09 -0.08
net verb accept: 0.02 -0.24 -0.07 0.33 -0.04
net verb accept by speaker: -0.12 -0.05 -0.04 0.09 0.12
net verb accept by subject: 0.15 -0.19 -0.03 0.24 -0.16
net verb ask: 0.20 0.06 -0.02 -0.10 -0.14
net verb ask by speaker: 0.16 -0.07 -0.03 -0.02 -0.04
net verb ask by subject: 0.03 0.13 0.02 -0.08 -0.10
net verb judge: 0.16 -0.08 -0.08 -0.06 0.06
net verb judge by subject: 0.09 -0.07 -0.07 -0.05 0.09
net verb offer: -0.14 -0.10 0.41 -0.12 -0.04
net verb offer by speaker: 0.14 -0.11 0.10 -0.04 -0.08
net verb offer by subject: -0.28 0.01 0.31 -0.08 0.05
net verb refuse: 0.01 -0.10 -0.09 -0.05 0.23
net verb refuse by subject: -0.09 -0.07 -0.08 -0.04 0.28
net verb threaten: 0.17 -0.06 -0.06 -0.02 -0.03
net verb threaten by subject: 0.15 -0.05 -0.05 -0.02 -0.03
net verb wish: -0.05 0.36 -0.12 -0.07 -0.12
net verb wish by speaker: 0.07 0.04 -0.03 -0.02 -0.05
net verb wish by subject: -0.13 0.32 -0.08 -0.05 -0.06
not: -0.10 -0.00 -0.19 -0.07 0.36
on condition: 0.02 -0.02 -0.11 0.22 -0.12
other verb: 0.15 0.17 -0.06 -0.11 -0.14
paragraph 0: 0.69 -0.20 -0.25 -0.06 -0.17
paragraph 1: -0.19 0.12 0.17 -0.04 -0.06
paragraph 2: 0.17 -0.02 0.01 -0.17 0.01
quote direct: 0.31 -0.07 -0.30 0.12 -0.06
quote indirect: 0.01 0.08 0.12 -0.15 -0.06
quote outside: 0.35 -0.11 0.11 -0.25 -0.11
rule accept: -0.00 -0.29 -0.10 0.63 -0.23
rule demand: 0.01 0.79 -0.18 -0.28 -0.35
rule nouns: -0.18 0.04 0.23 -0.03 -0.05
rule nouns offer: -0.17 -0.06 0.29 -0.02 -0.03
rule offer: -0.08 -0.31 0.86 -0.13 -0.33
rule reject: -0.27 -0.35 -0.32 -0.19 1.13
rule stated: -0.38 0.14 0.03 0.20 0.00
rule stated accept: -0.00 -0.29 -0.10 0.63 -0.23
rule stated demand: -0.22 0.86 -0.22 -0.20 -0.23
rule stated offer: -0.07 -0.19 0.58 -0.08 -0.24
rule stated reject: -0.09 -0.24 -0.23 -0.15 0.71
rule terms: -0.07 0.08 0.12 -0.06 -0.08
rule terms demand: -0.07 0.08 0.12 -0.06 -0.08
rule will: 0.01 -0.13 -0.07 -0.05 0.25
rule will reject: -0.15 -0.07 -0.07 -0.03 0.32
ruled accept, class accept: 0.06 -0.22 -0.14 0.48 -0.18
ruled accept, holder principal: -0.38 -0.20 0.01 0.72 -0.15
ruled accept, tag VB: 0.08 -0.07 0.03 0.03 -0.08
ruled accept, tag VBD: -0.25 -0.09 0.02 0.40 -0.07
ruled accept, tag VBN: 0.09 -0.07 -0.10 0.14 -0.06
ruled accept, word accept: -0.25 -0.12 -0.15 0.62 -0.10
ruled accept, word agree: 0.24 -0.06 0.08 -0.20 -0.06
ruled demand, class ask: -0.21 0.49 -0.06 -0.10 -0.13
ruled demand, class other: -0.18 0.36 -0.03 -0.06 -0.08
ruled demand, class wish: 0.15 0.08 -0.09 -0.07 -0.07
ruled demand, holder noun: 0.39 -0.38 0.07 -0.03 -0.05
ruled demand, holder other: -0.23 0.42 -0.08 -0.05 -0.06
ruled demand, holder principal: 0.08 0.36 -0.08 -0.16 -0.19
ruled demand, person: 0.00 0.36 -0.17 -0.08 -0.11
ruled demand, tag VB: 0.17 -0.06 -0.00 -0.04 -0.06
ruled demand, tag VBD: 0.02 0.10 0.03 -0.06 -0.09
ruled demand, tag VBN: -0.03 0.24 -0.11 -0.05 -0.05
ruled demand, tag VBZ: 0.05 0.16 -0.08 -0.06 -0.07
ruled demand, word ask: 0.07 -0.06 0.08 -0.04 -0.05
ruled demand, word demand: -0.17 0.32 -0.09 -0.03 -0.04
ruled demand, word want: -0.06 0.26 -0.08 -0.06 -0.06
ruled offer, class offer: -0.03 -0.28 0.57 -0.13 -0.13
ruled offer, class other: -0.20 0.05 0.23 0.07 -0.15
ruled offer, holder principal: 0.11 -0.12 0.45 -0.22 -0.23
ruled offer, person: 0.06 -0.08 0.12 -0.05 -0.05
ruled offer, tag JJ: -0.14 -0.08 0.14 0.12 -0.04
ruled offer, tag VBD: 0.11 -0.11 0.11 -0.05 -0.06
ruled offer, tag VBN: 0.10 -0.04 0.15 -0.11 -0.09
ruled offer, tag VBZ: 0.18 -0.07 -0.06 -0.03 -0.03
ruled offer, word offer: -0.48 -0.15 0.76 -0.07 -0.07
ruled offer, word propose: -0.25 -0.05 0.36 -0.03 -0.03
ruled reject, class other: 0.08 -0.13 -0.09 -0.05 0.19
ruled reject, class refuse: -0.13 -0.15 -0.12 -0.10 0.49
ruled reject, holder delegation_head: -0.09 -0.06 -0.04 -0.02 0.20
ruled reject, holder principal: -0.20 -0.23 -0.22 -0.13 0.77
ruled reject, person: 0.07 -0.11 -0.08 -0.06 0.19
ruled reject, tag VB: -0.33 -0.03 -0.04 -0.03 0.43
ruled reject, tag VBD: -0.19 -0.12 -0.14 -0.07 0.51
ruled reject, tag VBN: -0.13 -0.03 -0.03 -0.03 0.22
ruled reject, word refuse: -0.11 -0.03 -0.03 -0.02 0.20
ruled reject, word reject: -0.02 -0.05 -0.04 -0.04 0.14
subject no subject, direct: 0.14 0.11 -0.02 -0.10 -0.12
subject no subject, indirect: 0.00 0.04 0.17 -0.10 -0.10
subject no subject, outside: -0.15 0.20 0.05 -0.09 -0.01
subject noun, direct: 0.03 0.04 -0.04 -0.05 0.01
subject noun, indirect: 0.21 0.19 -0.32 -0.25 0.17
subject noun, outside: 0.47 -0.26 0.08 -0.22 -0.07
subject party, direct: -0.08 0.10 0.03 -0.08 0.03
subject party, indirect: -0.22 0.05 0.04 0.15 -0.01
subject party, outside: -0.11 0.18 -0.14 0.11 -0.04
subject pronoun, direct: -0.14 -0.09 -0.15 0.22 0.15
subject pronoun, indirect: 0.02 -0.20 0.24 0.06 -0.12
subject pronoun, outside: 0.14 -0.23 0.12 -0.05 0.02
subject we, direct: 0.26 -0.21 -0.11 0.16 -0.09
tag IN: 0.11 0.19 -0.05 -0.11 -0.13
tag JJ: -0.02 -0.08 0.09 0.10 -0.10
tag MD: 0.09 -0.15 0.02 0.03 0.01
tag NN: -0.14 0.00 0.21 -0.15 0.08
tag NNS: 0.06 0.16 -0.04 -0.05 -0.14
tag VB: -0.03 -0.42 0.18 -0.04 0.31
tag VBD: 0.03 -0.08 -0.02 -0.03 0.10
tag VBG: 0.16 0.17 0.01 -0.08 -0.26
tag VBN: 0.07 -0.18 0.03 0.06 0.01
tag VBP: 0.22 0.11 -0.09 -0.13 -0.11
tag VBZ: 0.07 0.19 -0.38 0.12 0.01
under accept: -0.08 -0.03 0.25 -0.10 -0.04
under other: -0.14 0.05 0.03 0.10 -0.05
under say: 0.14 0.31 -0.43 -0.07 0.04
under wish: 0.20 -0.04 -0.10 -0.03 -0.04
word agree: 0.12 -0.10 -0.12 0.18 -0.07
word ask: 0.10 -0.04 -0.03 -0.02 -0.02
word before: 0.19 -0.10 -0.04 -0.02 -0.03
word call: 0.06 -0.07 -0.05 -0.04 0.10
word can: 0.11 -0.03 -0.03 -0.03 -0.02
word confirm: 0.11 -0.03 -0.03 -0.04 -0.02
word could: -0.08 -0.06 0.05 0.15 -0.05
word demand: 0.02 0.07 -0.06 -0.02 -0.02
word expect: -0.05 0.16 -0.04 -0.03 -0.04
word give: 0.21 0.11 -0.23 -0.04 -0.06
word if: -0.05 0.06 0.08 -0.04 -0.04
word offer: -0.27 -0.14 0.50 -0.03 -0.06
word open: 0.13 -0.04 -0.03 -0.02 -0.04
word pay: 0.17 -0.09 -0.17 -0.03 0.12
word should: 0.02 0.10 -0.04 -0.03 -0.05
word sign: -0.02 -0.03 -0.04 0.13 -0.04
word tell: 0.38 -0.19 -0.09 -0.04 -0.07
word until: -0.14 0.20 -0.02 -0.02 -0.02
word warn: 0.12 -0.04 -0.04 -0.01 -0.03
word will: 0.11 -0.09 0.05 -0.10 0.02
word without: 0.28 -0.15 -0.06 -0.03 -0.04
word would: -0.28 0.04 -0.06 0.11 0.19
"""
