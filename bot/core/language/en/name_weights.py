"""What each trait says for each class: made by `training/train_name_labels.py`, not by hand."""

from __future__ import annotations

CLASSES = ("none", "PER", "ORG", "LOC")

TABLE = """
(always): 0.26 -0.10 -0.09 -0.08
begins ORG: -0.09 -0.40 0.66 -0.17
capitals: -0.47 0.28 0.15 0.03
common words: 0.75 -0.19 -0.27 -0.29
dot: 0.58 -0.17 -0.15 -0.26
ends ORG: -0.13 -0.05 0.26 -0.08
ends PER: -0.65 1.90 -0.59 -0.65
ends in ad: -0.12 0.05 -0.11 0.18
ends in ai: -0.01 0.14 -0.09 -0.04
ends in al: 0.04 0.03 -0.16 0.09
ends in an: 0.23 -0.00 -0.06 -0.17
ends in and: -0.07 0.14 -0.12 0.05
ends in ar: -0.01 -0.30 -0.20 0.50
ends in ara: -0.08 0.20 -0.12 -0.01
ends in ard: -0.11 -0.17 0.25 0.03
ends in as: -0.22 0.19 -0.02 0.04
ends in ba: -0.06 0.17 -0.10 -0.02
ends in be: -0.05 0.16 -0.11 -0.00
ends in ce: -0.11 -0.17 0.30 -0.02
ends in ch: 0.01 0.10 -0.05 -0.06
ends in da: 0.02 0.05 0.02 -0.08
ends in de: -0.04 -0.01 0.07 -0.02
ends in do: 0.05 0.17 -0.23 0.01
ends in ds: 0.10 -0.06 -0.04 -0.01
ends in dt: -0.01 0.05 -0.03 -0.01
ends in el: -0.04 -0.02 -0.07 0.14
ends in en: 0.31 -0.09 0.09 -0.30
ends in er: 0.12 0.05 0.07 -0.24
ends in ers: -0.03 0.01 0.05 -0.02
ends in ert: -0.07 -0.01 0.10 -0.02
ends in es: 0.11 0.03 -0.10 -0.04
ends in ey: -0.02 0.12 -0.09 -0.02
ends in ga: 0.10 -0.01 -0.29 0.20
ends in ger: -0.02 -0.03 0.07 -0.01
ends in gh: -0.02 0.12 -0.07 -0.03
ends in gue: -0.03 -0.00 0.06 -0.02
ends in ht: 0.02 -0.24 0.37 -0.15
ends in ia: -0.16 -0.21 -0.13 0.50
ends in ice: -0.08 -0.02 0.14 -0.04
ends in ier: 0.09 -0.01 0.10 -0.18
ends in in: -0.16 -0.37 0.09 0.44
ends in ine: 0.08 -0.05 0.22 -0.25
ends in ion: -0.15 -0.03 0.24 -0.06
ends in it: -0.05 0.12 0.05 -0.12
ends in ld: 0.12 -0.01 -0.09 -0.02
ends in le: 0.28 0.17 -0.16 -0.29
ends in ley: -0.01 0.08 -0.06 -0.01
ends in lin: -0.00 0.08 -0.04 -0.03
ends in ll: 0.01 0.14 0.08 -0.23
ends in ls: 0.10 -0.16 0.04 0.02
ends in lto: -0.01 0.08 -0.03 -0.04
ends in ma: -0.03 0.12 -0.02 -0.07
ends in mba: -0.03 0.18 -0.06 -0.08
ends in nce: -0.01 0.01 0.02 -0.01
ends in nd: -0.13 -0.08 0.22 -0.01
ends in ndt: -0.01 0.05 -0.03 -0.01
ends in ne: 0.12 0.06 0.09 -0.27
ends in ng: -0.06 0.05 -0.08 0.10
ends in nt: -0.06 -0.02 0.11 -0.03
ends in on: -0.02 -0.10 0.16 -0.03
ends in ont: 0.13 -0.01 0.04 -0.16
ends in ora: 0.07 -0.14 -0.18 0.25
ends in oup: -0.02 -0.01 0.05 -0.02
ends in ov: -0.01 0.05 -0.03 -0.01
ends in ow: -0.02 0.08 -0.06 -0.01
ends in ra: -0.13 -0.10 -0.28 0.51
ends in rbe: -0.03 0.11 -0.06 -0.02
ends in rd: -0.14 -0.17 0.28 0.02
ends in re: 0.08 -0.20 0.15 -0.03
ends in rg: -0.09 0.14 -0.10 0.06
ends in ria: -0.06 -0.09 -0.04 0.19
ends in rin: -0.07 -0.29 -0.28 0.64
ends in ro: -0.13 -0.11 0.07 0.17
ends in row: -0.01 0.08 -0.06 -0.02
ends in rs: -0.04 -0.01 0.08 -0.03
ends in rt: -0.13 -0.03 0.27 -0.11
ends in ry: 0.08 -0.03 -0.04 -0.02
ends in sai: -0.01 0.14 -0.09 -0.04
ends in se: -0.05 -0.08 0.12 0.01
ends in sen: -0.01 0.10 -0.06 -0.02
ends in ss: -0.04 -0.01 0.03 0.03
ends in sse: -0.09 -0.07 0.14 0.01
ends in st: 0.10 0.13 -0.14 -0.09
ends in ta: -0.11 0.06 0.17 -0.13
ends in tal: -0.07 -0.08 0.31 -0.16
ends in te: -0.09 -0.08 0.14 0.04
ends in th: -0.10 -0.03 0.08 0.06
ends in to: -0.05 0.19 -0.07 -0.07
ends in try: 0.08 -0.03 -0.03 -0.02
ends in ts: 0.08 -0.11 0.11 -0.09
ends in ue: -0.04 -0.01 0.08 -0.03
ends in up: -0.05 -0.01 0.12 -0.05
ends in za: -0.07 -0.03 -0.16 0.27
ends none: -0.24 -0.02 0.25 0.00
given name: -0.12 0.84 -0.51 -0.22
hyphen: 0.12 0.17 -0.12 -0.17
joined: 0.20 -0.04 -0.07 -0.09
often: -0.33 0.04 0.21 0.09
organisation's head: -0.03 -0.33 0.98 -0.62
organisation's head first: -0.11 -0.23 0.68 -0.34
outlet: -0.23 -0.09 0.53 -0.21
owner's mark: 0.05 -0.03 0.02 -0.04
place's ending: -0.18 -0.10 -0.11 0.39
place's head: 0.01 -0.12 -0.08 0.19
plural first: -0.10 0.17 -0.07 -0.01
qualifier: 0.18 -0.40 0.28 -0.06
share after a: 0.11 -0.08 -0.04 0.01
share after by: -0.01 0.15 0.06 -0.19
share after comma: -0.10 0.30 -0.16 -0.04
share after courtesy: -0.04 0.25 -0.14 -0.07
share after firm: -0.07 -0.16 0.33 -0.10
share after no class: 0.30 -0.13 -0.06 -0.11
share after of: -0.09 -0.15 -0.02 0.27
share after office: -0.03 0.55 -0.37 -0.15
share after owner: -0.09 -0.04 0.21 -0.08
share after press: 0.09 -0.30 0.43 -0.22
share after stop: 0.11 -0.06 0.21 -0.27
share after the: 0.08 -0.28 -0.04 0.24
share after the after by: 0.13 -0.07 0.08 -0.14
share after the after comma: 0.15 0.16 -0.15 -0.16
share after the after no class: -0.12 -0.15 0.01 0.25
share after the after of: 0.05 -0.05 -0.05 0.06
share after the after stop: 0.16 -0.07 0.04 -0.13
share after the after to: -0.10 -0.02 -0.01 0.12
share after the after where: -0.14 -0.08 -0.07 0.30
share after the after with: -0.05 -0.01 0.11 -0.05
share after to: 0.24 0.06 -0.20 -0.10
share after where: 0.01 -0.20 -0.18 0.37
share after with: -0.16 -0.01 -0.04 0.22
share age: 0.06 -0.04 -0.20 0.18
share before 's firm: -0.03 -0.03 0.12 -0.05
share before 's no class: -0.02 0.07 -0.01 -0.03
share before 's office: -0.09 -0.02 0.12 -0.01
share before , a: -0.04 0.11 0.03 -0.09
share before , by: 0.18 -0.08 -0.08 -0.02
share before , no class: -0.13 -0.07 0.03 0.17
share before , office: -0.02 0.18 -0.08 -0.09
share before , the: -0.10 0.12 0.01 -0.03
share before by: 0.01 0.03 -0.12 0.08
share before comma: -0.19 0.19 -0.12 0.12
share before firm: -0.03 -0.02 0.09 -0.04
share before no class: 0.04 -0.03 -0.04 0.03
share before of: 0.03 0.18 -0.14 -0.07
share before office: 0.12 -0.16 0.20 -0.16
share before owner: 0.04 0.04 0.13 -0.20
share before place: -0.14 -0.02 -0.05 0.22
share before stop: -0.11 0.08 0.19 -0.17
share before to: 0.10 -0.06 -0.12 0.08
share before where: 0.05 0.06 0.06 -0.18
share before with: 0.17 -0.18 -0.23 0.23
share before ’s no class: 0.10 -0.01 0.01 -0.10
share before ’s office: -0.08 -0.02 0.08 0.02
share begins a sentence: 0.12 -0.07 -0.31 0.26
share dep ROOT: 0.08 0.45 -0.37 -0.16
share dep amod: 0.35 -0.04 -0.24 -0.06
share dep appos: 0.00 0.21 0.08 -0.29
share dep ccomp: -0.06 0.10 0.02 -0.05
share dep compound: 0.19 -0.04 -0.31 0.16
share dep conj: -0.13 0.04 -0.09 0.17
share dep dep: -0.07 -0.00 0.12 -0.05
share dep flat: -0.06 -0.05 0.18 -0.07
share dep iobj: -0.12 -0.17 0.35 -0.07
share dep nmod: 0.32 -0.10 -0.21 -0.01
share dep nsubj: -0.20 0.34 -0.13 -0.01
share dep obj: -0.12 0.02 -0.10 0.20
share dep obl: -0.30 -0.16 0.26 0.21
share dep parataxis: -0.05 -0.17 0.13 0.09
share familiar LOC: 0.24 -0.03 -0.03 -0.18
share familiar ORG: 0.11 -0.06 0.11 -0.15
share familiar PER: 0.15 -0.04 -0.09 -0.02
share relative where: -0.03 -0.02 -0.12 0.17
share relative which: -0.06 -0.04 0.24 -0.14
share relative who: 0.13 0.24 -0.17 -0.20
share rules LOC: 0.04 -0.15 -0.41 0.52
share rules ORG: 0.13 -0.32 0.37 -0.18
share rules PER: 0.09 0.37 -0.05 -0.42
share says: 0.01 0.05 0.17 -0.22
share shouted: -0.02 -0.03 -0.04 0.10
share tag JJ: -0.20 0.15 -0.19 0.24
share tag NN: -0.04 0.08 0.09 -0.13
share tag NNP: -0.48 0.21 0.12 0.15
share tag NNPS: -0.01 -0.17 0.05 0.13
share tag NNS: 0.03 0.18 -0.10 -0.11
share tag VB: 0.33 -0.17 -0.10 -0.06
share trained LOC: -0.14 -0.46 -0.04 0.64
share trained ORG: 0.11 -0.20 0.35 -0.26
share trained PER: -0.18 0.56 -0.24 -0.15
share trained none: 0.47 -0.00 -0.16 -0.31
some after a: 0.11 -0.08 -0.04 0.01
some after by: -0.02 0.17 0.04 -0.20
some after comma: -0.19 0.14 0.12 -0.08
some after courtesy: -0.04 0.25 -0.14 -0.07
some after firm: -0.07 -0.17 0.37 -0.12
some after no class: 0.18 -0.22 0.13 -0.09
some after of: -0.24 -0.25 -0.06 0.55
some after office: -0.03 0.58 -0.39 -0.15
some after owner: -0.13 -0.04 0.23 -0.06
some after press: 0.09 -0.30 0.46 -0.24
some after stop: -0.17 -0.02 0.51 -0.32
some after the: 0.18 -0.34 -0.00 0.16
some after the after by: 0.19 -0.07 0.04 -0.16
some after the after comma: 0.12 0.16 -0.09 -0.19
some after the after no class: -0.21 -0.16 0.19 0.18
some after the after of: -0.02 -0.06 0.06 0.03
some after the after stop: 0.23 -0.11 0.10 -0.22
some after the after to: -0.08 -0.02 -0.01 0.10
some after the after where: -0.16 -0.09 -0.04 0.29
some after the after with: -0.06 -0.01 0.14 -0.06
some after to: 0.16 0.04 -0.03 -0.17
some after where: -0.07 -0.26 -0.13 0.46
some after with: -0.21 -0.09 0.08 0.22
some age: 0.04 -0.06 -0.17 0.19
some before 's firm: -0.07 -0.10 0.32 -0.15
some before 's no class: -0.13 0.11 -0.07 0.09
some before 's office: -0.12 -0.07 0.24 -0.05
some before , a: -0.05 0.10 0.10 -0.14
some before , by: 0.18 -0.08 -0.08 -0.02
some before , no class: -0.13 -0.09 0.15 0.07
some before , office: -0.02 0.19 -0.09 -0.08
some before , the: -0.10 0.14 -0.02 -0.02
some before by: 0.00 0.03 -0.16 0.13
some before comma: -0.22 0.13 0.04 0.06
some before firm: -0.10 -0.05 0.32 -0.17
some before no class: -0.12 -0.29 0.39 0.02
some before of: 0.03 0.18 -0.14 -0.07
some before office: 0.14 -0.17 0.32 -0.29
some before owner: -0.16 -0.02 0.34 -0.15
some before place: -0.15 -0.02 -0.06 0.22
some before stop: -0.18 0.01 0.33 -0.16
some before to: 0.15 -0.10 -0.09 0.04
some before where: -0.00 0.04 0.06 -0.10
some before with: 0.13 -0.27 -0.20 0.34
some before ’s no class: 0.08 -0.03 0.05 -0.10
some before ’s office: -0.12 -0.04 0.18 -0.03
some begins a sentence: -0.13 -0.14 -0.03 0.29
some dep ROOT: 0.06 0.44 -0.23 -0.27
some dep amod: 0.32 -0.05 -0.17 -0.10
some dep appos: -0.07 0.10 0.30 -0.33
some dep ccomp: -0.06 0.11 0.01 -0.06
some dep compound: 0.11 -0.10 -0.18 0.16
some dep conj: -0.08 -0.08 0.02 0.13
some dep dep: -0.07 -0.00 0.17 -0.10
some dep flat: -0.06 -0.05 0.18 -0.07
some dep iobj: -0.13 -0.18 0.39 -0.09
some dep nmod: 0.09 -0.27 0.00 0.18
some dep nsubj: -0.30 0.21 0.04 0.05
some dep obj: -0.08 -0.02 -0.03 0.13
some dep obl: -0.39 -0.21 0.34 0.27
some dep parataxis: -0.05 -0.17 0.13 0.09
some familiar LOC: 0.22 -0.03 0.01 -0.20
some familiar ORG: 0.09 -0.07 0.13 -0.16
some familiar PER: 0.15 -0.04 -0.09 -0.02
some relative where: -0.04 -0.02 -0.14 0.19
some relative which: -0.09 -0.05 0.33 -0.20
some relative who: 0.11 0.23 -0.16 -0.19
some rules LOC: -0.05 -0.20 -0.17 0.42
some rules ORG: 0.06 -0.38 0.37 -0.04
some rules PER: -0.01 0.28 -0.06 -0.21
some says: -0.16 -0.05 0.24 -0.03
some shouted: -0.00 -0.14 0.01 0.13
some tag JJ: -0.26 0.14 -0.04 0.16
some tag NN: -0.05 0.00 0.23 -0.18
some tag NNP: -0.54 0.16 0.27 0.11
some tag NNPS: -0.02 -0.18 -0.01 0.20
some tag NNS: 0.01 0.18 -0.11 -0.08
some tag VB: 0.32 -0.17 -0.10 -0.05
some trained LOC: -0.21 -0.52 0.02 0.72
some trained ORG: 0.02 -0.30 0.55 -0.27
some trained PER: -0.28 0.46 -0.17 -0.01
some trained none: 0.26 -0.12 -0.20 0.06
state's no word: 0.26 -0.10 -0.09 -0.08
words 1: 0.17 -0.17 -0.51 0.52
words 2: -0.42 0.40 0.32 -0.30
words 3: 0.24 -0.30 0.26 -0.20
words 4: 0.27 -0.03 -0.15 -0.09
"""
