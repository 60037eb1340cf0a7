"""Where the selection comes to rest once something was recorded: on what is to be done next."""

from followup_desktop.ui.checklist.model import ChecklistModel
from followup_desktop.ui.checklist.rows import Group, HeaderRow


def is_done(model: ChecklistModel, place: int) -> bool:
    """Whether this place lies under Done, its header included."""
    row = model.row_at(place)
    return row is not None and row.group is Group.DONE


def next_to_do(model: ChecklistModel, place: int) -> int:
    """The row that stands nearest to this place and is not done, below it if possible; else this place."""
    to_do = [
        at
        for at in range(model.rowCount())
        if not is_done(model, at) and not isinstance(model.row_at(at), HeaderRow)
    ]
    below = next((at for at in to_do if at >= place), None)
    if below is not None:
        return below
    return to_do[-1] if to_do else place
