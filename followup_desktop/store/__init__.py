"""Our SQLite file: records in and out, and what each change replaced. Nothing else imports Peewee."""
