"""Files that start a program on Linux desktops, at login and from the menu (Desktop Entry Specification)."""

import re
from collections.abc import Sequence

from followup_desktop.paths import APP_NAME
from followup_desktop.phrases.language import _

_PLAIN = re.compile(r"[A-Za-z0-9@_+=:,./-]+")
# In the name of a program the specification allows no =, and GLib looks for one with %% as it is written.
_MISREAD = {"=", "%"}
_FILES = " %F"  # where the desktop puts the files that are opened with the program
_ESCAPES = {"\\": r"\\", "\n": r"\n", "\t": r"\t", "\r": r"\r"}


OPENED_WITH = ("text/vcard", "text/x-vcard", "text/calendar")
"""The kinds of files (MIME types) that the menu entry offers to open: cards and invitations."""


def autostart_entry(command: Sequence[str]) -> bytes:
    """The file that starts this command (its words) when the person logs in."""
    lines = (
        "[Desktop Entry]",
        "Type=Application",
        "Name=Followup Desktop",
        f"Comment={_escaped(_('Reminds you of the next step after an interview'))}",
        f"Exec={exec_value(command)}",
        f"Icon={APP_NAME}",
        "Terminal=false",
        "StartupNotify=false",
        "X-GNOME-Autostart-enabled=true",
    )
    return _written(lines)


def menu_entry(command: Sequence[str]) -> bytes:
    """The file that shows the program in the menu; this command (its words) takes names of files after it."""
    lines = (
        "[Desktop Entry]",
        "Type=Application",
        "Version=1.0",
        "Name=Followup Desktop",
        f"GenericName={_escaped(_('Interview follow-up'))}",
        f"Comment={_escaped(_('Says what to do after a job interview, by when, and in which words'))}",
        f"Exec={exec_value(command)}{_FILES}",
        *([f"TryExec={_escaped(command[0])}"] if command[0].startswith("/") else []),
        f"Icon={APP_NAME}",
        "Terminal=false",
        "Categories=Office;ContactManagement;",
        f"Keywords={_escaped(_('job;interview;career;thank-you;reminder;reference;'))}",
        f"MimeType={';'.join(OPENED_WITH)};",
        "StartupNotify=true",
        f"StartupWMClass={APP_NAME}",
    )
    return _written(lines)


def exec_value(command: Sequence[str]) -> str:
    """A command as the key Exec has it: each word quoted where it must be, then escaped like every text."""
    if _MISREAD & set(command[0]):
        command = ("/bin/sh", "-c", 'exec "$0" "$@"', *command)
    return _escaped(" ".join(_quoted(word) for word in command))


def is_switched_off(entry: bytes) -> bool:
    """Whether the person switched it off: with Hidden, or in the settings of the desktop."""
    within, off = False, False
    for line in entry.decode("utf-8", "replace").splitlines():
        if line.startswith("["):
            within = line.strip() == "[Desktop Entry]"
        elif within:
            key, _equals, value = (part.strip() for part in line.partition("="))
            off = off or (key, value) in (("Hidden", "true"), ("X-GNOME-Autostart-enabled", "false"))
    return off


def _written(lines: Sequence[str]) -> bytes:
    return ("\n".join(lines) + "\n").encode("utf-8", "surrogateescape")  # as the system names its files


def _quoted(word: str) -> str:
    if not _PLAIN.fullmatch(word):
        word = '"' + re.sub(r'(["`$\\])', r"\\\1", word) + '"'
    return word.replace("%", "%%")


def _escaped(text: str) -> str:
    return "".join(_ESCAPES.get(character, character) for character in text)
