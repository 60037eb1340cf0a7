"""Where the texts of the templates come from: the built-in folder, and a person's own."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from followup_desktop.wording.errors import WordingError
from followup_desktop.wording.parsing import MOST_BYTES


class Templates(Protocol):
    """Anything that has the text of each template."""

    def text(self, name: str) -> tuple[str, str]:
        """The text of this template ("thank_you"), and what messages call it. Raises WordingError."""
        ...


class BuiltInTemplates:
    """The templates in the folder of one language, one text file each."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def text(self, name: str) -> tuple[str, str]:
        """The text of the file, read anew once it has changed, and the file's name.

        Raises WordingError where it is missing or not UTF-8.
        """
        path = self._folder / f"{name}.txt"
        try:
            state = path.stat()
            return _read(path, state.st_mtime_ns, state.st_size), path.name
        except FileNotFoundError:
            raise WordingError(f"The wording {path} is missing. Install Followup Desktop again.") from None
        except (OSError, UnicodeDecodeError) as error:
            raise WordingError(f"The wording {path} cannot be read ({error}). Check the file.") from error


class OwnTemplates:
    """A person's own templates (name and text), and the built-in one for each that is not among them."""

    def __init__(self, own: Mapping[str, str], built_in: Templates) -> None:
        self._own = own
        self._built_in = built_in

    def text(self, name: str) -> tuple[str, str]:
        """The own text where there is one, else the built-in one. Raises WordingError as that does."""
        if name in self._own:
            return self._own[name], f"your wording “{name}”"
        return self._built_in.text(name)


@lru_cache(maxsize=64)
def _read(path: Path, _changed: int, _size: int) -> str:
    """The text of a file; when it was changed and how large it is tell whether it has to be read again."""
    with path.open(encoding="utf-8") as file:
        return file.read(MOST_BYTES + 1)  # a letter too much for a template, and no more of a huge file
