"""Settings > Rules: every number of the rules of following up."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from followup_desktop.domain.settings import RuleNumbers, Settings
from followup_desktop.phrases.language import _, ngettext
from followup_desktop.ui.controls import UNIT, Button, Message, SectionHeading, without_mnemonic
from followup_desktop.ui.forms.choices import Number
from followup_desktop.ui.settings.section import Section
from followup_desktop.ui.theme import Theme

_BUSINESS_DAYS, _DAYS, _WEEKS, _COUNT = "bd", "days", "weeks", "count"


@dataclass(frozen=True, slots=True)
class _Number:
    name: str  # of a field of RuleNumbers
    words: str
    unit: str
    least: int = 0
    most: int = 60


def _groups() -> list[tuple[str, list[_Number]]]:
    bd, days, weeks, count = _BUSINESS_DAYS, _DAYS, _WEEKS, _COUNT
    return [
        (
            _("After the interview"),
            [
                _Number("thank_you_aim_bd", _("Thank each person: aim for"), bd),
                _Number("thank_you_latest_bd", _("Thank each person: at the latest after"), bd),
                _Number("promise_bd", _("Keep a promise without a date within"), bd),
                _Number("reference_bd", _("Tell the references within"), bd),
            ],
        ),
        (
            _("The decision call"),
            [
                _Number("call_opens_after_decision_bd", _("After the date they named: call from"), bd, 1),
                _Number("call_due_after_decision_bd", _("After the date they named: call by"), bd, 1),
                _Number("call_opens_days", _("Where they named none: call from"), days, 1, 90),
                _Number("call_due_days", _("Where they named none: call by"), days, 1, 90),
                _Number("check_in_after_talk_bd", _("After you spoke: call again in"), bd, 1),
                _Number("check_in_after_attempt_bd", _("After you left a message: call again in"), bd, 1),
                _Number("check_in_window_bd", _("Time for calling again"), bd),
                _Number("check_ins", _("Calls after the decision call, at most"), count, 0, 5),
            ],
        ),
        (
            _("Letting go"),
            [
                _Number("let_go_weeks", _("Take silence for an answer after"), weeks, 1, 52),
                _Number("let_go_window_days", _("Time for closing it"), days),
            ],
        ),
        (
            _("Offers, rejections, referrals"),
            [
                _Number("offer_thanks_bd", _("Thank for an offer: aim for"), bd),
                _Number("offer_answer_bd", _("Answer an offer without a date within"), bd),
                _Number("rejection_bd", _("Thank after a rejection within"), bd),
                _Number("referral_bd", _("Record a referral within"), bd),
                _Number("thank_reference_bd", _("Tell the references how it ended within"), bd),
                _Number("reconnect_days", _("Say hello again after"), days, 1, 720),
                _Number("reconnect_window_days", _("Time for saying hello"), days, 0, 90),
                _Number("withdraw_bd", _("Withdraw elsewhere, once hired, within"), bd),
            ],
        ),
        (
            _("Keep looking, and old interviews"),
            [
                _Number("weekly_opportunities", _("New opportunities each week"), count, 0, 50),
                _Number("long_past_bd", _("Leave out steps that are past by more than"), bd, 0, 250),
            ],
        ),
    ]


_IN_ORDER = (
    ("thank_you_aim_bd", "thank_you_latest_bd"),
    ("call_opens_after_decision_bd", "call_due_after_decision_bd"),
    ("call_opens_days", "call_due_days"),
)  # the second of a pair must not be less than the first


class RulesSection(Section):
    """A number beside each rule, and a way back to those we suggest."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            _("Numbers of the rules"),
            _(
                "The suggested numbers are what careers advisers agree on. Steps that are planned follow "
                "a change."
            ),
            theme,
            parent,
        )
        self._boxes: dict[str, Number] = {}
        self._message = Message(theme, self)
        for title, numbers in _groups():
            self.column.addWidget(SectionHeading(title, theme, self))
            self.column.addLayout(self._grid(numbers))
        widest = max(box.sizeHint().width() for box in self._boxes.values())
        for box in self._boxes.values():
            box.setMinimumWidth(widest)
        self.column.addWidget(self._message)
        reset = Button(_("&Use the suggested numbers"), self)
        reset.clicked.connect(self._suggest)
        self.column.addWidget(reset, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)

    def show_settings(self, settings: Settings) -> None:
        """Fill the fields."""
        self._show(settings.numbers)

    def taken_into(self, settings: Settings) -> Settings:
        """These settings with what the fields say."""
        numbers = {name: box.value() for name, box in self._boxes.items()}
        return replace(settings, numbers=replace(settings.numbers, **numbers))

    def check(self) -> bool:
        """Whether no end lies before its beginning."""
        for first, second in _IN_ORDER:
            if self._boxes[second].value() < self._boxes[first].value():
                self._message.set_error(
                    _("“{later}” must not be less than “{earlier}”.").format(
                        later=self._boxes[second].accessibleName(),
                        earlier=self._boxes[first].accessibleName(),
                    )
                )
                self._boxes[second].setFocus()
                return False
        self._message.set_error("")
        return True

    def _grid(self, numbers: list[_Number]) -> QGridLayout:
        grid = QGridLayout()
        grid.setColumnStretch(0, 1)
        grid.setVerticalSpacing(UNIT)
        for row, number in enumerate(numbers):
            box = _CountBox(number.unit, self)
            box.setRange(number.least, number.most)
            box.setAccessibleName(without_mnemonic(number.words))
            box.valueChanged.connect(self.edited)
            label = QLabel(number.words, self)
            label.setBuddy(box)
            grid.addWidget(label, row, 0)
            grid.addWidget(box, row, 1)
            self._boxes[number.name] = box
        return grid

    def _show(self, numbers: RuleNumbers) -> None:
        for name, box in self._boxes.items():
            box.setValue(getattr(numbers, name))

    def _suggest(self) -> None:
        self._show(RuleNumbers())


class _CountBox(Number):
    """A number with what it counts behind it: "1 business day", "2 business days"."""

    def __init__(self, unit: str, parent: QWidget) -> None:
        super().__init__(0, 0, parent=parent)
        self._unit = unit
        self.valueChanged.connect(self._name_unit)
        self._name_unit(self.value())

    def _name_unit(self, count: int) -> None:
        words = {
            _BUSINESS_DAYS: ngettext("business day", "business days", count),
            _DAYS: ngettext("day", "days", count),
            _WEEKS: ngettext("week", "weeks", count),
            _COUNT: "",
        }[self._unit]
        self.setSuffix(f" {words}" if words else "")
