"""What each trait says for each class: made by `training/train_name_labels.py`, not by hand."""

from __future__ import annotations

CLASSES = ("none", "PER", "ORG", "LOC")

TABLE = """
(always): 0.21 -0.07 -0.01 -0.13
begins ORG: -0.08 -0.44 0.76 -0.24
capitals: -0.52 0.23 0.21 0.07
common words: 0.95 -0.25 -0.33 -0.37
dot: 0.89 -0.31 -0.31 -0.27
ends ORG: -0.28 -0.04 0.41 -0.10
ends PER: -0.74 2.12 -0.64 -0.73
ends in ad: -0.11 0.05 -0.13 0.19
ends in ai: -0.02 0.17 -0.10 -0.05
ends in al: -0.02 0.04 -0.08 0.07
ends in an: 0.32 -0.04 -0.05 -0.23
ends in and: -0.12 0.11 -0.04 0.05
ends in ar: -0.05 -0.28 -0.20 0.53
ends in ara: -0.08 0.22 -0.10 -0.03
ends in ard: -0.12 -0.17 0.27 0.03
ends in as: -0.22 0.22 -0.05 0.05
ends in be: -0.09 0.12 -0.11 0.08
ends in ce: 0.00 -0.19 0.21 -0.02
ends in ch: -0.18 0.05 0.38 -0.24
ends in de: -0.04 -0.01 0.08 -0.02
ends in do: 0.06 0.15 -0.22 0.02
ends in ds: 0.09 -0.06 -0.06 0.02
ends in el: -0.03 -0.03 -0.09 0.15
ends in en: 0.30 -0.09 0.10 -0.31
ends in er: 0.10 -0.02 0.18 -0.26
ends in ers: 0.14 -0.15 0.08 -0.07
ends in es: -0.09 0.11 0.04 -0.06
ends in ess: 0.08 -0.02 -0.03 -0.03
ends in ey: -0.03 0.16 -0.12 -0.01
ends in ge: -0.03 0.02 -0.02 0.02
ends in gh: -0.02 0.10 -0.06 -0.02
ends in gue: -0.08 -0.01 0.11 -0.03
ends in ia: -0.17 -0.21 -0.14 0.52
ends in ice: 0.04 -0.02 0.03 -0.05
ends in ier: 0.07 0.01 0.11 -0.19
ends in in: -0.21 -0.44 0.04 0.60
ends in ion: 0.02 -0.00 0.08 -0.10
ends in ld: 0.12 -0.00 -0.10 -0.02
ends in le: 0.20 0.17 -0.32 -0.05
ends in ley: -0.01 0.07 -0.06 -0.00
ends in ll: 0.02 0.13 -0.01 -0.15
ends in ls: 0.15 -0.22 -0.08 0.15
ends in ma: -0.03 0.10 -0.01 -0.05
ends in nd: -0.08 0.00 0.19 -0.11
ends in ne: 0.11 0.02 0.16 -0.30
ends in ng: 0.02 0.04 -0.09 0.04
ends in ns: -0.01 0.14 -0.04 -0.08
ends in nt: -0.12 -0.03 0.14 0.01
ends in on: 0.09 -0.07 0.04 -0.05
ends in ont: 0.11 -0.01 0.04 -0.14
ends in ov: 0.07 0.08 -0.06 -0.08
ends in ow: -0.02 0.09 -0.07 -0.01
ends in ra: -0.16 -0.08 -0.29 0.53
ends in rbe: -0.03 0.11 -0.07 -0.02
ends in rd: -0.16 -0.17 0.31 0.02
ends in re: 0.04 -0.19 0.15 -0.00
ends in rg: -0.01 0.10 -0.13 0.03
ends in ria: -0.06 -0.09 -0.04 0.20
ends in ro: -0.16 -0.09 0.08 0.17
ends in rs: 0.13 -0.15 0.11 -0.09
ends in rt: -0.18 -0.02 0.28 -0.08
ends in ry: 0.16 -0.13 0.08 -0.11
ends in se: -0.04 -0.07 0.12 -0.01
ends in ss: 0.08 -0.02 -0.09 0.03
ends in st: 0.09 0.13 -0.13 -0.09
ends in ta: -0.10 0.05 0.16 -0.12
ends in tal: -0.06 -0.09 0.32 -0.17
ends in te: 0.01 -0.10 0.09 0.00
ends in th: 0.00 -0.15 0.16 -0.02
ends in to: -0.06 0.20 -0.08 -0.05
ends in try: 0.17 -0.05 -0.09 -0.03
ends in ts: 0.08 -0.10 0.10 -0.08
ends in ue: -0.08 -0.01 0.13 -0.04
ends in und: -0.03 -0.04 0.11 -0.04
ends in up: -0.06 -0.01 0.13 -0.06
ends in za: -0.09 -0.03 -0.14 0.26
ends none: -0.32 0.05 0.31 -0.05
given name: -0.19 0.90 -0.51 -0.20
hyphen: 0.05 0.16 -0.19 -0.03
joined: 0.16 -0.03 -0.00 -0.13
often: -0.29 0.03 0.23 0.03
organisation's head: 0.07 -0.42 1.00 -0.66
organisation's head first: -0.07 -0.30 0.73 -0.36
outlet: -0.28 -0.09 0.62 -0.25
owner's mark: 0.12 -0.04 -0.04 -0.05
place's ending: -0.22 -0.15 -0.05 0.41
place's head: 0.13 -0.13 -0.18 0.17
plural first: 0.04 0.09 -0.03 -0.10
qualifier: 0.11 -0.43 0.22 0.09
share after a: 0.15 -0.09 -0.05 -0.00
share after by: -0.05 0.24 0.05 -0.25
share after comma: -0.11 0.31 -0.18 -0.02
share after courtesy: -0.10 0.32 -0.14 -0.08
share after firm: -0.10 -0.11 0.34 -0.12
share after no class: 0.30 -0.18 -0.01 -0.11
share after of: -0.05 -0.28 -0.05 0.37
share after office: -0.06 0.64 -0.41 -0.17
share after owner: -0.11 0.06 0.16 -0.11
share after press: 0.05 -0.30 0.49 -0.23
share after stop: 0.09 -0.07 0.22 -0.24
share after the: 0.11 -0.35 -0.04 0.28
share after the after by: 0.09 -0.06 0.12 -0.14
share after the after comma: 0.25 0.13 -0.20 -0.17
share after the after no class: -0.18 -0.17 0.07 0.27
share after the after of: 0.07 -0.06 0.03 -0.05
share after the after stop: 0.28 -0.08 -0.04 -0.16
share after the after to: -0.15 -0.03 -0.06 0.23
share after the after where: -0.17 -0.08 -0.10 0.34
share after the after with: -0.08 -0.01 0.13 -0.05
share after to: 0.23 0.04 -0.12 -0.15
share after where: -0.08 -0.22 -0.13 0.44
share after with: 0.02 0.02 -0.15 0.10
share age: 0.02 -0.03 -0.14 0.14
share before 's firm: -0.03 -0.03 0.11 -0.05
share before 's no class: 0.05 0.05 -0.04 -0.06
share before 's office: -0.11 -0.02 0.14 -0.01
share before , a: -0.06 0.13 0.03 -0.10
share before , by: 0.17 -0.08 -0.08 -0.01
share before , no class: -0.13 -0.05 -0.06 0.24
share before , office: -0.02 0.18 -0.07 -0.09
share before , the: -0.01 0.09 -0.00 -0.08
share before by: -0.01 0.02 -0.11 0.10
share before comma: -0.16 0.21 -0.19 0.14
share before firm: -0.04 -0.02 0.11 -0.06
share before no class: 0.17 -0.09 -0.12 0.04
share before of: 0.06 0.21 -0.15 -0.11
share before office: 0.21 -0.21 0.23 -0.24
share before owner: 0.07 0.06 0.12 -0.25
share before stop: -0.16 0.04 0.25 -0.13
share before to: 0.00 0.04 -0.10 0.05
share before where: 0.00 0.03 0.17 -0.20
share before with: 0.08 -0.10 -0.20 0.22
share begins a sentence: 0.15 -0.16 -0.34 0.34
share dep ROOT: 0.03 0.47 -0.33 -0.17
share dep amod: 0.29 -0.01 -0.21 -0.07
share dep appos: 0.09 0.24 0.04 -0.38
share dep compound: 0.08 -0.07 -0.19 0.18
share dep conj: -0.15 0.11 -0.11 0.16
share dep flat: 0.08 -0.12 0.13 -0.10
share dep iobj: -0.10 -0.11 0.30 -0.09
share dep nmod: 0.33 -0.15 -0.18 0.01
share dep nsubj: -0.15 0.32 -0.18 0.02
share dep obj: -0.04 0.01 -0.14 0.17
share dep obl: -0.41 -0.08 0.28 0.21
share familiar LOC: 0.33 -0.04 -0.14 -0.15
share familiar ORG: 0.17 -0.09 -0.00 -0.08
share familiar PER: 0.19 -0.05 -0.10 -0.04
share relative which: -0.10 -0.04 0.30 -0.16
share relative who: 0.15 0.22 -0.15 -0.22
share rules LOC: -0.08 -0.11 -0.30 0.49
share rules ORG: 0.12 -0.31 0.37 -0.18
share rules PER: 0.18 0.34 -0.08 -0.45
share says: -0.01 0.13 0.12 -0.25
share shouted: 0.07 -0.01 -0.12 0.05
share tag JJ: 0.01 0.12 -0.26 0.14
share tag NN: -0.04 0.11 0.08 -0.15
share tag NNP: -0.35 0.13 0.00 0.21
share tag NNPS: 0.06 -0.15 0.01 0.09
share tag NNS: 0.02 0.06 -0.00 -0.08
share tag RB: 0.13 -0.03 -0.03 -0.08
share tag VB: 0.18 -0.20 0.16 -0.14
share trained LOC: -0.15 -0.48 -0.02 0.65
share trained ORG: 0.06 -0.14 0.36 -0.29
share trained PER: -0.24 0.58 -0.18 -0.16
share trained none: 0.53 -0.03 -0.17 -0.33
some after a: 0.15 -0.09 -0.05 -0.00
some after by: -0.05 0.27 0.04 -0.25
some after comma: -0.24 0.17 0.13 -0.06
some after courtesy: -0.10 0.32 -0.14 -0.08
some after firm: -0.12 -0.13 0.39 -0.15
some after no class: 0.17 -0.20 0.11 -0.07
some after of: -0.21 -0.35 -0.05 0.62
some after office: -0.06 0.66 -0.43 -0.17
some after owner: -0.14 0.06 0.17 -0.09
some after press: 0.04 -0.31 0.52 -0.25
some after stop: -0.18 -0.01 0.51 -0.32
some after the: 0.17 -0.40 0.07 0.16
some after the after by: 0.13 -0.07 0.16 -0.23
some after the after comma: 0.19 0.12 -0.12 -0.19
some after the after no class: -0.30 -0.19 0.27 0.21
some after the after of: -0.00 -0.06 0.13 -0.06
some after the after stop: 0.27 -0.12 0.11 -0.26
some after the after to: -0.17 -0.03 0.02 0.18
some after the after where: -0.18 -0.09 -0.06 0.33
some after the after with: -0.09 -0.01 0.16 -0.06
some after to: 0.16 0.01 0.03 -0.21
some after where: -0.17 -0.30 -0.03 0.49
some after with: 0.04 -0.10 -0.05 0.11
some age: 0.00 -0.05 -0.11 0.16
some before 's firm: -0.07 -0.11 0.31 -0.14
some before 's no class: -0.11 0.13 -0.10 0.08
some before 's office: -0.14 -0.08 0.25 -0.04
some before , a: -0.07 0.11 0.11 -0.16
some before , by: 0.17 -0.08 -0.08 -0.01
some before , no class: -0.15 -0.08 0.16 0.08
some before , office: -0.03 0.17 -0.04 -0.10
some before , the: -0.01 0.12 -0.04 -0.07
some before by: -0.03 0.02 -0.17 0.18
some before comma: -0.24 0.12 0.09 0.03
some before firm: -0.11 -0.04 0.37 -0.22
some before no class: -0.14 -0.31 0.39 0.06
some before of: 0.06 0.21 -0.15 -0.11
some before office: 0.22 -0.22 0.40 -0.41
some before owner: -0.21 0.03 0.35 -0.18
some before stop: -0.24 -0.03 0.35 -0.08
some before to: 0.05 -0.00 -0.07 0.03
some before where: -0.05 0.01 0.20 -0.16
some before with: 0.02 -0.19 -0.16 0.33
some begins a sentence: -0.13 -0.19 -0.03 0.34
some dep ROOT: 0.06 0.44 -0.25 -0.25
some dep amod: 0.24 0.02 -0.15 -0.11
some dep appos: -0.00 0.14 0.27 -0.40
some dep compound: 0.09 -0.14 -0.10 0.14
some dep conj: -0.16 -0.04 0.06 0.14
some dep flat: 0.13 -0.13 0.12 -0.12
some dep iobj: -0.11 -0.11 0.34 -0.11
some dep nmod: 0.09 -0.31 0.02 0.20
some dep nsubj: -0.23 0.21 0.05 -0.03
some dep obj: 0.02 -0.03 -0.09 0.10
some dep obl: -0.39 -0.16 0.30 0.25
some familiar LOC: 0.30 -0.04 -0.09 -0.17
some familiar ORG: 0.13 -0.10 0.05 -0.09
some familiar PER: 0.19 -0.05 -0.10 -0.04
some relative which: -0.12 -0.05 0.35 -0.18
some relative who: 0.14 0.22 -0.13 -0.22
some rules LOC: -0.06 -0.24 -0.05 0.35
some rules ORG: 0.00 -0.32 0.36 -0.05
some rules PER: 0.07 0.27 -0.10 -0.24
some says: -0.23 0.05 0.25 -0.06
some shouted: 0.08 -0.10 -0.07 0.08
some tag JJ: -0.09 0.14 -0.10 0.05
some tag NN: -0.06 0.04 0.22 -0.20
some tag NNP: -0.45 0.12 0.17 0.17
some tag NNPS: 0.05 -0.16 -0.05 0.16
some tag NNS: 0.01 0.06 -0.03 -0.04
some tag RB: 0.08 0.05 -0.05 -0.09
some tag VB: 0.17 -0.20 0.16 -0.13
some trained LOC: -0.23 -0.54 0.04 0.73
some trained ORG: -0.05 -0.24 0.58 -0.29
some trained PER: -0.36 0.51 -0.13 -0.02
some trained none: 0.26 -0.11 -0.15 0.00
state's no word: 0.21 -0.07 -0.01 -0.13
words 1: 0.18 -0.16 -0.60 0.59
words 2: -0.36 0.47 0.26 -0.36
words 3: 0.23 -0.36 0.34 -0.21
words 4: 0.17 -0.02 -0.00 -0.14
"""
