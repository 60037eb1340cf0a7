"""Archives as another program would write them: plain JSON, nothing of our code."""

import json
from pathlib import Path
from typing import Any


def acme(**interview: Any) -> dict[str, Any]:
    """An interview on Thu 26 Nov 2026 in London: three people met, two references, decision by Fri 4 Dec."""
    known: dict[str, Any] = {
        "uid": "i1",
        "opportunity": "o1",
        "starts_at": "2026-11-26T10:00",
        "timezone": "Europe/London",
        "minutes": 60,
        "kind": "onsite",
        "added_on": "2026-11-26",
        "second_interview": "unsaid",
        "decision_asked": True,
        "decision_by": "2026-12-04",
        "people": [
            {"contact": "grace", "role": "hiring manager", "talked_about": "the ledger"},
            {"contact": "howard", "role": "peer"},
            {"contact": "joan", "role": "recruiter"},
        ],
        "promised": [{"uid": "m1", "what": "send the portfolio", "by": "2026-11-30"}],
    }
    return {
        "format": "followup-desktop",
        "version": 1,
        "profile": {"name": "Ada Byron", "email": "ada@example.org", "region": "GB-ENG"},
        "contacts": [
            {"uid": "grace", "name": "Dr. Grace Hopper", "emails": ["grace@acme.example"]},
            {"uid": "howard", "name": "Howard Aiken", "emails": ["howard@acme.example"]},
            {"uid": "joan", "name": "Joan Clarke"},
            {"uid": "charles", "name": "Charles Babbage"},
            {"uid": "mary", "name": "Mary Somerville"},
        ],
        "opportunities": [
            {
                "uid": "o1",
                "company": "Acme Finance",
                "position": "Analyst",
                "stage": "interviewing",
                "added_on": "2026-11-02",
                "references": [
                    {"contact": "charles", "relation": "former manager"},
                    {"contact": "mary", "given_on": "2026-11-28"},
                ],
            }
        ],
        "interviews": [known | interview],
    }


def written(folder: Path, archive: object, name: str = "followup.json") -> Path:
    """The archive as a file."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(json.dumps(archive), encoding="utf-8")
    return path
