"""Dates as people say and type them: "end of next week", "in ten days", "next Tue 3pm", "4.12."."""

from followup_desktop.domain.spoken_dates.understanding import Spoken, understand

__all__ = ["Spoken", "understand"]
