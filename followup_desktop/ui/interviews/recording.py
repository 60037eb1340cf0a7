"""What the interview form has done: recorded, deleted, called off; or why it could not be."""

from collections.abc import Callable
from functools import partial

from followup_desktop.domain.errors import FollowupError
from followup_desktop.domain.interview import Interview
from followup_desktop.services import Change
from followup_desktop.services.interviews import InterviewEntry, Interviews
from followup_desktop.ui.forms.draft_keeper import DraftKeeper


class Recording:
    """Carries it out and forgets the draft. Where it cannot be done, `complain` says why, and gives None."""

    def __init__(self, interviews: Interviews, keeper: DraftKeeper, complain: Callable[[str], None]) -> None:
        self._interviews, self._keeper, self._complain = interviews, keeper, complain

    def save(self, entry: InterviewEntry) -> Change | None:
        """Record it."""
        return self._carry_out(partial(self._interviews.save, entry))

    def delete(self, interview: Interview) -> Change | None:
        """Take it out."""
        return self._carry_out(partial(self._interviews.delete, interview.uid))

    def turn_cancelled(self, interview: Interview) -> Change | None:
        """They cancelled it, or it takes place after all. What was typed is kept."""
        work = partial(self._interviews.cancel, interview.uid, cancelled=not interview.cancelled)
        return self._carry_out(work, keeps_draft=True)

    def _carry_out(self, work: Callable[[], Change], *, keeps_draft: bool = False) -> Change | None:
        try:
            change = work()
            if keeps_draft:
                self._keeper.close()
            else:
                self._keeper.drop()
        except FollowupError as error:
            self._complain(str(error))
            return None
        return change
