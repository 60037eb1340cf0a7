"""The program's own database, let go over its window or named to its command, is refused unread."""

import os
from pathlib import Path

import pytest

from followup_desktop.domain.contact import Contact
from followup_desktop.domain.errors import FollowupError
from followup_desktop.services import Services
from tests.store.test_backup import in_another_program, look_into

SENTENCE = "This is Followup's own file. Use File > Restore a backup for a backup."


@pytest.mark.parametrize("ending", ["", "-wal", "-shm"])
def test_the_own_database_is_refused_and_what_is_written_afterwards_is_there_for_others(
    services: Services, tmp_path: Path, ending: str
) -> None:
    database = tmp_path / "followup.sqlite3"
    services.contacts.save(Contact(uid="ada", name="Ada Byron"))
    file = tmp_path / f"followup.sqlite3{ending}"
    assert file.is_file()
    with pytest.raises(FollowupError) as refused:
        services.intake.read_file(file, "UTC")
    assert str(refused.value) == SENTENCE
    assert services.imports.import_file(file).error == SENTENCE
    look_into(database)
    services.contacts.save(Contact(uid="grace", name="Grace Hopper"))
    assert in_another_program(database, "grace")


def test_the_own_database_is_known_by_any_name(services: Services, tmp_path: Path) -> None:
    database = tmp_path / "followup.sqlite3"
    (tmp_path / "folder").mkdir()
    names = [tmp_path / "folder" / ".." / "followup.sqlite3", tmp_path / "card.vcf"]
    os.link(database, names[-1])
    for name in names:
        assert services.imports.import_file(name).error == SENTENCE


def test_a_file_that_only_lies_beside_the_database_is_read(services: Services, tmp_path: Path) -> None:
    card = tmp_path / "followup.vcf"
    card.write_text("BEGIN:VCARD\nVERSION:4.0\nFN:Ada Byron\nEND:VCARD\n")
    assert services.imports.import_file(card).error == ""
    assert "cannot be read" in services.imports.import_file(tmp_path / "nul\0.vcf").error
