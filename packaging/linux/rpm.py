"""Builds the package for Fedora and openSUSE out of the frozen program.

Usage: rpm.py FROZEN OUTPUT_FOLDER

Needs rpmbuild, which Debian's package rpm brings, too. The package asks for libraries by their names, so that
it does not matter what a system calls the packages that have them.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "pyinstaller")]

from deb import write_papers  # noqa: E402
from elf_files import ElfFile, asked_of_the_system, elf_files, highest_version  # noqa: E402
from installed_files import NAME, homepage, lay_out, released, version  # noqa: E402

_SPEC = """\
Name: {name}
Version: {version}
Release: 1
Summary: What to do after a job interview, by when, and in which words
License: MIT AND LGPL-3.0-only AND LGPL-2.1-or-later AND PSF-2.0 AND Apache-2.0 AND BSD-3-Clause
{url}AutoReqProv: no
{requires}
# Everything is built already; nothing of it is to be changed.
%global __os_install_post %{{nil}}
%global debug_package %{{nil}}
%global _build_id_links none

%description
Write down a job interview in two minutes, and Followup Desktop makes the
checklist of what follows: whom to thank, what was promised, when to call and
when to wait. It reminds from the tray, and has the note or the call script
ready for each step. Nothing is sent by the program, and everything stays in
one file on this machine.

%install
cp -a {top}/. %{{buildroot}}

%files
{files}
%changelog
* {day} Followup Desktop contributors - {version}-1
- Followup Desktop {version}
"""


def build(frozen: Path, folder: Path) -> Path:
    """Build the package in `folder`; the file."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="followup-rpm-") as work:
        top = Path(work, "top")
        lay_out(frozen, top)
        write_papers(top)
        shutil.rmtree(top / "usr/share/lintian")
        spec = Path(work, f"{NAME}.spec")
        spec.write_text(spec_of(top, requires(elf_files(top))), encoding="utf-8")
        define = ("--define", f"_topdir {work}", "--define", f"_rpmdir {work}/rpms")
        subprocess.run(["rpmbuild", "--quiet", "-bb", *define, str(spec)], check=True)
        (made,) = Path(work, "rpms").rglob("*.rpm")
        return Path(shutil.copy(made, folder))


def requires(files: list[ElfFile]) -> list[str]:
    """The libraries that it asks for, and the version of GLIBC, in the words of RPM."""
    glibc = ".".join(map(str, highest_version(files, "GLIBC")))
    mark = "()(64bit)" if sys.maxsize > 2**32 else ""
    libraries = [
        library for library in sorted(asked_of_the_system(files)) if not library.startswith("ld-linux")
    ]
    return [f"libc.so.6(GLIBC_{glibc}){mark[2:]}", *(f"{library}{mark}" for library in libraries)]


def spec_of(top: Path, required: list[str]) -> str:
    """The recipe for rpmbuild."""
    ours = [path for path in sorted(top.rglob("*")) if not path.is_dir() or path.is_symlink()]
    inside = top / "usr/lib" / NAME
    files = [f"/{path.relative_to(top)}" for path in ours if not path.is_relative_to(inside)]
    return _SPEC.format(
        name=NAME,
        version=version(),
        url=f"URL: {homepage()}\n" if homepage() else "",
        requires="\n".join(f"Requires: {library}" for library in required),
        top=top,
        files="\n".join([f"/usr/lib/{NAME}", *files, ""]),
        day=released().strftime("%a %b %d %Y"),
    )


if __name__ == "__main__":
    sys.stdout.write(f"{build(Path(sys.argv[1]), Path(sys.argv[2]))}\n")
