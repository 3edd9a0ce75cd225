"""What each trait says for each class: made by `training/train_name_labels.py`, not by hand."""

from __future__ import annotations

CLASSES = ("none", "PER", "ORG", "LOC")

TABLE = """
(always): 0.24 -0.06 -0.10 -0.08
begins ORG: -0.15 -0.41 0.74 -0.18
capitals: -0.43 0.24 0.08 0.11
common words: 0.54 -0.17 -0.19 -0.18
dot: 0.60 -0.18 -0.19 -0.23
ends ORG: -0.06 -0.04 0.19 -0.09
ends PER: -0.63 1.76 -0.49 -0.65
ends in ad: -0.16 0.05 -0.10 0.21
ends in ai: -0.02 0.16 -0.09 -0.05
ends in al: -0.09 0.05 -0.08 0.13
ends in an: 0.17 -0.03 -0.04 -0.11
ends in and: -0.07 0.15 -0.11 0.03
ends in ar: 0.01 -0.29 -0.18 0.46
ends in ara: -0.10 0.20 -0.13 0.02
ends in ard: -0.06 -0.16 0.27 -0.05
ends in as: -0.22 0.18 -0.01 0.05
ends in ba: -0.05 0.18 -0.09 -0.03
ends in be: -0.05 0.15 -0.10 -0.00
ends in ce: -0.09 -0.18 0.29 -0.02
ends in da: 0.00 0.06 0.01 -0.07
ends in de: -0.04 -0.01 0.07 -0.02
ends in do: -0.03 0.25 -0.15 -0.07
ends in ds: 0.09 -0.07 -0.03 0.01
ends in dt: -0.01 0.06 -0.03 -0.02
ends in el: -0.04 -0.01 -0.08 0.12
ends in en: 0.30 -0.09 0.10 -0.30
ends in er: 0.13 0.13 -0.03 -0.23
ends in ers: -0.03 0.00 0.04 -0.02
ends in ert: -0.07 -0.01 0.10 -0.03
ends in es: 0.08 0.05 -0.04 -0.08
ends in ey: -0.03 0.13 -0.09 -0.02
ends in ga: 0.09 -0.01 -0.28 0.20
ends in ger: -0.02 -0.03 0.07 -0.01
ends in gh: -0.02 0.11 -0.07 -0.03
ends in gue: -0.03 -0.00 0.06 -0.02
ends in ht: 0.01 -0.24 0.39 -0.16
ends in ia: -0.16 -0.22 -0.11 0.49
ends in ice: -0.07 -0.03 0.14 -0.04
ends in ier: 0.10 -0.01 0.07 -0.16
ends in in: -0.09 -0.23 -0.26 0.58
ends in ion: -0.08 -0.03 0.12 -0.01
ends in ld: 0.13 -0.01 -0.10 -0.02
ends in le: 0.26 0.18 -0.16 -0.28
ends in ley: -0.02 0.09 -0.06 -0.01
ends in lin: -0.01 0.08 -0.03 -0.04
ends in ll: 0.08 -0.03 0.16 -0.21
ends in ls: 0.12 -0.12 0.03 -0.03
ends in lto: -0.01 0.08 -0.02 -0.05
ends in ma: -0.03 0.09 0.01 -0.07
ends in mba: -0.04 0.18 -0.06 -0.08
ends in nce: -0.01 0.01 0.01 -0.01
ends in nd: -0.12 -0.07 0.21 -0.02
ends in ndt: -0.01 0.06 -0.03 -0.02
ends in ne: -0.01 0.03 0.20 -0.21
ends in ng: -0.06 0.04 -0.07 0.10
ends in nt: -0.20 -0.03 0.24 -0.01
ends in on: 0.03 -0.10 0.06 0.01
ends in ont: -0.05 -0.01 0.20 -0.14
ends in ora: 0.09 -0.16 -0.17 0.24
ends in oup: -0.02 -0.01 0.04 -0.02
ends in ov: -0.01 0.05 -0.03 -0.02
ends in ow: -0.02 0.10 -0.07 -0.01
ends in ra: -0.13 -0.12 -0.27 0.52
ends in rbe: -0.03 0.12 -0.07 -0.02
ends in rd: -0.10 -0.16 0.32 -0.07
ends in re: 0.09 -0.19 0.11 -0.01
ends in rg: -0.08 0.13 -0.10 0.05
ends in ria: -0.05 -0.09 -0.04 0.18
ends in rin: -0.08 -0.32 -0.20 0.60
ends in ro: -0.09 -0.12 0.07 0.14
ends in row: -0.01 0.10 -0.06 -0.03
ends in rs: -0.05 -0.00 0.09 -0.03
ends in rt: -0.13 -0.03 0.29 -0.13
ends in ry: 0.11 -0.03 -0.06 -0.02
ends in sai: -0.02 0.16 -0.09 -0.05
ends in se: -0.04 -0.09 0.10 0.03
ends in sen: -0.01 0.11 -0.07 -0.03
ends in sse: -0.09 -0.08 0.13 0.04
ends in st: 0.11 0.13 -0.14 -0.10
ends in ta: 0.16 0.05 -0.10 -0.12
ends in te: -0.09 -0.07 0.15 0.01
ends in th: -0.10 -0.04 0.09 0.05
ends in to: -0.06 0.20 -0.06 -0.08
ends in try: 0.11 -0.03 -0.06 -0.02
ends in ts: 0.10 -0.10 0.10 -0.09
ends in ue: -0.03 -0.00 0.06 -0.02
ends in up: -0.05 -0.01 0.13 -0.06
ends in za: -0.02 -0.02 -0.13 0.18
ends none: -0.18 -0.02 0.10 0.09
given name: -0.13 0.86 -0.50 -0.23
hyphen: 0.15 0.21 -0.18 -0.18
joined: 0.13 -0.05 0.00 -0.09
often: -0.36 0.06 0.18 0.12
organisation's head: -0.13 -0.32 1.00 -0.55
organisation's head first: -0.32 -0.21 0.78 -0.24
outlet: -0.22 -0.09 0.55 -0.23
owner's mark: 0.07 -0.03 0.01 -0.05
place's ending: -0.18 -0.10 -0.08 0.36
place's head: 0.06 -0.03 -0.21 0.18
plural first: -0.08 0.11 -0.06 0.03
qualifier: -0.04 -0.37 0.33 0.09
share after a: 0.13 -0.09 -0.04 -0.00
share after by: 0.02 0.14 -0.07 -0.10
share after comma: -0.13 0.30 -0.11 -0.06
share after courtesy: -0.04 0.22 -0.11 -0.07
share after firm: -0.07 -0.10 0.29 -0.12
share after no class: 0.37 -0.16 -0.13 -0.08
share after of: -0.07 -0.14 -0.02 0.24
share after office: -0.02 0.48 -0.31 -0.15
share after owner: -0.07 -0.08 0.22 -0.07
share after press: 0.07 -0.17 0.31 -0.21
share after stop: 0.13 -0.08 0.17 -0.23
share after the: 0.10 -0.27 -0.05 0.22
share after the after by: 0.00 -0.07 0.21 -0.14
share after the after comma: 0.17 0.15 -0.14 -0.18
share after the after no class: -0.03 -0.14 -0.07 0.23
share after the after of: 0.07 -0.05 -0.08 0.06
share after the after stop: 0.17 -0.07 0.03 -0.14
share after the after to: -0.08 -0.01 -0.05 0.14
share after the after where: -0.19 -0.09 -0.02 0.30
share after the after with: -0.03 -0.01 0.08 -0.05
share after to: 0.00 0.08 -0.02 -0.06
share after where: 0.04 -0.17 -0.14 0.27
share after with: -0.14 -0.04 -0.05 0.22
share age: 0.03 -0.05 -0.19 0.21
share before 's firm: -0.00 -0.03 0.07 -0.04
share before 's no class: -0.04 0.07 0.01 -0.03
share before 's office: -0.05 -0.02 0.07 -0.00
share before , a: -0.04 0.10 0.04 -0.09
share before , by: 0.18 -0.11 -0.06 -0.01
share before , no class: -0.06 -0.04 -0.06 0.16
share before , office: -0.02 0.18 -0.08 -0.09
share before , the: -0.11 0.11 0.04 -0.04
share before by: 0.01 0.01 -0.09 0.07
share before comma: -0.11 0.19 -0.18 0.10
share before firm: -0.04 -0.02 0.09 -0.03
share before no class: 0.06 -0.03 0.00 -0.03
share before of: -0.02 0.11 -0.07 -0.03
share before office: 0.16 -0.15 0.15 -0.15
share before owner: 0.11 0.04 0.05 -0.20
share before stop: -0.11 0.07 0.29 -0.25
share before to: -0.01 -0.07 -0.03 0.10
share before where: 0.06 0.04 0.11 -0.21
share before with: 0.22 -0.16 -0.30 0.23
share before ’s no class: 0.10 -0.01 0.02 -0.10
share before ’s office: -0.07 -0.03 0.08 0.01
share begins a sentence: 0.10 -0.06 -0.21 0.17
share dep ROOT: 0.08 0.42 -0.35 -0.16
share dep amod: 0.29 -0.04 -0.21 -0.04
share dep appos: 0.01 0.18 0.12 -0.30
share dep ccomp: -0.07 0.08 0.04 -0.06
share dep compound: 0.11 -0.10 -0.26 0.24
share dep conj: -0.20 0.03 0.01 0.16
share dep dep: -0.05 -0.09 0.19 -0.05
share dep flat: -0.05 0.03 0.11 -0.08
share dep iobj: -0.11 -0.17 0.36 -0.07
share dep nmod: 0.30 -0.18 -0.08 -0.05
share dep nsubj: -0.19 0.30 -0.13 0.02
share dep obj: -0.11 -0.02 -0.07 0.20
share dep obl: -0.27 -0.13 0.16 0.24
share familiar LOC: 0.14 -0.02 -0.06 -0.06
share familiar ORG: 0.06 -0.06 0.13 -0.13
share familiar PER: 0.14 -0.05 -0.07 -0.02
share relative which: -0.07 -0.04 0.26 -0.15
share relative who: 0.18 0.22 -0.24 -0.16
share rules LOC: -0.02 -0.10 -0.42 0.53
share rules ORG: 0.14 -0.33 0.38 -0.18
share rules PER: 0.11 0.37 -0.05 -0.43
share says: 0.01 0.08 0.04 -0.13
share shouted: -0.02 -0.04 -0.04 0.10
share tag JJ: -0.17 0.13 -0.21 0.25
share tag NN: 0.04 0.05 -0.03 -0.06
share tag NNP: -0.47 0.18 0.10 0.19
share tag NNPS: 0.00 -0.12 0.10 0.02
share tag NNS: -0.06 0.19 -0.02 -0.10
share trained LOC: -0.15 -0.44 -0.02 0.62
share trained ORG: 0.10 -0.18 0.36 -0.29
share trained PER: -0.16 0.54 -0.27 -0.12
share trained none: 0.44 0.01 -0.17 -0.29
some after a: 0.13 -0.09 -0.04 -0.00
some after by: 0.02 0.16 -0.08 -0.10
some after comma: -0.22 0.14 0.18 -0.09
some after courtesy: -0.04 0.22 -0.11 -0.07
some after firm: -0.08 -0.11 0.32 -0.14
some after no class: 0.19 -0.22 0.10 -0.07
some after of: -0.23 -0.24 -0.05 0.52
some after office: -0.03 0.52 -0.34 -0.15
some after owner: -0.09 -0.08 0.18 -0.01
some after press: 0.07 -0.17 0.34 -0.23
some after stop: -0.15 -0.03 0.47 -0.29
some after the: 0.13 -0.33 0.05 0.14
some after the after by: 0.06 -0.07 0.17 -0.15
some after the after comma: 0.16 0.15 -0.10 -0.21
some after the after no class: -0.10 -0.15 0.13 0.12
some after the after of: 0.02 -0.06 0.04 0.00
some after the after stop: 0.16 -0.10 0.16 -0.22
some after the after to: -0.06 -0.02 -0.06 0.13
some after the after where: -0.21 -0.09 0.02 0.28
some after the after with: -0.04 -0.01 0.11 -0.06
some after to: -0.04 0.06 0.09 -0.11
some after where: -0.05 -0.23 -0.11 0.39
some after with: -0.18 -0.11 0.07 0.22
some age: 0.01 -0.07 -0.17 0.23
some before 's firm: -0.02 -0.08 0.19 -0.09
some before 's no class: -0.15 0.12 -0.05 0.08
some before 's office: -0.06 -0.05 0.11 0.01
some before , a: -0.04 0.08 0.10 -0.14
some before , by: 0.18 -0.11 -0.06 -0.02
some before , no class: -0.15 -0.06 0.15 0.06
some before , office: -0.02 0.20 -0.10 -0.08
some before , the: -0.12 0.14 0.01 -0.03
some before by: -0.00 0.01 -0.13 0.12
some before comma: -0.23 0.13 0.05 0.06
some before firm: -0.11 -0.05 0.32 -0.16
some before no class: -0.09 -0.27 0.41 -0.05
some before of: -0.02 0.11 -0.07 -0.03
some before office: 0.17 -0.16 0.27 -0.28
some before owner: -0.07 0.01 0.19 -0.13
some before stop: -0.21 -0.01 0.42 -0.20
some before to: -0.02 -0.09 0.01 0.10
some before where: 0.03 0.02 0.13 -0.18
some before with: 0.17 -0.25 -0.25 0.33
some before ’s no class: 0.07 -0.03 0.06 -0.10
some before ’s office: -0.10 -0.05 0.19 -0.05
some begins a sentence: -0.13 -0.12 0.06 0.19
some dep ROOT: 0.04 0.42 -0.21 -0.25
some dep amod: 0.27 -0.05 -0.13 -0.08
some dep appos: -0.03 0.08 0.31 -0.36
some dep ccomp: -0.07 0.09 0.04 -0.06
some dep compound: 0.06 -0.15 -0.10 0.19
some dep conj: -0.27 -0.07 0.14 0.20
some dep dep: -0.05 -0.09 0.23 -0.09
some dep flat: -0.05 0.03 0.11 -0.08
some dep iobj: -0.13 -0.18 0.39 -0.09
some dep nmod: 0.11 -0.33 0.06 0.16
some dep nsubj: -0.37 0.17 0.13 0.06
some dep obj: -0.04 -0.06 -0.04 0.14
some dep obl: -0.36 -0.20 0.27 0.30
some familiar LOC: 0.13 -0.02 -0.02 -0.09
some familiar ORG: 0.05 -0.06 0.15 -0.14
some familiar PER: 0.14 -0.05 -0.07 -0.02
some relative which: -0.10 -0.05 0.35 -0.20
some relative who: 0.16 0.21 -0.22 -0.16
some rules LOC: -0.07 -0.15 -0.25 0.47
some rules ORG: 0.08 -0.40 0.36 -0.05
some rules PER: 0.02 0.27 -0.06 -0.24
some says: -0.14 -0.02 0.13 0.02
some shouted: -0.01 -0.14 -0.00 0.15
some tag JJ: -0.22 0.12 -0.07 0.16
some tag NN: -0.02 0.08 0.08 -0.14
some tag NNP: -0.53 0.13 0.25 0.15
some tag NNPS: -0.01 -0.13 0.04 0.09
some tag NNS: -0.06 0.19 -0.02 -0.10
some trained LOC: -0.21 -0.51 0.02 0.71
some trained ORG: 0.01 -0.27 0.57 -0.31
some trained PER: -0.25 0.44 -0.23 0.04
some trained none: 0.26 -0.10 -0.26 0.10
state's no word: 0.24 -0.06 -0.10 -0.08
words 1: 0.16 -0.09 -0.56 0.49
words 2: -0.42 0.38 0.33 -0.30
words 3: 0.30 -0.33 0.21 -0.19
words 4: 0.19 -0.02 -0.08 -0.08
"""
