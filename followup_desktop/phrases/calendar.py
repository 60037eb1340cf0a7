"""How calendar programs call what Followup puts into them."""

from followup_desktop.domain.interview import InterviewKind
from followup_desktop.phrases.language import N_, _

_INTERVIEWS = {
    InterviewKind.ONSITE: N_("Interview at {company}"),
    InterviewKind.VIDEO: N_("Video interview with {company}"),
    InterviewKind.PHONE: N_("Phone interview with {company}"),
}


def interview_entry(kind: InterviewKind, company: str, position: str) -> str:
    """An interview: "Interview at Acme Finance: Analyst"."""
    title = _(_INTERVIEWS[kind]).format(company=company)
    return _("{interview}: {position}").format(interview=title, position=position) if position else title


def step_entry(title: str, company: str) -> str:
    """A step, with the company where its title does not name it: "Thank Grace Hopper, Acme Finance"."""
    if not company or company in title:
        return title
    return _("{step}, {company}").format(step=title, company=company)
