"""The tables that the store keeps for itself, as Peewee's models: what was replaced, and what was left typed.

Loaded when the first of them is written, not on the way to the first paint. Peewee writes the statements;
they run in the transaction that is under way, like all others.
"""

from peewee import AutoField, BooleanField, Model, SqliteDatabase, TextField

_DIALECT = SqliteDatabase(None)  # never opened: it says which SQL to write


class JournalRow(Model):
    """What one transaction replaced. `changes` is null where it was too much to keep."""

    id = AutoField()
    at = TextField()
    label = TextField()
    name = TextField()
    undone = BooleanField(default=False)
    changes = TextField(null=True)

    class Meta:
        """Where it lies."""

        database = _DIALECT
        table_name = "journal"


class DraftRow(Model):
    """A form that was left with something typed in it."""

    key = TextField(primary_key=True)
    text = TextField()
    saved_at = TextField()

    class Meta:
        """Where it lies."""

        database = _DIALECT
        table_name = "draft"
