"""The steps from each version of the tables to the next, applied when the database is opened.

To change a table, change `db/tables.py` and add `versions/v0005_what_changes.py` with `revision = "0005"` and
`down_revision = "0004"`; then set `HEAD` in `db/schema.py`. A version that was published is never edited. All steps
run in one transaction, so a step that fails leaves the database as it was.
"""
