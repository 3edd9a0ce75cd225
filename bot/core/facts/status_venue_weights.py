"""What each trait says for a candidate: made by `training/train_status.py`, not by hand."""

from __future__ import annotations

TABLE = """
bare: -0.44
building: 0.36
building beside a town: -0.20
capital of party: 0.24
city of party: 0.50
dated: 0.51
dateline: 0.76
early: 0.84
event: 0.44
event consult: 0.07
event request: 0.30
event sign: -0.02
event suspend: -0.29
event withdraw: -0.08
headline: 0.59
in: 0.13
in at table now: 0.63
in, not past: 0.55
in, sign fact: -0.23
in, table: 0.43
kind capital: 0.59
kind city: 0.10
kind name: -0.45
kind region: -0.44
kind unknown: -0.20
label LOC: -0.43
label ORG: -0.10
label PER: 0.16
meet in: 0.09
meet in, not past: 0.51
meet in, sign fact: 0.09
meet in, table: -0.11
move: 0.40
none: 0.40
none: again future: -0.08
none: deadlock fact: -0.07
none: deal fact: 0.20
none: end fact: -0.23
none: fail fact: -0.15
none: nowhere at table: -0.16
none: open fact: 0.07
none: open future: -0.14
none: open wished: 0.32
none: openq fact: -0.14
none: part fact: -0.13
none: plan fact: -0.09
none: propose fact: 0.75
none: reject fact: 0.35
none: stall fact: -0.25
none: terms fact: -0.12
none: until fact: -0.17
none: without fact: -0.05
not past: -0.09
often: -0.11
on meets: 0.11
on moves: 0.65
on noun: -0.24
on says: -0.54
on talks: 0.49
on verb: -0.05
only: 0.32
owner: -0.05
party: -0.42
past: -0.74
place talks: -0.33
quoted: 0.16
share: 0.26
sign fact: 0.70
sign future: 0.06
sign in lead: 0.81
sign other: -0.32
state of a town: -0.45
table: 0.03
talks: -0.11
talks in: 0.82
under meets: 0.10
under moves: 0.40
under noun: -0.03
under says: 0.13
under talks: -0.11
under verb: -0.39
where: 0.18
within a participant: -0.52
word ,: -0.28
word and: -0.19
word between: -0.18
word by: -0.03
word for: -0.39
word from: 0.75
word outside: -0.15
word to: 0.43
word with: -0.07
"""
