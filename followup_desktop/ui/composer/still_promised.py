"""What was promised at an interview and is still to be done."""

from followup_desktop.domain.interview import Interview, Promise
from followup_desktop.domain.step import StepKind, step_uid
from followup_desktop.services.checklist import Checklist, NoSuchStep


def still_promised(checklist: Checklist, interview: Interview) -> list[str]:
    """The promises that have not been kept: what was sent is nothing to speak of any more."""
    return [promise.what for promise in interview.promised if not _is_kept(checklist, promise)]


def _is_kept(checklist: Checklist, promise: Promise) -> bool:
    try:
        return checklist.find(step_uid(StepKind.KEEP_PROMISE, promise.uid)).done_on is not None
    except NoSuchStep:
        return False
