"""One line out of what was typed, and clean paragraphs out of what was rendered."""

from followup_desktop.wording.plain_text import paragraphs, shortened


def test_long_text_gives_its_first_sentences() -> None:
    assert shortened("The first one. The second one. The third.", 6) == "The first one. The second one."
    assert shortened("One sentence that is far too long.", 2) == "One sentence that is far too long."
    assert shortened("They met Dr. Hopper in spring. It went well.", 3) == "They met Dr. Hopper in spring."


def test_paragraphs_have_one_empty_line_between_and_keep_what_is_theirs() -> None:
    told = paragraphs("\n One.\nTwo , and .NET..\n\n \n\nThree... \n\n")

    assert told == "One. Two, and .NET.\n\nThree..."
