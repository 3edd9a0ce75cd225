"""The trained pipeline: tags, dependencies, lemmas and names; nothing but `loading` is imported from outside.

spaCy lives here and is loaded with the first text that is analysed, so that a process that reads none goes without.
"""
