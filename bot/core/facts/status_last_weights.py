"""What each trait says for a candidate: made by `training/train_status.py`, not by hand."""

from __future__ import annotations

TABLE = """
after again: -0.31
after and: -0.11
after by: -0.33
after for: 0.15
after from: -0.06
after last: -0.12
after on: 0.03
after since: -0.06
after this: 0.19
after to: 0.01
after today: 0.10
after until: -0.09
after yesterday: -0.02
at deal fact: -0.04
at denied: 0.17
at end fact: 0.19
at fact: 0.06
at fail fact: 0.24
at future: -0.11
at open fact: -0.03
at open future: -0.11
at part fact: 0.08
at past: 0.24
at stall fact: -0.08
at wished: -0.13
beside held: 0.34
beside last: 0.22
cancelled: -0.13
deadline near: -0.14
early: -0.09
early in text: 0.32
event agree: 0.03
event agree here: -0.15
event consult: 0.02
event consult here: -0.25
event reject: -0.04
event reject here: -0.04
event request: -0.42
event request here: -0.37
event sign: 0.13
event sign here: 0.08
event suspend: 0.17
event suspend here: 0.19
event withdraw: -0.08
event withdraw here: 0.10
far: a day: -0.28
far: a month: 0.08
far: a week: -0.49
far: days: -0.18
far: long: 0.07
far: today: -0.01
headline: -0.11
hour: 0.52
late: 0.31
lead: 1.02
live: 0.38
nearest: -0.01
nearest of strong: 0.36
nearest: at fact: 0.39
nearest: at future: -0.11
nearest: beside held: 0.57
nearest: event consult: -0.05
nearest: talks: 0.20
no round near: -0.18
none: 0.81
none: again fact: 0.15
none: again future: 0.11
none: deadlock fact: -0.10
none: deal denied: 0.06
none: deal fact: -0.09
none: deal future: 0.29
none: deal wished: -0.03
none: end fact: -0.19
none: fail fact: -0.11
none: notover fact: 0.20
none: open fact: -0.01
none: open future: 0.72
none: open wished: 0.24
none: openq fact: -0.16
none: part fact: -0.25
none: plan fact: 0.30
none: plan future: 0.08
none: propose fact: 0.79
none: reject fact: -0.17
none: stall fact: 0.03
none: terms fact: -0.08
none: until fact: -0.09
none: without fact: 0.02
now: -0.19
now early: -0.25
now headline: 0.16
now lead: -0.18
on does something else: -0.61
on meets: 0.35
on noun: 0.17
on talks: -0.16
on verb: 0.55
parties: -0.30
past: 0.08
proposed near: -0.30
quoted: -0.27
round near: -0.21
rules: 0.79
shifted: -0.47
shifted at again future: -0.04
shifted at fact: -0.15
shifted at future: -0.20
shifted at open future: -0.09
shifted at until fact: -0.07
sign denied: 0.03
sign fact: 0.39
sign future: -0.18
sign wished: 0.01
table: 0.02
talks: 0.20
today: -0.01
told: -0.19
under does something else: 0.12
under meets: -0.14
under noun: -0.12
under talks: 0.09
under verb: 0.15
verb VB: 0.08
verb VBD: 0.18
verb VBG: -0.10
verb VBN: -0.15
verb VBP: -0.16
verb VBZ: 0.03
verb denied: 0.02
verb to come: 0.15
weekday: -0.28
will near: -0.34
"""
