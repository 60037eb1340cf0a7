"""Opens the database and puts the services on it."""

from pathlib import Path

from followup_desktop import paths
from followup_desktop.phrases.dates import DateFormat, short_date
from followup_desktop.services import Services
from followup_desktop.services.clock import Clock
from followup_desktop.store.database import open_database


def build_services(database: Path, clock: Clock, *, date_format: DateFormat = short_date) -> Services:
    """The services on this file, made where it is missing. Raises the errors of the store (StoreError)."""
    templates = paths.resources_dir() / "wording" / "en"
    return Services(open_database(database, now=clock.now), clock, templates, date_format)
