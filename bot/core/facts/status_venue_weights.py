"""What each trait says for a candidate: made by `training/train_status.py`, not by hand."""

from __future__ import annotations

TABLE = """
bare: -0.51
building: 0.39
building beside a town: 0.02
capital of party: 0.29
city of party: 0.30
dated: 0.62
dateline: 0.66
early: 0.67
event: 0.26
event agree: 0.23
event consult: 0.18
event request: 0.17
event sign: -0.02
event suspend: -0.22
headline: 0.21
in: 0.28
in at table now: 0.53
in, not past: 0.48
in, sign fact: -0.15
in, table: 0.44
kind capital: 0.58
kind city: 0.24
kind name: -0.39
kind region: -0.31
kind unknown: -0.33
label LOC: -0.40
label ORG: 0.21
label PER: 0.09
label none: -0.11
meet in: 0.21
meet in, not past: 0.51
meet in, sign fact: 0.15
meet in, table: 0.08
move: 0.47
none: 0.21
none: again fact: -0.06
none: again future: -0.10
none: deadlock fact: -0.05
none: deal denied: -0.07
none: deal fact: 0.24
none: end fact: -0.29
none: fail fact: -0.25
none: notover fact: -0.02
none: nowhere at table: 0.08
none: open fact: -0.32
none: open future: -0.13
none: open wished: 0.51
none: open would: -0.10
none: openq fact: -0.20
none: part fact: -0.14
none: plan fact: -0.08
none: plan future: -0.01
none: propose fact: 0.75
none: reject fact: 0.24
none: stall fact: -0.13
none: terms fact: 0.03
none: until fact: -0.18
none: without fact: -0.10
not past: -0.04
often: -0.15
on meets: 0.01
on moves: 0.60
on noun: -0.16
on says: -0.45
on talks: 0.36
on verb: -0.20
only: 0.22
owner: -0.22
party: -0.36
past: -0.29
place talks: -0.01
quoted: 0.13
share: 0.15
sign fact: 0.52
sign future: -0.04
sign in lead: 0.54
sign other: -0.12
state of a town: -0.34
table: -0.05
talks: 0.13
talks in: 0.27
under meets: 0.24
under moves: 0.27
under noun: -0.31
under says: -0.01
under talks: -0.30
under verb: -0.22
where: 0.44
within a participant: -0.45
word ,: -0.36
word and: -0.06
word between: -0.33
word by: -0.03
word for: -0.19
word from: 0.45
word outside: 0.06
word to: 0.60
word with: -0.29
"""
