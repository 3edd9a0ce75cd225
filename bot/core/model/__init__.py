"""The vocabulary: frozen values, in the order of the journey: feed → article → fact → story → briefing → digest.

One word for one thing. Every instant is an aware `datetime` in UTC; every `date` is the day in the article's own words.
"""
