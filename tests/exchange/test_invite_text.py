"""Descriptions as plain text, out of HTML of several programs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_desktop.exchange.invitations.text import one_line, plain_text


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Hello Ada,\n\n\n\nbring  your ID. \n", "Hello Ada,\n\nbring your ID."),
        (
            "<b>Bold</b>.&nbsp;<br><br>Next &lt;foo@example.com&gt;\nand more",
            "Bold.\n\nNext <foo@example.com>\nand more",
        ),
        ("<p>One</p>\n<p>two\nlines</p>", "One\n\ntwo lines"),
        ("<ul><li>a</li><li>b</li></ul>", "- a\n- b"),
        ("<table><tr><td>When</td><td>Monday</td></tr></table>", "When Monday"),
        ('<a href="https://acme.example/a">https://acme.example/a</a>', "https://acme.example/a"),
        ('<a href="https://acme.example/a">here</a>', "here (https://acme.example/a)"),
        ('<a href="tel:+4989123">+4989123</a>', "+4989123"),
        ('<a href="javascript:x()">here</a>', "here"),
        ("<html><head><title>No</title><style>p {}</style></head><body>Yes</body></html>", "Yes"),
        ("<script>no</script>yes <!-- no --> yes", "yes yes"),
        ("&lt;p&gt;One&lt;/p&gt;", "One"),
        ("Join<https://acme.example/a?x=1&region=eu>", "Join<https://acme.example/a?x=1&region=eu>"),
        ("Ada <ada@example.org> & Grace", "Ada <ada@example.org> & Grace"),
        ("R&amp;D &#8211; &euro;5", "R&D \u2013 €5"),
        ("1 < 2 > 0", "1 < 2 > 0"),
        ("____________________\nTeams\n-::~:~::~:~:~:~:~::-", "Teams"),
        ("* * *", "* * *"),
        ("\x00a\x1bb", "ab"),
        ("", ""),
    ],
)
def test_a_description_is_what_a_reader_sees(text: str, plain: str) -> None:
    assert plain_text(text) == plain


@given(st.text(st.sampled_from("<>/=\"'ab &;#!-\npr\u00e9"), max_size=400))
def test_no_text_is_too_broken(text: str) -> None:
    found = plain_text(text)
    assert found == found.strip()
    assert "\n\n\n" not in found


@pytest.mark.parametrize("piece", ["<", "<a href=", "<!--", "&", "<a>", "<li>", "</", "<script>"])
def test_what_never_ends_is_cut(piece: str) -> None:
    assert len(plain_text(piece * 200_000)) <= 200_000


def test_one_line_has_no_line_ends() -> None:
    assert one_line(" a\n b\t\x00c ") == "a b c"
