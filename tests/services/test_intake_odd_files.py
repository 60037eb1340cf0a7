"""Files that are not what they are called, and things that are no files."""

import os
import threading
from pathlib import Path

import pytest

from followup_desktop.exchange import file_content
from followup_desktop.services import Services
from tests.services.test_intake_files import CARD, MAIL


def names(services: Services, path: Path) -> list[object]:
    report = services.imports.import_file(path)
    assert report.error == ""
    return [record["name"] for record in report.added["contacts"]]


def test_a_card_called_a_picture_is_a_card(services: Services, tmp_path: Path) -> None:
    file = tmp_path / "grace.png"
    file.write_bytes(CARD)
    assert names(services, file) == ["Grace Hopper"]


def test_a_mail_as_apple_keeps_it_is_a_mail(services: Services, tmp_path: Path) -> None:
    file = tmp_path / "4711.emlx"
    file.write_bytes(f"{len(MAIL)}       \n".encode() + MAIL + b"<?xml version='1.0'?><plist></plist>")
    assert names(services, file) == ["Grace Hopper"]


def test_a_folder_of_mails_brings_everybody_in_it(services: Services, tmp_path: Path) -> None:
    file = tmp_path / "Inbox.mbox"
    begin = b"From someone@acme.example Mon Nov 23 10:00:00 2026\r\n"
    file.write_bytes(
        begin + MAIL + b"\r\n" + begin + MAIL.replace(b"Grace", b"Howard").replace(b"grace", b"howard")
    )
    assert names(services, file) == ["Grace Hopper", "Howard Hopper"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with a name on this system")
def test_a_pipe_is_read_and_one_that_is_silent_is_refused(
    services: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pipe = tmp_path / "pipe.vcf"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=(CARD,))
    writer.start()
    assert names(services, pipe) == ["Grace Hopper"]
    writer.join()

    monkeypatch.setattr(file_content, "_WAIT", 0.01)
    assert "nothing comes out of it" in services.imports.import_file(pipe).error


def test_a_text_file_with_the_text_of_a_code_brings_whom_the_code_names(
    services: Services, tmp_path: Path
) -> None:
    file = tmp_path / "code.txt"
    file.write_text("MECARD:N:Hopper,Grace;TEL:+12025550143;;", encoding="utf-8")
    assert names(services, file) == ["Grace Hopper"]
    file.write_text("WIFI:T:WPA;S:Office;P:secret123;;", encoding="utf-8")
    assert "nobody" in services.imports.import_file(file).error
