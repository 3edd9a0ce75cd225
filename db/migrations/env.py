"""What alembic runs: the steps, on the connection and in the transaction that `db.schema` has opened."""

from alembic import context

from db.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,  # its naming convention, and what a new step is compared with
    transactional_ddl=True,  # SQLite can; alembic must be told
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
