"""Taking 2,000 business cards into the real window: how long it takes, and how long the window freezes."""

from pathlib import Path
from random import Random

import pytest

from followup_desktop.services.build import build_services
from followup_desktop.services.clock import clock_from
from tests.benchmarks.desktop import OURS, Desktop
from tests.benchmarks.figures import Figure, Results
from tests.benchmarks.names import Names
from tests.benchmarks.years_of_interviews import NOW
from tests.services.acme import entry

CARDS = 2000
SECONDS, FREEZE = 2.0, 100.0


@pytest.fixture
def cards(tmp_path: Path) -> Path:
    """2,000 cards as an address book exports them."""
    names = Names(Random(5))
    path = tmp_path / "contacts.vcf"
    with path.open("w", encoding="utf-8", newline="") as file:
        for number in range(CARDS):
            company = names.company()
            lines = (
                "BEGIN:VCARD",
                "VERSION:3.0",
                f"FN:{names.person()}",
                f"ORG:{company.replace(',', ' ')};",
                f"TITLE:{names.position().replace(',', ' ')}",
                f"EMAIL;TYPE=INTERNET,WORK:contact{number}@company{number % 300}.example",
                f"TEL;TYPE=WORK,VOICE:+44 20 7946 {number:04d}",
                "ADR;TYPE=WORK:;;1 Main Street;London;;EC1A 1AA;United Kingdom",
                f"UID:card-{number}",
                "END:VCARD",
                "",
            )
            file.write("\r\n".join(lines))
    return path


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """A program with one interview in it."""
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    services = build_services(folder / "followup.sqlite3", clock_from(NOW))
    services.interviews.save(entry())
    services.close()
    return folder


def test_two_thousand_cards(desktop: Desktop, cards: Path, data_dir: Path, results: Results) -> None:
    with desktop.window(OURS, data_dir, "importing_cards", {"BENCH_CARDS": str(cards)}):
        told = desktop.told("cards")
    (read, read_by_processor), (stored, stored_by_processor) = told["read"], told["stored"]
    reading, storing = told["freeze"]
    assert told["said"] == f"Imported: {CARDS} contacts."
    results.keep(
        Figure(
            name="importing 2,000 vCards, from the file to the page",
            measured=read + stored,
            limit=SECONDS,
            unit="s",
            steadier=read_by_processor + stored_by_processor,
            detail=f"until the review {read:.2f} s, storing {stored:.2f} s",
        ),
        Figure(
            name="longest freeze of the window meanwhile",
            measured=max(reading[0], storing[0]) * 1000,
            limit=FREEZE,
            unit="ms",
            steadier=max(reading[1], storing[1]) * 1000,
            detail=f"until the review {reading[0] * 1000:.0f} ms, storing {storing[0] * 1000:.0f} ms; "
            f"at rest {told['at_rest'][0] * 1000:.0f} ms",
        ),
    )
