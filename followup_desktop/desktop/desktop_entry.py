"""The file by which Linux desktops start a program at login (Desktop Entry Specification)."""

import re
from collections.abc import Sequence

from followup_desktop.paths import APP_NAME
from followup_desktop.phrases.language import _

_PLAIN = re.compile(r"[A-Za-z0-9@_+=:,./-]+")
# In the name of a program the specification allows no =, and GLib looks for one with %% as it is written.
_MISREAD = {"=", "%"}
_ESCAPES = {"\\": r"\\", "\n": r"\n", "\t": r"\t", "\r": r"\r"}


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
    return ("\n".join(lines) + "\n").encode("utf-8", "surrogateescape")  # as the system names its files


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


def _quoted(word: str) -> str:
    if not _PLAIN.fullmatch(word):
        word = '"' + re.sub(r'(["`$\\])', r"\\\1", word) + '"'
    return word.replace("%", "%%")


def _escaped(text: str) -> str:
    return "".join(_ESCAPES.get(character, character) for character in text)
