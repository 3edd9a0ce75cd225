"""What each trait says for a candidate: made by `training/train_status.py`, not by hand."""

from __future__ import annotations

TABLE = """
after again: -0.21
after and: -0.10
after by: -0.12
after for: 0.18
after from: -0.04
after last: -0.20
after on: 0.17
after since: -0.05
after this: 0.14
after to: 0.11
after today: 0.12
after until: -0.10
after yesterday: -0.03
at deal fact: 0.08
at end fact: 0.20
at fact: 0.12
at fail fact: 0.19
at future: -0.10
at open fact: -0.08
at open future: -0.10
at part fact: 0.06
at past: 0.27
at stall fact: -0.07
at wished: -0.12
beside held: 0.45
beside last: 0.20
cancelled: -0.13
deadline near: -0.17
early: -0.15
early in text: 0.35
event agree: -0.13
event agree here: -0.11
event consult: 0.01
event consult here: -0.20
event reject: 0.01
event reject here: 0.01
event request: -0.37
event request here: -0.32
event sign: 0.09
event sign here: 0.06
event suspend: 0.08
event suspend here: 0.05
event withdraw: -0.10
event withdraw here: 0.09
far: a day: -0.35
far: a month: 0.02
far: a week: -0.45
far: days: -0.14
far: long: 0.06
far: today: 0.01
far: two weeks: 0.03
headline: -0.09
hour: 0.48
late: 0.24
lead: 0.97
live: 0.41
nearest: 0.01
nearest of strong: 0.37
nearest: at fact: 0.32
nearest: at future: -0.10
nearest: beside held: 0.66
nearest: event consult: -0.05
nearest: talks: 0.13
no round near: -0.28
none: 0.82
none: again fact: 0.13
none: again future: 0.25
none: deadlock fact: -0.05
none: deal denied: 0.08
none: deal fact: -0.15
none: deal future: 0.31
none: end fact: -0.31
none: end wished: 0.01
none: fail fact: -0.06
none: notover fact: 0.16
none: open fact: -0.16
none: open future: 0.76
none: open wished: 0.34
none: openq fact: -0.27
none: part fact: -0.21
none: plan fact: 0.39
none: plan future: 0.11
none: propose fact: 0.72
none: reject fact: -0.11
none: stall fact: 0.07
none: terms fact: -0.16
none: until fact: -0.03
none: without fact: -0.09
now: -0.26
now early: -0.31
now headline: 0.14
now lead: -0.21
on does something else: -0.42
on meets: 0.22
on noun: 0.26
on talks: -0.19
on verb: 0.53
parties: -0.31
proposed near: -0.41
quoted: -0.27
round near: -0.18
rules: 0.80
shifted: -0.48
shifted at again future: -0.02
shifted at fact: -0.16
shifted at future: -0.16
shifted at open future: -0.08
sign denied: 0.17
sign fact: 0.41
sign future: -0.29
table: -0.10
talks: 0.22
today: 0.01
told: -0.09
under does something else: 0.15
under meets: 0.03
under noun: -0.06
under talks: 0.02
under verb: 0.06
verb VB: 0.05
verb VBD: 0.19
verb VBG: -0.10
verb VBN: 0.06
verb VBP: -0.13
verb VBZ: -0.03
verb to come: 0.08
weekday: -0.30
will near: -0.31
"""
