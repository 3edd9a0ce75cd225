"""What each trait says for each class: made by `training/train_name_labels.py`, not by hand."""

from __future__ import annotations

CLASSES = ("none", "PER", "ORG", "LOC")

TABLE = """
(always): 0.21 -0.07 -0.01 -0.13
begins ORG: -0.08 -0.42 0.74 -0.24
capitals: -0.51 0.22 0.22 0.07
common words: 0.93 -0.26 -0.32 -0.36
dot: 0.89 -0.32 -0.31 -0.26
ends ORG: -0.28 -0.04 0.40 -0.09
ends PER: -0.74 2.08 -0.64 -0.70
ends in ad: -0.11 0.05 -0.12 0.18
ends in ai: -0.02 0.15 -0.09 -0.04
ends in al: -0.02 0.03 -0.09 0.08
ends in an: 0.32 -0.04 -0.05 -0.23
ends in and: -0.12 0.11 -0.04 0.05
ends in ane: -0.05 0.08 0.01 -0.05
ends in ar: -0.06 -0.28 -0.20 0.54
ends in ara: -0.08 0.22 -0.11 -0.03
ends in ard: -0.12 -0.18 0.27 0.03
ends in as: -0.22 0.22 -0.06 0.06
ends in at: 0.18 -0.02 -0.09 -0.06
ends in ay: -0.06 -0.01 -0.06 0.13
ends in ba: -0.06 0.16 -0.09 -0.01
ends in be: -0.09 0.12 -0.11 0.08
ends in by: -0.05 -0.05 0.01 0.09
ends in ce: 0.00 -0.17 0.20 -0.03
ends in ch: -0.18 0.05 0.37 -0.24
ends in da: 0.02 0.05 0.00 -0.07
ends in de: -0.04 -0.02 0.08 -0.02
ends in di: -0.01 0.06 -0.03 -0.01
ends in do: 0.05 0.15 -0.22 0.02
ends in ds: 0.10 -0.06 -0.05 0.01
ends in dt: -0.01 0.06 -0.04 -0.01
ends in el: -0.03 -0.03 -0.09 0.15
ends in en: 0.29 -0.09 0.09 -0.29
ends in ent: -0.12 -0.07 0.22 -0.02
ends in er: 0.08 -0.01 0.19 -0.25
ends in erg: 0.04 0.12 -0.10 -0.07
ends in ers: 0.14 -0.15 0.08 -0.07
ends in ert: -0.07 -0.00 0.10 -0.02
ends in es: -0.09 0.11 0.04 -0.06
ends in ess: 0.09 -0.02 -0.05 -0.03
ends in ey: -0.03 0.16 -0.12 -0.01
ends in ga: 0.10 -0.01 -0.29 0.19
ends in ge: -0.03 0.02 -0.02 0.02
ends in ger: -0.03 -0.03 0.07 -0.01
ends in gh: -0.02 0.10 -0.06 -0.02
ends in gue: -0.08 -0.01 0.11 -0.03
ends in ht: -0.01 -0.24 0.40 -0.15
ends in ia: -0.17 -0.21 -0.14 0.53
ends in ic: 0.06 -0.00 -0.06 0.01
ends in ice: 0.04 -0.02 0.03 -0.05
ends in ier: 0.07 0.01 0.10 -0.18
ends in il: -0.05 0.06 0.03 -0.04
ends in ill: -0.05 0.00 0.05 0.00
ends in in: -0.20 -0.38 0.11 0.46
ends in ine: 0.08 -0.05 0.22 -0.25
ends in io: -0.03 0.06 -0.01 -0.02
ends in ion: 0.03 -0.00 0.08 -0.10
ends in ist: 0.12 0.04 -0.09 -0.07
ends in it: 0.07 0.11 -0.04 -0.14
ends in ki: -0.01 0.07 -0.04 -0.02
ends in ld: 0.12 -0.00 -0.10 -0.02
ends in le: 0.19 0.17 -0.32 -0.04
ends in ley: -0.01 0.07 -0.06 -0.00
ends in li: -0.02 0.12 -0.06 -0.04
ends in lin: -0.01 0.08 -0.04 -0.03
ends in ll: 0.02 0.14 -0.01 -0.14
ends in ls: 0.15 -0.21 -0.08 0.14
ends in lto: -0.01 0.08 -0.03 -0.05
ends in ma: -0.03 0.10 -0.02 -0.05
ends in mba: -0.04 0.17 -0.05 -0.07
ends in na: -0.15 -0.01 -0.10 0.26
ends in nce: -0.02 0.00 0.03 -0.01
ends in nd: -0.09 0.01 0.18 -0.10
ends in ndt: -0.01 0.06 -0.04 -0.01
ends in ne: 0.11 0.02 0.14 -0.27
ends in ng: 0.02 0.04 -0.10 0.04
ends in ns: -0.01 0.13 -0.04 -0.08
ends in nt: -0.10 -0.02 0.12 -0.00
ends in od: 0.17 -0.03 -0.07 -0.08
ends in on: 0.07 -0.07 0.05 -0.05
ends in ont: 0.11 -0.01 0.04 -0.14
ends in ora: 0.05 -0.13 -0.18 0.26
ends in oup: -0.03 -0.01 0.06 -0.02
ends in ov: 0.07 0.07 -0.06 -0.08
ends in ow: -0.02 0.08 -0.07 -0.00
ends in ra: -0.17 -0.06 -0.27 0.50
ends in rbe: -0.03 0.11 -0.07 -0.02
ends in rd: -0.16 -0.17 0.31 0.02
ends in re: 0.05 -0.19 0.17 -0.02
ends in rg: -0.01 0.10 -0.12 0.04
ends in ria: -0.07 -0.09 -0.05 0.21
ends in rin: -0.08 -0.30 -0.28 0.65
ends in rk: -0.03 -0.08 -0.04 0.15
ends in ro: -0.16 -0.09 0.07 0.18
ends in rov: -0.03 0.07 -0.03 -0.01
ends in row: -0.01 0.08 -0.05 -0.02
ends in rs: 0.13 -0.15 0.11 -0.09
ends in rt: -0.17 -0.02 0.27 -0.08
ends in ry: 0.16 -0.13 0.08 -0.11
ends in sa: -0.03 0.02 0.03 -0.02
ends in sai: -0.02 0.14 -0.08 -0.04
ends in se: -0.04 -0.07 0.09 0.01
ends in sen: -0.02 0.09 -0.05 -0.02
ends in ss: 0.09 -0.02 -0.10 0.04
ends in sse: -0.08 -0.06 0.13 0.01
ends in st: 0.08 0.13 -0.12 -0.09
ends in ta: -0.10 0.06 0.16 -0.12
ends in tal: -0.06 -0.09 0.31 -0.17
ends in te: 0.01 -0.10 0.09 0.01
ends in ter: -0.03 0.03 -0.04 0.04
ends in th: 0.00 -0.15 0.16 -0.02
ends in to: -0.06 0.19 -0.08 -0.05
ends in try: 0.17 -0.05 -0.09 -0.03
ends in ts: 0.08 -0.10 0.10 -0.08
ends in ty: 0.10 -0.06 -0.14 0.11
ends in ue: -0.08 -0.01 0.13 -0.04
ends in um: 0.18 -0.04 0.03 -0.16
ends in und: -0.03 -0.05 0.10 -0.03
ends in up: -0.06 -0.01 0.13 -0.05
ends in za: -0.09 -0.03 -0.14 0.26
ends none: -0.33 0.05 0.33 -0.06
given name: -0.19 0.89 -0.50 -0.19
hyphen: 0.05 0.16 -0.19 -0.02
joined: 0.16 -0.03 0.00 -0.13
often: -0.29 0.04 0.23 0.02
organisation's head: 0.08 -0.42 1.00 -0.66
organisation's head first: -0.07 -0.30 0.73 -0.36
outlet: -0.28 -0.09 0.62 -0.24
owner's mark: 0.12 -0.04 -0.04 -0.04
place's ending: -0.22 -0.14 -0.04 0.40
place's head: 0.12 -0.13 -0.16 0.17
plural first: 0.04 0.08 -0.03 -0.09
qualifier: 0.12 -0.43 0.20 0.10
share after a: 0.14 -0.09 -0.05 0.01
share after by: -0.06 0.24 0.05 -0.23
share after comma: -0.11 0.31 -0.17 -0.03
share after courtesy: -0.10 0.32 -0.14 -0.08
share after firm: -0.10 -0.11 0.33 -0.12
share after no class: 0.30 -0.18 -0.00 -0.11
share after of: -0.05 -0.28 -0.05 0.38
share after office: -0.05 0.63 -0.41 -0.16
share after owner: -0.11 0.06 0.15 -0.10
share after press: 0.06 -0.31 0.48 -0.23
share after stop: 0.09 -0.07 0.21 -0.23
share after team: -0.00 0.02 -0.01 -0.01
share after the: 0.11 -0.35 -0.04 0.28
share after the after by: 0.09 -0.07 0.12 -0.14
share after the after comma: 0.24 0.13 -0.21 -0.17
share after the after no class: -0.18 -0.17 0.09 0.26
share after the after of: 0.06 -0.06 0.03 -0.04
share after the after stop: 0.27 -0.08 -0.04 -0.16
share after the after to: -0.15 -0.03 -0.06 0.24
share after the after where: -0.16 -0.08 -0.10 0.33
share after the after with: -0.08 -0.01 0.14 -0.05
share after to: 0.23 0.03 -0.11 -0.15
share after where: -0.08 -0.22 -0.12 0.42
share after with: 0.02 0.02 -0.14 0.10
share age: 0.02 -0.03 -0.14 0.15
share before 's firm: -0.03 -0.03 0.11 -0.05
share before 's no class: 0.05 0.04 -0.03 -0.05
share before 's office: -0.10 -0.02 0.13 -0.01
share before , a: -0.06 0.13 0.03 -0.09
share before , by: 0.17 -0.08 -0.08 -0.01
share before , no class: -0.14 -0.05 -0.05 0.24
share before , office: -0.02 0.18 -0.07 -0.09
share before , the: -0.01 0.08 -0.01 -0.06
share before , with: -0.07 -0.07 -0.01 0.15
share before by: -0.02 0.02 -0.11 0.10
share before comma: -0.15 0.22 -0.19 0.12
share before firm: -0.05 -0.01 0.11 -0.05
share before no class: 0.16 -0.09 -0.12 0.06
share before of: 0.05 0.20 -0.15 -0.10
share before office: 0.20 -0.21 0.23 -0.22
share before owner: 0.07 0.05 0.11 -0.23
share before place: -0.14 -0.02 -0.06 0.22
share before stop: -0.16 0.05 0.24 -0.13
share before to: -0.00 0.04 -0.10 0.06
share before where: -0.00 0.03 0.17 -0.20
share before with: 0.07 -0.10 -0.20 0.22
share before ’s no class: 0.11 -0.01 0.01 -0.10
share before ’s office: -0.08 -0.03 0.08 0.03
share begins a sentence: 0.15 -0.17 -0.32 0.34
share dep ROOT: 0.03 0.46 -0.33 -0.16
share dep advmod: 0.13 -0.16 0.08 -0.04
share dep amod: 0.27 -0.01 -0.20 -0.06
share dep appos: 0.09 0.23 0.05 -0.36
share dep ccomp: -0.07 0.10 0.02 -0.05
share dep compound: 0.09 -0.07 -0.19 0.17
share dep conj: -0.16 0.09 -0.10 0.17
share dep dep: -0.07 -0.01 0.14 -0.06
share dep flat: 0.08 -0.13 0.14 -0.09
share dep iobj: -0.10 -0.11 0.30 -0.09
share dep nmod: 0.32 -0.17 -0.18 0.02
share dep nsubj: -0.15 0.30 -0.16 0.01
share dep obj: -0.04 -0.00 -0.11 0.15
share dep obl: -0.42 -0.08 0.30 0.20
share dep parataxis: -0.07 -0.19 0.11 0.16
share familiar LOC: 0.34 -0.04 -0.14 -0.16
share familiar ORG: 0.17 -0.09 -0.00 -0.08
share familiar PER: 0.20 -0.06 -0.10 -0.04
share relative where: -0.03 -0.02 -0.12 0.17
share relative which: -0.10 -0.04 0.30 -0.16
share relative who: 0.15 0.21 -0.15 -0.20
share relative whose: -0.02 0.03 -0.00 -0.01
share rules LOC: -0.09 -0.11 -0.30 0.50
share rules ORG: 0.12 -0.31 0.37 -0.18
share rules PER: 0.18 0.34 -0.08 -0.45
share says: -0.01 0.13 0.12 -0.25
share shouted: 0.07 -0.01 -0.12 0.05
share tag IN: 0.13 -0.05 -0.13 0.06
share tag JJ: 0.01 0.11 -0.25 0.13
share tag NN: -0.03 0.11 0.08 -0.15
share tag NNP: -0.35 0.13 0.02 0.20
share tag NNPS: 0.06 -0.15 0.01 0.08
share tag NNS: 0.03 0.06 -0.01 -0.07
share tag RB: 0.12 -0.02 -0.03 -0.07
share tag VB: 0.18 -0.20 0.16 -0.14
share trained LOC: -0.14 -0.48 -0.03 0.65
share trained ORG: 0.06 -0.14 0.36 -0.28
share trained PER: -0.24 0.58 -0.17 -0.17
share trained none: 0.53 -0.02 -0.17 -0.34
some after a: 0.14 -0.09 -0.05 0.01
some after by: -0.06 0.26 0.04 -0.24
some after comma: -0.24 0.18 0.12 -0.06
some after courtesy: -0.10 0.32 -0.14 -0.08
some after firm: -0.12 -0.13 0.39 -0.14
some after no class: 0.17 -0.20 0.10 -0.07
some after of: -0.22 -0.35 -0.02 0.60
some after office: -0.06 0.65 -0.43 -0.17
some after owner: -0.14 0.05 0.17 -0.09
some after press: 0.05 -0.32 0.51 -0.24
some after stop: -0.19 -0.00 0.50 -0.31
some after team: -0.00 0.03 -0.02 -0.01
some after the: 0.17 -0.39 0.05 0.17
some after the after by: 0.13 -0.07 0.17 -0.23
some after the after comma: 0.19 0.13 -0.13 -0.19
some after the after no class: -0.29 -0.18 0.26 0.22
some after the after of: -0.01 -0.06 0.12 -0.05
some after the after stop: 0.27 -0.11 0.09 -0.26
some after the after to: -0.17 -0.03 0.01 0.19
some after the after where: -0.17 -0.08 -0.07 0.33
some after the after with: -0.10 -0.01 0.16 -0.06
some after to: 0.16 0.01 0.03 -0.20
some after where: -0.16 -0.29 -0.01 0.47
some after with: 0.04 -0.10 -0.05 0.11
some age: -0.00 -0.05 -0.12 0.17
some before 's firm: -0.07 -0.11 0.31 -0.14
some before 's no class: -0.11 0.12 -0.08 0.07
some before 's office: -0.14 -0.08 0.25 -0.03
some before , a: -0.07 0.11 0.09 -0.14
some before , by: 0.17 -0.08 -0.08 -0.01
some before , no class: -0.16 -0.08 0.14 0.09
some before , office: -0.03 0.16 -0.04 -0.09
some before , the: -0.01 0.10 -0.04 -0.05
some before , with: -0.12 -0.13 0.04 0.21
some before by: -0.03 0.02 -0.16 0.16
some before comma: -0.23 0.13 0.08 0.02
some before firm: -0.12 -0.04 0.37 -0.21
some before no class: -0.15 -0.30 0.39 0.06
some before of: 0.05 0.20 -0.15 -0.10
some before office: 0.21 -0.22 0.41 -0.40
some before owner: -0.21 0.03 0.35 -0.17
some before place: -0.15 -0.02 -0.06 0.23
some before stop: -0.24 -0.02 0.35 -0.09
some before to: 0.05 -0.00 -0.07 0.03
some before where: -0.06 0.02 0.21 -0.17
some before with: 0.01 -0.19 -0.16 0.34
some before ’s no class: 0.08 -0.03 0.05 -0.10
some before ’s office: -0.12 -0.04 0.18 -0.02
some begins a sentence: -0.12 -0.19 -0.02 0.34
some dep ROOT: 0.06 0.43 -0.24 -0.24
some dep advmod: 0.13 -0.16 0.08 -0.04
some dep amod: 0.23 0.02 -0.15 -0.10
some dep appos: -0.01 0.12 0.27 -0.39
some dep ccomp: -0.07 0.12 0.01 -0.06
some dep compound: 0.10 -0.14 -0.10 0.14
some dep conj: -0.16 -0.06 0.06 0.15
some dep dep: -0.08 -0.01 0.18 -0.10
some dep flat: 0.12 -0.13 0.12 -0.11
some dep iobj: -0.11 -0.12 0.34 -0.11
some dep nmod: 0.08 -0.30 0.02 0.20
some dep nsubj: -0.23 0.20 0.06 -0.03
some dep obj: 0.02 -0.04 -0.07 0.10
some dep obl: -0.40 -0.16 0.31 0.25
some dep parataxis: -0.07 -0.19 0.11 0.16
some familiar LOC: 0.31 -0.04 -0.10 -0.17
some familiar ORG: 0.14 -0.10 0.05 -0.09
some familiar PER: 0.20 -0.06 -0.10 -0.04
some relative where: -0.04 -0.02 -0.14 0.19
some relative which: -0.12 -0.05 0.36 -0.19
some relative who: 0.14 0.20 -0.14 -0.20
some relative whose: -0.03 0.03 0.02 -0.01
some rules LOC: -0.06 -0.24 -0.06 0.36
some rules ORG: 0.01 -0.31 0.35 -0.05
some rules PER: 0.07 0.28 -0.11 -0.24
some says: -0.23 0.05 0.24 -0.06
some shouted: 0.09 -0.09 -0.07 0.08
some tag IN: 0.13 -0.05 -0.13 0.06
some tag JJ: -0.08 0.14 -0.11 0.05
some tag NN: -0.06 0.04 0.22 -0.20
some tag NNP: -0.44 0.12 0.16 0.16
some tag NNPS: 0.05 -0.16 -0.05 0.16
some tag NNS: 0.01 0.06 -0.03 -0.04
some tag RB: 0.07 0.05 -0.05 -0.08
some tag VB: 0.17 -0.20 0.16 -0.14
some trained LOC: -0.23 -0.54 0.03 0.73
some trained ORG: -0.06 -0.24 0.58 -0.29
some trained PER: -0.36 0.51 -0.12 -0.02
some trained none: 0.25 -0.10 -0.15 0.00
state's no word: 0.21 -0.07 -0.01 -0.13
words 1: 0.18 -0.16 -0.60 0.59
words 2: -0.36 0.47 0.26 -0.37
words 3: 0.22 -0.35 0.34 -0.21
words 4: 0.18 -0.02 -0.01 -0.14
"""
