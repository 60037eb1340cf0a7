"""Our SQLite file: records in, records out, and what each change replaced. The only package that knows Peewee."""
