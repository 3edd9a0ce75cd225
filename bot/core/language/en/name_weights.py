"""What each trait says for each class: made by `training/train_name_labels.py`, not by hand."""

from __future__ import annotations

CLASSES = ("none", "PER", "ORG", "LOC")

TABLE = """
(always): 0.21 -0.09 0.01 -0.12
begins ORG: -0.07 -0.44 0.76 -0.25
capitals: -0.43 0.25 0.12 0.07
common words: 0.91 -0.26 -0.29 -0.37
dot: 0.52 -0.15 -0.09 -0.28
ends ORG: -0.25 -0.04 0.40 -0.10
ends PER: -0.72 2.08 -0.63 -0.74
ends in ad: -0.11 0.03 -0.11 0.19
ends in ai: -0.02 0.15 -0.08 -0.05
ends in al: 0.01 0.05 -0.14 0.08
ends in an: 0.21 0.04 -0.02 -0.23
ends in and: -0.14 0.13 -0.04 0.05
ends in ar: -0.04 -0.29 -0.19 0.52
ends in ara: -0.08 0.21 -0.09 -0.03
ends in ard: -0.09 -0.14 0.18 0.05
ends in as: -0.19 0.21 -0.10 0.08
ends in be: -0.09 0.11 -0.10 0.08
ends in ce: -0.13 -0.20 0.35 -0.02
ends in ch: -0.19 0.11 0.32 -0.24
ends in de: -0.03 -0.03 0.07 -0.02
ends in do: 0.06 0.14 -0.21 0.02
ends in ds: 0.10 -0.07 -0.05 0.01
ends in el: -0.04 -0.01 -0.10 0.15
ends in en: 0.31 -0.09 0.08 -0.30
ends in er: 0.12 0.08 0.05 -0.25
ends in ers: 0.16 -0.12 0.03 -0.08
ends in es: -0.07 0.12 0.01 -0.06
ends in ess: 0.09 -0.02 -0.04 -0.03
ends in ey: -0.03 0.14 -0.10 -0.01
ends in ge: -0.03 0.02 -0.02 0.02
ends in gh: -0.01 0.11 -0.07 -0.02
ends in gue: -0.08 -0.01 0.11 -0.03
ends in ia: -0.16 -0.22 -0.14 0.52
ends in ice: -0.10 -0.02 0.17 -0.05
ends in ier: 0.06 0.00 0.12 -0.19
ends in in: -0.16 -0.41 -0.02 0.59
ends in ion: 0.04 -0.01 0.06 -0.10
ends in ld: 0.11 -0.01 -0.08 -0.02
ends in le: 0.19 0.15 -0.31 -0.04
ends in ley: -0.01 0.07 -0.05 -0.00
ends in ll: 0.00 0.13 0.01 -0.14
ends in ls: 0.16 -0.23 -0.07 0.14
ends in ma: -0.02 0.10 -0.03 -0.05
ends in nd: -0.09 0.01 0.19 -0.11
ends in ne: 0.13 0.01 0.16 -0.30
ends in ng: 0.02 0.03 -0.07 0.03
ends in ns: 0.00 0.09 -0.01 -0.08
ends in nt: -0.11 -0.04 0.14 0.01
ends in on: 0.10 -0.09 0.05 -0.05
ends in ont: 0.11 -0.01 0.04 -0.14
ends in ov: 0.07 0.06 -0.06 -0.08
ends in ow: -0.02 0.09 -0.06 -0.01
ends in ra: -0.15 -0.11 -0.26 0.51
ends in rbe: -0.03 0.11 -0.07 -0.02
ends in rd: -0.10 -0.13 0.18 0.05
ends in re: 0.04 -0.19 0.14 -0.00
ends in rg: -0.01 0.09 -0.11 0.03
ends in ria: -0.07 -0.09 -0.05 0.20
ends in ro: -0.15 -0.05 -0.01 0.20
ends in rs: 0.15 -0.12 0.07 -0.09
ends in rt: -0.18 -0.03 0.30 -0.09
ends in ry: 0.17 -0.13 0.07 -0.11
ends in se: -0.04 -0.08 0.14 -0.01
ends in ss: 0.09 -0.02 -0.09 0.03
ends in st: 0.10 0.12 -0.13 -0.09
ends in ta: -0.03 0.05 0.10 -0.12
ends in tal: -0.06 -0.08 0.31 -0.17
ends in te: 0.01 -0.11 0.10 -0.01
ends in th: -0.12 -0.06 0.20 -0.02
ends in to: -0.06 0.19 -0.07 -0.05
ends in try: 0.19 -0.04 -0.11 -0.04
ends in ts: 0.06 -0.10 0.12 -0.08
ends in ue: -0.08 -0.01 0.12 -0.03
ends in und: -0.03 -0.04 0.11 -0.03
ends in up: -0.06 -0.02 0.15 -0.06
ends in za: -0.09 -0.04 -0.12 0.25
ends none: -0.27 0.05 0.27 -0.05
given name: -0.20 0.87 -0.47 -0.20
hyphen: 0.07 0.14 -0.18 -0.03
joined: 0.15 -0.03 0.01 -0.13
often: -0.32 0.09 0.21 0.02
organisation's head: 0.05 -0.43 1.04 -0.66
organisation's head first: -0.17 -0.26 0.78 -0.35
outlet: -0.31 -0.11 0.69 -0.27
owner's mark: 0.13 -0.04 -0.04 -0.05
place's ending: -0.24 -0.12 -0.05 0.41
place's head: 0.18 -0.10 -0.24 0.16
plural first: 0.06 0.07 -0.02 -0.11
qualifier: 0.16 -0.43 0.20 0.07
share after , after firm: -0.01 -0.20 0.23 -0.02
share after , after kind: -0.06 -0.13 0.22 -0.04
share after , after office: 0.05 0.23 -0.16 -0.12
share after , after team: -0.02 0.13 -0.09 -0.02
share after a: 0.17 -0.09 -0.07 -0.00
share after by: -0.05 0.25 0.06 -0.25
share after comma: -0.09 0.24 -0.15 0.00
share after courtesy: -0.12 0.36 -0.16 -0.08
share after firm: -0.05 -0.01 0.13 -0.07
share after kind: -0.23 -0.37 0.79 -0.19
share after no class: 0.43 -0.08 -0.27 -0.08
share after of: -0.05 -0.28 -0.03 0.36
share after office: -0.04 0.65 -0.42 -0.18
share after owner: -0.18 0.08 0.23 -0.12
share after press: 0.10 -0.28 0.38 -0.19
share after stop: 0.02 0.01 0.20 -0.22
share after the: 0.14 -0.36 -0.07 0.29
share after the after by: 0.08 -0.07 0.13 -0.14
share after the after comma: 0.25 0.12 -0.21 -0.17
share after the after no class: -0.16 -0.16 0.04 0.28
share after the after of: 0.07 -0.06 0.04 -0.05
share after the after stop: 0.31 -0.08 -0.07 -0.16
share after the after to: -0.15 -0.03 -0.05 0.23
share after the after where: -0.18 -0.08 -0.09 0.34
share after the after with: -0.08 -0.01 0.14 -0.05
share after to: 0.24 0.04 -0.13 -0.15
share after where: -0.08 -0.22 -0.14 0.44
share after with: 0.02 0.02 -0.14 0.10
share age: 0.03 -0.02 -0.16 0.15
share before 's firm: -0.02 -0.04 0.10 -0.04
share before 's kind: -0.07 0.01 0.07 -0.01
share before 's no class: 0.09 0.03 -0.07 -0.05
share before 's office: -0.11 -0.02 0.14 -0.01
share before , a: -0.06 0.12 0.04 -0.10
share before , by: 0.17 -0.11 -0.05 -0.01
share before , no class: -0.13 -0.02 -0.11 0.26
share before , office: -0.02 0.18 -0.07 -0.09
share before , the: -0.01 0.08 0.01 -0.09
share before by: 0.00 0.02 -0.11 0.09
share before comma: -0.16 0.18 -0.17 0.14
share before firm: -0.04 -0.02 0.12 -0.06
share before kind: -0.03 -0.03 -0.11 0.17
share before no class: 0.15 -0.08 -0.12 0.05
share before of: 0.06 0.18 -0.13 -0.11
share before office: 0.21 -0.22 0.25 -0.24
share before owner: 0.05 0.05 0.14 -0.25
share before stop: -0.20 0.04 0.28 -0.12
share before to: 0.01 0.04 -0.10 0.05
share before where: -0.03 0.05 0.17 -0.19
share before with: 0.06 -0.05 -0.22 0.21
share begins a sentence: 0.11 -0.14 -0.28 0.32
share dep ROOT: 0.06 0.43 -0.33 -0.16
share dep amod: 0.25 -0.00 -0.17 -0.07
share dep appos: 0.10 0.22 0.03 -0.36
share dep compound: 0.10 -0.08 -0.18 0.17
share dep conj: -0.14 0.11 -0.13 0.16
share dep flat: 0.08 -0.05 0.07 -0.10
share dep iobj: -0.06 -0.10 0.24 -0.07
share dep nmod: 0.38 -0.12 -0.27 -0.00
share dep nsubj: -0.23 0.31 -0.11 0.03
share dep obj: -0.06 0.00 -0.11 0.16
share dep obl: -0.40 -0.06 0.26 0.21
share familiar LOC: 0.32 -0.04 -0.13 -0.15
share familiar ORG: 0.24 -0.11 -0.01 -0.11
share familiar PER: 0.20 -0.07 -0.08 -0.05
share relative which: -0.08 -0.04 0.28 -0.17
share relative who: 0.09 0.25 -0.13 -0.21
share rules LOC: -0.05 -0.14 -0.31 0.49
share rules ORG: 0.10 -0.29 0.36 -0.17
share rules PER: 0.16 0.33 -0.05 -0.44
share says: -0.06 0.14 0.16 -0.24
share shouted: 0.07 -0.01 -0.11 0.06
share tag JJ: 0.05 0.10 -0.28 0.13
share tag NN: -0.05 0.11 0.09 -0.14
share tag NNP: -0.32 0.14 -0.04 0.22
share tag NNPS: 0.06 -0.13 -0.02 0.09
share tag NNS: 0.07 0.04 -0.03 -0.08
share tag RB: 0.14 -0.05 -0.01 -0.07
share tag VB: 0.18 -0.22 0.18 -0.14
share trained LOC: -0.15 -0.48 -0.01 0.64
share trained ORG: 0.05 -0.14 0.38 -0.29
share trained PER: -0.18 0.56 -0.22 -0.16
share trained none: 0.50 -0.03 -0.15 -0.31
some after , after firm: -0.01 -0.20 0.23 -0.02
some after , after kind: -0.06 -0.14 0.28 -0.07
some after , after office: 0.05 0.23 -0.16 -0.12
some after , after team: -0.02 0.13 -0.09 -0.02
some after a: 0.17 -0.09 -0.07 -0.00
some after by: -0.06 0.27 0.05 -0.26
some after comma: -0.21 0.11 0.15 -0.05
some after courtesy: -0.12 0.36 -0.16 -0.08
some after firm: -0.05 -0.02 0.15 -0.08
some after kind: -0.24 -0.38 0.82 -0.19
some after no class: 0.19 -0.13 -0.00 -0.06
some after of: -0.21 -0.36 -0.03 0.60
some after office: -0.05 0.67 -0.44 -0.18
some after owner: -0.21 0.07 0.24 -0.10
some after press: 0.10 -0.29 0.41 -0.22
some after stop: -0.26 0.04 0.50 -0.28
some after the: 0.18 -0.41 0.07 0.15
some after the after by: 0.12 -0.07 0.18 -0.23
some after the after comma: 0.20 0.12 -0.13 -0.19
some after the after no class: -0.28 -0.18 0.25 0.21
some after the after of: -0.00 -0.07 0.15 -0.07
some after the after stop: 0.30 -0.12 0.09 -0.27
some after the after to: -0.17 -0.03 0.02 0.18
some after the after where: -0.19 -0.09 -0.04 0.32
some after the after with: -0.10 -0.01 0.16 -0.06
some after to: 0.18 0.01 0.02 -0.22
some after where: -0.16 -0.30 -0.03 0.49
some after with: -0.05 -0.12 0.03 0.13
some age: 0.01 -0.04 -0.15 0.18
some before 's firm: -0.06 -0.11 0.30 -0.14
some before 's kind: -0.09 0.03 0.06 0.01
some before 's no class: -0.06 0.06 -0.10 0.10
some before 's office: -0.14 -0.08 0.25 -0.03
some before , a: -0.06 0.11 0.10 -0.15
some before , by: 0.17 -0.11 -0.05 -0.01
some before , no class: -0.16 -0.05 0.11 0.09
some before , office: -0.02 0.16 -0.04 -0.10
some before , the: -0.01 0.11 -0.01 -0.08
some before by: -0.01 0.01 -0.17 0.17
some before comma: -0.24 0.10 0.10 0.04
some before firm: -0.11 -0.04 0.39 -0.23
some before kind: -0.04 -0.04 -0.04 0.11
some before no class: -0.13 -0.32 0.41 0.04
some before of: 0.06 0.18 -0.13 -0.11
some before office: 0.22 -0.23 0.43 -0.42
some before owner: -0.21 0.02 0.36 -0.17
some before stop: -0.28 -0.03 0.39 -0.08
some before to: 0.06 -0.01 -0.06 0.02
some before where: -0.08 0.03 0.20 -0.15
some before with: 0.01 -0.15 -0.18 0.33
some begins a sentence: -0.19 -0.18 0.04 0.34
some dep ROOT: 0.08 0.43 -0.26 -0.25
some dep amod: 0.19 0.03 -0.11 -0.11
some dep appos: -0.01 0.16 0.24 -0.40
some dep compound: 0.02 -0.15 -0.03 0.16
some dep conj: -0.15 -0.04 0.05 0.14
some dep flat: 0.10 -0.03 0.04 -0.12
some dep iobj: -0.08 -0.11 0.28 -0.09
some dep nmod: 0.06 -0.28 0.02 0.20
some dep nsubj: -0.31 0.21 0.12 -0.02
some dep obj: -0.01 -0.05 -0.02 0.09
some dep obl: -0.47 -0.14 0.35 0.27
some familiar LOC: 0.29 -0.04 -0.08 -0.17
some familiar ORG: 0.20 -0.12 0.04 -0.12
some familiar PER: 0.20 -0.07 -0.08 -0.05
some relative which: -0.10 -0.04 0.34 -0.19
some relative who: 0.08 0.24 -0.10 -0.22
some rules LOC: -0.13 -0.19 -0.04 0.35
some rules ORG: 0.00 -0.30 0.34 -0.05
some rules PER: 0.06 0.28 -0.11 -0.23
some says: -0.24 0.05 0.24 -0.05
some shouted: 0.07 -0.11 -0.05 0.09
some tag JJ: -0.05 0.13 -0.11 0.03
some tag NN: -0.07 0.04 0.22 -0.19
some tag NNP: -0.42 0.12 0.14 0.16
some tag NNPS: 0.05 -0.14 -0.07 0.16
some tag NNS: 0.05 0.04 -0.05 -0.04
some tag RB: 0.09 0.02 -0.03 -0.08
some tag VB: 0.18 -0.22 0.17 -0.13
some trained LOC: -0.23 -0.54 0.05 0.71
some trained ORG: -0.05 -0.23 0.58 -0.30
some trained PER: -0.30 0.48 -0.16 -0.02
some trained none: 0.24 -0.12 -0.12 -0.00
state's no word: 0.21 -0.09 0.01 -0.12
words 1: 0.25 -0.22 -0.60 0.56
words 2: -0.42 0.48 0.29 -0.34
words 3: 0.21 -0.33 0.32 -0.20
words 4: 0.17 -0.02 -0.00 -0.14
"""
