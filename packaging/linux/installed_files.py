"""The files of the installed program on Linux, below one folder that stands for /."""

import gzip
import os
import shutil
import sys
from datetime import UTC, date, datetime
from importlib import import_module
from pathlib import Path
from xml.sax.saxutils import escape

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
NAME = "followup-desktop"
IDENTIFIER = "io.github.followup-desktop.FollowupDesktop"
"""The identifier in software centres, the same as that of the bundle on macOS."""

HOMEPAGE = "FOLLOWUP_HOMEPAGE"
"""The environment variable with the address of the project: the release says it, a build at home does not."""

_PICTURES = (
    ("today.png", "The checklist: what to do today, and why"),
    ("interview.png", "The interview form, with the plan beside it"),
    ("composer.png", "The composer, with a thank-you note"),
)


def version() -> str:
    """The version of the program."""
    sys.path[:0] = [str(ROOT)] if str(ROOT) not in sys.path else []
    return str(import_module("followup_desktop").__version__)


def released() -> date:
    """The day of the build, or that of SOURCE_DATE_EPOCH, so that a build can be repeated."""
    stamp = os.environ.get("SOURCE_DATE_EPOCH")
    return (datetime.fromtimestamp(int(stamp), UTC) if stamp else datetime.now(UTC)).date()


def lay_out(frozen: Path, top: Path) -> None:
    """Put everything below `top` (made anew): the frozen program, and what makes a desktop know it."""
    shutil.rmtree(top, ignore_errors=True)
    library = top / "usr/lib" / NAME
    library.parent.mkdir(parents=True)
    shutil.copytree(frozen, library, symlinks=True)
    _put(top / "usr/bin" / NAME, link=f"../lib/{NAME}/{NAME}")
    _put(top / "usr/share/applications" / f"{NAME}.desktop", menu_entry())
    _put(top / "usr/share/metainfo" / f"{IDENTIFIER}.metainfo.xml", metainfo().encode())
    manual = (HERE / f"{NAME}.1").read_text(encoding="utf-8").replace("{version}", version())
    _put(top / "usr/share/man/man1" / f"{NAME}.1.gz", compressed(manual.encode()))
    _put_icons(top / "usr/share/icons/hicolor")
    set_modes(top)


def menu_entry() -> bytes:
    """The entry in the menu, which also opens cards and invitations."""
    sys.path[:0] = [str(ROOT)] if str(ROOT) not in sys.path else []
    entries = import_module("followup_desktop.desktop.desktop_entry")
    entry: bytes = entries.menu_entry((NAME, "--open"))
    return entry


def metainfo() -> str:
    """What software centres show. Pictures need an address, so that they come with HOMEPAGE only."""
    told = (HERE / f"{NAME}.metainfo.xml").read_text(encoding="utf-8")
    return told.format(
        identifier=IDENTIFIER,
        version=version(),
        date=released(),
        addresses=_addresses(homepage()) if homepage() else "",
    )


def homepage() -> str:
    """The address of the project, or nothing where nobody said it."""
    return os.environ.get(HOMEPAGE, "").rstrip("/")


def _addresses(address: str) -> str:
    pictures = f"{address}/raw/v{version()}/resources/pictures"
    lines = [f'  <url type="homepage">{escape(address)}</url>', "  <screenshots>"]
    for file, said in _PICTURES:
        lines += [
            '    <screenshot type="default">' if file == _PICTURES[0][0] else "    <screenshot>",
            f"      <caption>{escape(said)}</caption>",
            f"      <image>{escape(f'{pictures}/{file}')}</image>",
            "    </screenshot>",
        ]
    return "\n".join([*lines, "  </screenshots>", ""])


def compressed(content: bytes) -> bytes:
    """The content as gzip, the same for the same content."""
    return gzip.compress(content, compresslevel=9, mtime=0)


def set_modes(top: Path) -> None:
    """The modes that files and folders of a package have."""
    for path in [top, *top.rglob("*")]:
        if path.is_symlink():
            continue
        program = path.is_dir() or (path.parent == top / "usr/lib" / NAME and path.name == NAME)
        path.chmod(0o755 if program else 0o644)


def _put(path: Path, content: bytes = b"", *, link: str = "") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if link:
        path.symlink_to(link)
    else:
        path.write_bytes(content)


def _put_icons(theme: Path) -> None:
    icons = ROOT / "resources/icons"
    _put(theme / "scalable/apps" / f"{NAME}.svg", (icons / f"{NAME}.svg").read_bytes())
    for icon in sorted((icons / "hicolor").glob("*.png")):
        _put(theme / f"{icon.stem}x{icon.stem}/apps" / f"{NAME}.png", icon.read_bytes())
