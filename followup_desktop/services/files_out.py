"""Writing a file that a person chose."""

import os
from pathlib import Path
from tempfile import NamedTemporaryFile

from followup_desktop.domain.errors import FollowupError
from followup_desktop.phrases.language import _


def put_in_place(path: Path, content: bytes) -> Path:
    """Put a file in its place as a whole, readable by its owner alone; an older one stays until then.

    Raises FollowupError where it cannot be written.
    """
    try:
        path = path.resolve()  # through a link, so that the link stays
        if path.exists() and not path.is_file():
            message = _("{file} is no ordinary file. Choose another name.")
            raise FollowupError(message.format(file=path))
        with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as new:
            new.write(content)
            new.flush()
            os.fsync(new.fileno())
        Path(new.name).replace(path)
    except OSError as error:
        message = _("{file} could not be written: {why}. Choose another folder, or make room.")
        raise FollowupError(message.format(file=path, why=error.strerror)) from error
    return path
