"""From the start to the painted checklist, and what is imported on the way."""

from tests.benchmarks.alternating import in_turn
from tests.benchmarks.conftest import BigFile
from tests.benchmarks.desktop import FLOOR, OURS, Desktop
from tests.benchmarks.figures import Figure, Results

# What may be imported only once the window is there.
LATER = frozenset(
    {
        "dateutil",
        "holidays",
        "icalendar",
        "jinja2",
        "jsonschema",
        "phonenumbers",
        "rapidocr",
        "vobject",
        "zxingcpp",
    }
)


def test_start_to_painted_checklist(desktop: Desktop, big_file: BigFile, results: Results) -> None:
    folder = big_file.data_dir
    for program in (FLOOR, OURS):
        desktop.start(program, folder)
    compared = in_turn(lambda: desktop.start(OURS, folder), lambda: desktop.start(FLOOR, folder), rounds=9)
    results.keep(
        Figure(
            name="start to the painted checklist",
            measured=compared.ratio,
            limit=1.9,
            steadier=compared.by_processor,
            detail=f"{compared.detail} of a bare window",
        )
    )


def test_imports_before_the_first_paint(desktop: Desktop, big_file: BigFile, results: Results) -> None:
    with desktop.window(OURS, big_file.data_dir) as seen:
        loaded = {name.partition(".")[0] for name in seen.report["modules"]}
    early = sorted(loaded & LATER)
    results.keep(
        Figure(
            name="modules too early at the first paint",
            measured=len(early),
            limit=0,
            unit="",
            detail=", ".join(early) or f"{len(seen.report['modules'])} modules in all, none of those",
        )
    )
