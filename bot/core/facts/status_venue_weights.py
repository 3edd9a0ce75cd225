"""What each trait says for a candidate: made by `training/train_status.py`, not by hand."""

from __future__ import annotations

TABLE = """
bare: -0.35
building: 0.47
building beside a town: 0.07
capital of party: 0.33
city of party: 0.38
dated: 0.56
dateline: 0.89
early: 0.69
event: 0.27
event agree: 0.21
event consult: 0.17
event request: 0.10
event sign: -0.01
event suspend: -0.24
headline: 0.29
in: 0.26
in at table now: 0.61
in, not past: 0.52
in, sign fact: -0.31
in, table: 0.49
kind capital: 0.56
kind city: 0.36
kind name: -0.45
kind region: -0.30
kind unknown: -0.39
label LOC: -0.38
label ORG: 0.14
label PER: 0.13
label none: -0.10
meet in: 0.21
meet in, not past: 0.54
meet in, sign fact: -0.17
meet in, table: 0.02
move: 0.60
none: 0.21
none: again fact: -0.05
none: again future: -0.10
none: again would: -0.12
none: deadlock fact: -0.06
none: deal denied: -0.08
none: deal fact: 0.23
none: deal wished: 0.20
none: end fact: -0.31
none: end wished: 0.02
none: fail fact: -0.24
none: notover fact: -0.02
none: nowhere at table: 0.10
none: open fact: -0.31
none: open future: -0.14
none: open wished: 0.51
none: open would: -0.10
none: openq fact: -0.22
none: part fact: -0.14
none: plan fact: -0.15
none: plan future: -0.01
none: propose fact: 0.74
none: reject fact: 0.24
none: stall fact: -0.13
none: terms fact: 0.01
none: until fact: -0.19
none: without fact: -0.12
not past: -0.20
often: -0.07
on meets: 0.06
on moves: 0.69
on noun: -0.13
on says: -0.59
on talks: 0.45
on verb: -0.32
only: 0.22
owner: -0.22
party: -0.39
past: -0.23
place talks: 0.05
quoted: 0.12
share: 0.15
sign fact: 0.51
sign future: 0.01
sign in lead: 0.56
sign other: -0.07
state of a town: -0.38
table: 0.04
talks: 0.01
talks in: 0.32
under meets: 0.26
under moves: 0.27
under noun: -0.16
under says: -0.12
under talks: -0.20
under verb: -0.32
where: 0.48
within a participant: -0.56
word ,: -0.33
word and: 0.03
word between: -0.33
word by: -0.03
word for: -0.19
word from: 0.39
word outside: 0.05
word to: 0.64
word with: -0.44
"""
