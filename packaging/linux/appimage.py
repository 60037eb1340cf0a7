"""Builds the AppImage out of the frozen program.

Usage: appimage.py FROZEN OUTPUT_FOLDER

An AppImage is a small program, AppImage's runtime, with a file system image behind it. The runtime is in no
package of Debian: APPIMAGE_RUNTIME says where it lies. Needs mksquashfs.
"""

import os
import platform
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "pyinstaller")]

from deb import write_papers  # noqa: E402
from installed_files import NAME, lay_out, version  # noqa: E402

RUNTIME = "APPIMAGE_RUNTIME"


def build(frozen: Path, folder: Path, runtime: Path) -> Path:
    """Build the AppImage in `folder`; the file."""
    folder.mkdir(parents=True, exist_ok=True)
    made = folder / f"Followup-Desktop-{version()}-{platform.machine()}.AppImage"
    with tempfile.TemporaryDirectory(prefix="followup-appimage-") as work:
        top, image = Path(work, "top"), Path(work, "image")
        lay_out(frozen, top)
        write_papers(top)
        (top / "AppRun").symlink_to(f"usr/lib/{NAME}/{NAME}")
        (top / f"{NAME}.desktop").symlink_to(f"usr/share/applications/{NAME}.desktop")
        (top / f"{NAME}.svg").symlink_to(f"usr/share/icons/hicolor/scalable/apps/{NAME}.svg")
        (top / ".DirIcon").symlink_to(f"usr/share/icons/hicolor/256x256/apps/{NAME}.png")
        options = (
            "-root-owned",
            "-noappend",
            "-quiet",
            "-no-progress",
            "-comp",
            "zstd",
            "-Xcompression-level",
            "19",
        )
        subprocess.run(["mksquashfs", str(top), str(image), *options], check=True)
        made.write_bytes(runtime.read_bytes() + image.read_bytes())
    made.chmod(0o755)
    return made


if __name__ == "__main__":
    if not Path(os.environ.get(RUNTIME, "")).is_file():
        raise SystemExit(f"{RUNTIME} must name the file of AppImage's runtime: runtime-{platform.machine()}.")
    sys.stdout.write(f"{build(Path(sys.argv[1]), Path(sys.argv[2]), Path(os.environ[RUNTIME]))}\n")
