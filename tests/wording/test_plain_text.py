"""One line out of what was typed, and a clean paragraph out of what was rendered."""

from followup_desktop.wording.plain_text import LINE_MARK, one_line, paragraph, shortened


def test_long_text_gives_its_first_sentences() -> None:
    assert shortened("The first one. The second one. The third.", 6) == "The first one. The second one."
    assert shortened("One sentence that is far too long.", 2) == "One sentence that is far too long."
    assert shortened("They met Dr. Hopper in spring. It went well.", 3) == "They met Dr. Hopper in spring."


def test_a_paragraph_has_single_blanks_and_single_stops_and_keeps_what_is_its_own() -> None:
    assert paragraph("\n One.\nTwo , and .NET..\n\n Three... ") == "One. Two, and .NET. Three..."


def test_marked_lines_stay_lines_and_empty_ones_go() -> None:
    text = f"{LINE_MARK} Bye,\n{LINE_MARK} \n{LINE_MARK} Ada"

    assert paragraph(text) == "Bye,\nAda"
    assert one_line(text) == "Bye, Ada"
