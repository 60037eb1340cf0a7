"""What the released program is made of, with versions, licences and checksums (CycloneDX 1.6).

Usage: bill_of_materials.py FILE

Python packages are those of requirements.txt, which every released program is built from. A new one needs its
licence written down here; a test fails until it is. The time is that of SOURCE_DATE_EPOCH, if it is set.
"""

import json
import os
import platform
import re
import sys
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]

LICENCES = {
    "holidays": "MIT",
    "icalendar": "BSD-2-Clause",
    "jeepney": "MIT",
    "jinja2": "BSD-3-Clause",
    "markupsafe": "BSD-3-Clause",
    "nameparser": "LGPL-2.1-or-later",
    "peewee": "MIT",
    "phonenumberslite": "Apache-2.0",
    "pillow": "MIT-CMU",
    "platformdirs": "MIT",
    "pyside6-essentials": "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
    "python-dateutil": "Apache-2.0 OR BSD-3-Clause",
    "shiboken6": "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
    "six": "MIT",
    "typing-extensions": "PSF-2.0",
    "tzdata": "Apache-2.0",
    "zxing-cpp": "Apache-2.0",
}
"""SPDX expressions, by the names in requirements.txt."""

_PINNED = re.compile(r"^(?P<name>[a-z0-9-]+)==(?P<version>\S+)(?: ; (?P<when>.+?))? \\$")
_HASH = re.compile(r"^ +--hash=sha256:(?P<hash>[0-9a-f]{64})")


class Package(NamedTuple):
    """One pinned package: `when` says on which systems it is part of the program, empty for all."""

    name: str
    version: str
    when: str
    hashes: tuple[str, ...]


def packages(requirements: str) -> Iterator[Package]:
    """The packages of a lock file with hashes, in its order."""
    lines = requirements.splitlines()
    for place, line in enumerate(lines):
        pinned = _PINNED.match(line)
        if pinned is not None:
            yield Package(
                pinned["name"], pinned["version"], pinned["when"] or "", tuple(_hashes(lines[place + 1 :]))
            )


def _hashes(lines: list[str]) -> Iterator[str]:
    for line in lines:
        found = _HASH.match(line)
        if found is None:
            return
        yield found["hash"]


def bill(version: str, requirements: str, now: datetime) -> dict[str, object]:
    """The whole document for this version of the program, made at this moment."""
    program = {
        "type": "application",
        "bom-ref": f"followup-desktop@{version}",
        "name": "followup-desktop",
        "version": version,
        "licenses": [{"license": {"id": "MIT"}}],
        "purl": f"pkg:pypi/followup-desktop@{version}",
    }
    components = [*map(_component, packages(requirements)), *_beside_packages(requirements)]
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, str(program['purl']) + now.isoformat())}",
        "version": 1,
        "metadata": {"timestamp": now.strftime("%Y-%m-%dT%H:%M:%SZ"), "component": program},
        "components": components,
        "dependencies": [
            {"ref": program["bom-ref"], "dependsOn": [component["bom-ref"] for component in components]}
        ],
    }


def _component(package: Package) -> dict[str, object]:
    purl = f"pkg:pypi/{package.name}@{package.version}"
    hashes = "\n".join(f"sha256:{one}" for one in package.hashes)
    properties = [{"name": "followup:files", "value": hashes}]
    if package.when:
        properties.append({"name": "followup:only-where", "value": package.when})
    return {
        "type": "library",
        "bom-ref": purl,
        "name": package.name,
        "version": package.version,
        "licenses": _licence(LICENCES[package.name]),
        "purl": purl,
        "properties": properties,
    }


def _beside_packages(requirements: str) -> Iterator[dict[str, object]]:
    """Python, Qt, and what starts a frozen program; the icons."""
    qt = next((one.version for one in packages(requirements) if one.name == "pyside6-essentials"), "")
    for kind, name, version, licence in (
        ("platform", "CPython", platform.python_version(), "PSF-2.0"),
        ("framework", "Qt", qt, "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only"),
        ("library", "PyInstaller bootloader", "6", "GPL-2.0-or-later WITH Bootloader-exception"),
        ("data", "Lucide icons", "", "ISC"),
    ):
        component: dict[str, object] = {"type": kind, "bom-ref": f"{name}@{version}", "name": name}
        yield component | ({"version": version} if version else {}) | {"licenses": _licence(licence)}


def _licence(expression: str) -> list[dict[str, object]]:
    if " " in expression:
        return [{"expression": expression}]
    return [{"license": {"id": expression}}]


def _now() -> datetime:
    asked = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(asked), UTC) if asked else datetime.now(UTC)


def main(words: list[str]) -> int:
    """Write the document; the exit status."""
    (file,) = words
    source = (ROOT / "followup_desktop" / "__init__.py").read_text(encoding="utf-8")
    (version,) = re.findall(r'^__version__ = "([^"]+)"', source, re.MULTILINE)
    requirements = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    document = json.dumps(bill(version, requirements, _now()), indent=2)
    Path(file).write_text(document + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
