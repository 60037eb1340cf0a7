"""The workflows, read: what they wait for, call and may do. They cannot be run here."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from followup_desktop import __version__
from tests.packaging.by_path import ROOT

FOLDER = ROOT / ".github/workflows"
NAMES = sorted(file.name for file in FOLDER.glob("*.yml"))

# The syntax of workflows, as far as it is used here.
WORKFLOW = {"name", "on", "permissions", "concurrency", "env", "jobs"}
JOB = {
    "name", "needs", "runs-on", "container", "timeout-minutes", "strategy", "env", "permissions", "steps",
    "uses", "outputs",
}  # fmt: skip
STEP = {"id", "name", "uses", "with", "run", "env", "if"}

each_workflow = pytest.mark.parametrize("name", NAMES)


def read(name: str) -> dict[str, Any]:
    found = yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    # YAML 1.1 takes the word "on" for a truth value.
    return {"on" if key is True else key: value for key, value in found.items()}


def jobs(name: str) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = read(name)["jobs"]
    return found


def steps(name: str) -> list[dict[str, Any]]:
    return [step for job in jobs(name).values() for step in job.get("steps", [])]


def test_there_are_two() -> None:
    assert NAMES == ["check.yml", "release.yml"]


@each_workflow
def test_no_key_is_unknown(name: str) -> None:
    assert set(read(name)) <= WORKFLOW
    for job in jobs(name).values():
        assert set(job) <= JOB
    for step in steps(name):
        assert set(step) <= STEP
        assert ("run" in step) != ("uses" in step)


@each_workflow
def test_every_job_that_is_waited_for_is_there_and_none_waits_in_a_circle(name: str) -> None:
    needs = {
        job: {known["needs"]} if isinstance(known.get("needs"), str) else set(known.get("needs", ()))
        for job, known in jobs(name).items()
    }
    done: set[str] = set()
    while ready := {job for job, waits in needs.items() if waits <= done} - done:
        done |= ready
    assert done == set(needs)


@each_workflow
def test_no_job_runs_for_ever(name: str) -> None:
    assert [
        job for job, known in jobs(name).items() if "uses" not in known and "timeout-minutes" not in known
    ] == []


@each_workflow
def test_every_action_is_pinned_to_a_commit_and_says_its_version(name: str) -> None:
    lines = re.findall(r"uses: (\S+)(.*)", (FOLDER / name).read_text(encoding="utf-8"))
    assert lines
    for action, comment in lines:
        if not action.startswith("./"):
            assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", action)
            assert re.fullmatch(r" # v\d+\.\d+\.\d+", comment)
        else:
            assert (ROOT / action).is_file()


@each_workflow
def test_one_action_is_pinned_to_one_commit_everywhere(name: str) -> None:
    text = "".join((FOLDER / file).read_text(encoding="utf-8") for file in NAMES)
    pins = set(re.findall(r"uses: (actions/[a-z-]+)@([0-9a-f]{40})", text))
    assert len(pins) == len({action for action, _commit in pins})


@each_workflow
def test_no_address_stands_in_it(name: str) -> None:
    text = (FOLDER / name).read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"--(?:index|extra-index|find-links)", text)


@each_workflow
def test_it_may_only_read_and_keeps_no_credentials_beside_the_sources(name: str) -> None:
    assert read(name)["permissions"] == {"contents": "read"}
    writing = [job for job, known in jobs(name).items() if known.get("permissions")]
    assert writing == (["draft"] if name == "release.yml" else [])
    for step in steps(name):
        if "actions/checkout@" in step.get("uses", ""):
            assert step["with"]["persist-credentials"] is False


@each_workflow
def test_nothing_from_outside_is_pasted_into_a_script(name: str) -> None:
    assert [step["run"] for step in steps(name) if "${{ github" in step.get("run", "")] == []


@each_workflow
def test_every_file_that_a_script_calls_is_there(name: str) -> None:
    called = {
        path
        for step in steps(name)
        for path in re.findall(r"(?:packaging|\.ci|tests)[/\\][\w./\\-]+", step.get("run", ""))
    }
    assert called
    assert [path for path in called if not (ROOT / path.replace("\\", "/")).exists()] == []


@each_workflow
def test_every_make_target_is_there(name: str) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    there = set(re.findall(r"^([a-z-]+):.*## ", makefile, re.MULTILINE))
    called = {
        target
        for step in steps(name)
        for target in re.findall(r"^\s*make ([a-z-]+)", step.get("run", ""), re.MULTILINE)
    }
    assert called - there == set()


def test_every_python_that_the_program_runs_on_is_checked_on_every_system() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    checked = {tuple(job["strategy"]["matrix"]["python"]) for job in jobs("check.yml").values()}
    assert checked == {("3.11", "3.12", "3.13")}
    assert project["requires-python"] == ">=3.11"
    elsewhere = jobs("check.yml")["elsewhere"]["strategy"]["matrix"]["system"]
    assert elsewhere == ["Windows", "macOS"]


def test_linux_is_checked_as_continuous_integration_does_it() -> None:
    runs = [step.get("run") for step in jobs("check.yml")["linux"]["steps"]]
    assert ".ci/run" in runs


def test_a_release_waits_for_every_job_and_remains_a_draft() -> None:
    release = jobs("release.yml")
    assert set(release["draft"]["needs"]) == set(release) - {"draft"}
    assert "--draft" in release["draft"]["steps"][-1]["run"]
    assert "SHA256SUMS" in (ROOT / "packaging/release/checksums.py").read_text(encoding="utf-8")


def test_every_frozen_program_is_tried() -> None:
    scripts = {
        "linux": "".join(step.get("run", "") for step in jobs("release.yml")["linux"]["steps"]),
        "windows": (ROOT / "packaging/windows/build.ps1").read_text(encoding="utf-8"),
        "macos": (ROOT / "packaging/macos/build.sh").read_text(encoding="utf-8"),
    }
    for system, text in scripts.items():
        assert "smoke.py" in text, system


def test_what_is_drafted_is_what_was_built() -> None:
    made = {
        step["with"]["name"]
        for step in steps("release.yml")
        if "actions/upload-artifact@" in step.get("uses", "")
    }
    taken = [
        step["with"] for step in steps("release.yml") if "actions/download-artifact@" in step.get("uses", "")
    ]
    prefix = next(one["pattern"] for one in taken if "pattern" in one).rstrip("*")
    assert {name for name in made if name.startswith(prefix)} == made - {"notes", "appimage-runtime"}
    assert {one["name"] for one in taken if "name" in one} <= made


def test_the_packages_are_frozen_with_a_python_that_is_checked() -> None:
    frozen_with = read("release.yml")["env"]["FROZEN_WITH"]
    assert frozen_with in jobs("check.yml")["linux"]["strategy"]["matrix"]["python"]


def test_the_version_stands_in_one_place() -> None:
    """Beside the program itself only the changelog and examples may name it."""
    for file in (*FOLDER.glob("*.yml"), *(ROOT / "packaging").rglob("*.*")):
        if file.suffix in {".yml", ".sh", ".ps1", ".spec", ".plist", ".py"} and file.is_file():
            lines = Path(file).read_text(encoding="utf-8").splitlines()
            named = [line for line in lines if f'"{__version__}"' in line and '("' not in line]
            assert named == [], file
