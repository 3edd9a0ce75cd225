"""Facts: one extractor a file; each declares what it needs and what it gives, and they run in that order.

To add one, add a file here with an `EXTRACTOR`; nothing else names it.
"""
