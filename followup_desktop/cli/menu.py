"""--install-menu and --remove-menu: says what was done, file by file."""

import sys

from followup_desktop.cli.arguments import Asked
from followup_desktop.desktop.menu_entry import menu_entry
from followup_desktop.domain.errors import FollowupError
from followup_desktop.phrases.language import _


def change_menu(asked: Asked) -> int:
    """Put the program into the menu, or take it out; the exit status: 0 done, 1 it cannot be."""
    try:
        entry = menu_entry(asked.data_dir)
        if asked.menu == "install":
            said, files = _("Followup Desktop is in the menu."), entry.install()
        else:
            files = entry.remove()
            gone = _("Followup Desktop is no longer in the menu. Your data stays where it is.")
            said = gone if files else _("There was no menu entry to take away.")
    except FollowupError as error:
        print(" ".join(str(error).split()), file=sys.stderr)
        return 1
    line = _("  written: {file}") if asked.menu == "install" else _("  removed: {file}")
    print(said, *(line.format(file=file) for file in files), sep="\n")
    return 0
