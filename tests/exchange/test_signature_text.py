"""What is pasted: signatures, mails with and without headers, threads, HTML, lists of addresses, anything."""

# ruff: noqa: RUF001 (letters and signs of other scripts are meant)
import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_desktop.domain.found import Detail, Found, FoundDetail, Origin, Place, Sure
from followup_desktop.exchange.signature import found_in_text, signature_in
from followup_desktop.exchange.signatures.html import lines_of_html

SIGNED = "Grace Hopper\nHead of Engineering\nAcme Ltd\n+1 202 555 0143\ngrace@acme.example"


def names(found: Found) -> list[str]:
    return [person.first(Detail.NAME) for person in found.people]


def lines(text: str) -> list[str]:
    return [line.text for line in signature_in(text).lines]


@pytest.mark.parametrize(
    "closing",
    [
        "Kind regards,", "Best", "Cheers,", "Thanks!", "Many thanks,", "Sincerely yours,",
        "Best wishes from Berlin,", "Mit freundlichen Grüßen", "Viele Grüße", "Beste Grüße aus Hamburg",
        "MfG", "Cordialement,", "Bien à vous,", "Saludos cordiales,", "Un saludo", "Atenciosamente,",
        "Abraços,", "Cordiali saluti", "Distinti saluti,", "Met vriendelijke groet,",
        "Med vänliga hälsningar", "Med venlig hilsen", "Vennlig hilsen,", "Ystävällisin terveisin",
        "Z poważaniem", "Pozdrawiam,", "S pozdravem", "Üdvözlettel", "Srdačan pozdrav,", "Cu stimă,",
        "Pagarbiai", "Saygılarımla,", "С уважением,", "З повагою,", "Поздрави,", "Με εκτίμηση,", "Φιλικά",
        "よろしくお願いします。", "よろしくお願いいたします", "敬具", "此致", "谢谢！", "감사합니다.",
        "Trân trọng,", "*Kind regards,*", "> Regards"[2:], "Thank you & Best Regards,",
        "Thanks and kind regards", "Freundliche Grüsse / Meilleures salutations",
    ],
)  # fmt: skip
def test_a_signature_follows_a_closing(closing: str) -> None:
    text = f"Dear Ada,\n\nsee you on Friday at the office.\n\n{closing}\n\n{SIGNED}\n"
    signature = signature_in(text)

    assert signature.after_closing
    assert [line.text for line in signature.lines] == SIGNED.splitlines()


def test_a_signature_follows_dashes() -> None:
    assert lines(f"See you.\n\n-- \n{SIGNED}") == SIGNED.splitlines()
    assert lines(f"See you.\nBest,\nGrace\n\n-- \n{SIGNED}")[0] == "Grace"


@pytest.mark.parametrize(
    "line", ["Best, Grace", "Thanks! Grace", "Cheers Grace", "Viele Grüße, Grace", "Best - Grace"]
)
def test_the_name_may_stand_in_the_line_of_the_closing(line: str) -> None:
    assert lines(f"See you.\n\n{line}") == ["Grace"]


def test_thanks_within_the_mail_close_nothing() -> None:
    text = (
        f"Hi,\nThanks for the quick answer.\nThank you,\nI will call you on Monday then.\n\nBest,\n{SIGNED}"
    )
    assert lines(text) == SIGNED.splitlines()


@pytest.mark.parametrize(
    "footer",
    [
        "Sent from my iPhone", "Von meinem iPhone gesendet", "Envoyé de mon iPhone",
        "Get Outlook for iOS<https://aka.ms/x>",
        "Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.",
        "This email and any attachments are confidential and meant only for the addressee +1 202 555 0199.",
        "Diese E-Mail enthält vertrauliche Informationen. Rückfragen: +49 30 123456, info@acme.example",
        "CONFIDENTIALITY NOTICE: call +1 202 555 0199 if you are not the intended recipient of this message.",
        "Please consider the environment before printing this e-mail.", "[cid:image001.png@01D9]",
        "[image: Acme logo]", "Virus-free. www.avast.com", "___________________",
        "Registered in England No. 01234567", "Geschäftsführer: Max Muster, Petra Lang",
        "Amtsgericht München, HRB 123456",
    ],
)  # fmt: skip
def test_what_programs_and_lawyers_add_is_none_of_it(footer: str) -> None:
    found = found_in_text(f"Hi\n\nBest,\n{SIGNED}\n\n{footer}\n")

    name, title, company, phone, email = SIGNED.splitlines()
    assert [one.text for one in found.people[0].details] == [name, title, company, email, phone]


@pytest.mark.parametrize(
    "quotation",
    [
        "On Mon, Nov 23, 2026 at 10:14 AM Ada Byron <ada@byron.example> wrote:\n> {0}",
        "On Mon, Nov 23, 2026 at 10:14 AM Ada Byron <ada@byron.example>\nwrote:\n\n{1}",
        "Am Mo., 23. Nov. 2026 um 10:14 Uhr schrieb Ada Byron <ada@byron.example>:\n\n{1}",
        "Am 23.11.2026 um 10:14 schrieb Ada Byron:\n> {0}",
        "Le lun. 23 nov. 2026 à 10:14, Ada Byron <ada@byron.example> a écrit :\n> {0}",
        "El lun, 23 nov 2026 a las 10:14, Ada Byron (<ada@byron.example>) escribió:\n> {0}",
        "Il giorno lun 23 nov 2026 alle ore 10:14 Ada Byron <ada@byron.example> ha scritto:\n> {0}",
        "Em seg., 23 de nov. de 2026 às 10:14, Ada Byron <ada@byron.example> escreveu:\n> {0}",
        "Op ma 23 nov 2026 om 10:14 schreef Ada Byron <ada@byron.example>:\n> {0}",
        "Den mån 23 nov. 2026 kl 10:14 skrev Ada Byron <ada@byron.example>:\n> {0}",
        "pon., 23 lis 2026 o 10:14 Ada Byron <ada@byron.example> napisał(a):\n> {0}",
        "пн, 23 нояб. 2026 г. в 10:14, Ada Byron <ada@byron.example>:\n> {0}",
        "Στις Δευ 23 Νοε 2026 στις 10:14 π.μ., ο χρήστης Ada Byron <ada@byron.example> έγραψε:\n> {0}",
        "2026年11月23日(月) 10:14 Ada Byron <ada@byron.example>:\n> {0}",
        "Ada Byron <ada@byron.example> 于2026年11月23日周一 10:14写道：\n> {0}",
        "2026년 11월 23일 (월) 오전 10:14, Ada Byron <ada@byron.example>님이 작성:\n> {0}",
        "-----Original Message-----\nFrom: Ada Byron\n\n{1}",
        "-----Ursprüngliche Nachricht-----\nVon: Ada Byron\nAn: Grace\n\n{1}",
        "____________________________\nFrom: Ada Byron <ada@byron.example>\nSent: Monday\nTo: Grace\n\n{1}",
        "Von: Ada Byron <ada@byron.example>\nGesendet: Montag, 23.11.2026\nAn: Grace\nBetreff: x\n\n{1}",
        "De : Ada Byron <ada@byron.example>\nEnvoyé : lundi 23 novembre 2026\nÀ : Grace\nObjet : x\n\n{1}",
        "*From:* Ada Byron <ada@byron.example>\n*Sent:* Monday\n*To:* Grace\n*Subject:* x\n\n{1}",
        "差出人: Ada Byron <ada@byron.example>\n送信日時: 2026年11月23日\n宛先: Grace\n件名: x\n\n{1}",
        "发件人: Ada Byron <ada@byron.example>\n发送时间: 2026年11月23日\n收件人: Grace\n主题: x\n\n{1}",
    ],
)
def test_what_is_quoted_is_none_of_it(quotation: str) -> None:
    mine = "Dear Grace,\n\nKind regards,\nAda Byron\n+44 20 7946 0999"
    quoted = quotation.format(mine.replace("\n", "\n> "), mine)

    assert names(found_in_text(f"Thank you.\n\nBest,\nGrace Hopper\nCTO\n\n{quoted}")) == ["Grace Hopper"]


def test_an_answer_may_stand_below_the_quotation() -> None:
    quoted = "On 23 Nov 2026 Ada Byron <ada@byron.example> wrote:\n> Best,\n> Ada Byron"
    text = f"{quoted}\n\nYes.\n\nBest,\n{SIGNED}"
    assert names(found_in_text(text)) == ["Grace Hopper"]


def test_headers_of_a_pasted_mail_are_certain_and_the_signature_likely() -> None:
    heads = "From: Grace Hopper <grace@acme.example>\nTo: Ada <ada@byron.example>\nSubject: Hi"
    text = f"{heads}\n\nHi!\n\nBest,\n{SIGNED}"

    assert found_in_text(text).people[0].details == (
        FoundDetail(Detail.NAME, "Grace Hopper", Origin(Place.MAIL_HEADER, "From"), Sure.CERTAIN),
        FoundDetail(Detail.TITLE, "Head of Engineering", Origin(Place.SIGNATURE, "2"), Sure.LIKELY),
        FoundDetail(Detail.ORGANIZATION, "Acme Ltd", Origin(Place.SIGNATURE, "3"), Sure.LIKELY),
        FoundDetail(Detail.EMAIL, "grace@acme.example", Origin(Place.MAIL_HEADER, "From"), Sure.CERTAIN),
        FoundDetail(Detail.PHONE, "+1 202 555 0143", Origin(Place.SIGNATURE, "4"), Sure.LIKELY),
    )


def test_a_signature_without_a_mail_is_a_text() -> None:
    name = found_in_text(SIGNED).people[0].details[0]
    assert name == FoundDetail(Detail.NAME, "Grace Hopper", Origin(Place.TEXT, "1"), Sure.LIKELY)


def test_ones_own_signature_is_nobody() -> None:
    assert found_in_text(f"Best,\n{SIGNED}", own_addresses=["GRACE@acme.example"]).nothing


def test_of_ones_own_mail_those_to_whom_it_went_are_the_people() -> None:
    heads = "From: Ada <ada@byron.example>\nTo: Grace Hopper <grace@acme.example>\nSubject: Hi"
    found = found_in_text(f"{heads}\n\nHi!\n\nBest,\n{SIGNED}", own_addresses=["ada@byron.example"])

    assert names(found) == ["Grace Hopper"]
    assert found.people[0].first(Detail.TITLE) == ""


def test_of_a_thread_that_one_answered_the_other_side_counts() -> None:
    text = (
        "From: Ada <ada@byron.example>\nTo: Grace <grace@acme.example>\nSubject: Re: Hi\n\nThanks!\n\nAda\n"
        "\nFrom: Grace Hopper <grace@acme.example>\nSent: Monday\nTo: Ada\nSubject: Hi\n"
        f"\nHi!\n\nBest,\n{SIGNED}"
    )
    found = found_in_text(text, own_addresses=["ada@byron.example"])

    assert names(found) == ["Grace Hopper"]
    assert found.people[0].first(Detail.PHONE) == "+1 202 555 0143"


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("grace@acme.example", ["grace@acme.example"]),
        ("Grace Hopper <grace@acme.example>", ["grace@acme.example"]),
        (
            "Hopper, Grace <grace@acme.example>; charles@acme.example",
            ["grace@acme.example", "charles@acme.example"],
        ),
        ("grace@acme.example\ncharles@acme.example\n", ["grace@acme.example", "charles@acme.example"]),
        ("no-reply@acme.example", []),
    ],
)
def test_a_list_of_addresses_is_people(text: str, addresses: list[str]) -> None:
    assert [person.first(Detail.EMAIL) for person in found_in_text(text).people] == addresses


@pytest.mark.parametrize(
    "text",
    [
        "", " \n ", "just some text. nothing here.", "Todo:\n- buy milk\n- call Anna\n- 12:30 lunch",
        "https://acme.example/x", "Meeting ID: 123 456 7890\nPasscode: 12345\nDial-in +1 646 555 8656",
        "Kind regards,\n", "Grace", "-- \n", "> Grace", "Regards,\nThe Acme Recruiting Team",
        "def main():\n    return 1\n", "a,b,c\n1,2,3\n", "\x00\x00",
    ],
)  # fmt: skip
def test_a_text_without_anybody_gives_nobody(text: str) -> None:
    assert found_in_text(text).nothing


def test_pasted_html_is_read_as_it_looks() -> None:
    page = (
        "<html><head><style>p {color: red}</style></head><body><p>Hi&nbsp;Ada,</p><p>Best,</p>"
        "<table><tr><td><img src='https://track.example/x.png'></td><td><b>Grace Hopper</b><br>CTO</td></tr>"
        "<tr><td>T</td><td><a href='tel:+12025550143'>+1 202 555 0143</a></td></tr></table>"
        "<blockquote>Best,<br>Ada Byron</blockquote></body></html>"
    )
    person = found_in_text(page).people[0]

    assert (person.first(Detail.NAME), person.first(Detail.TITLE)) == ("Grace Hopper", "CTO")
    assert [(one.kind, one.text) for one in person.details if one.detail is Detail.PHONE] == [
        ("work", "+1 202 555 0143")
    ]


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("a<br>b", "a\nb"),
        ("a<br><br>b", "a\n\nb"),
        ("<p>a</p><p>b</p>", "a\n\nb"),
        ("<div>a</div><div>b</div>", "a\nb"),
        ("a &lt; b &amp; c&#8217;s", "a < b & c\u2019s"),
        ("<script>x</script>a<style>y", "a"),
        ("<!-- a -->b<!-- c", "b"),
        ("1 < 2", "1 < 2"),
        ("a<br", "a"),
        ("<blockquote>a</blockquote>b", "> a\nb"),
        ("<td>a</td><td>b</td>", "a\tb"),
        (f"a&#{'9' * 5000};b", "a;b"),
    ],
)
def test_html_becomes_lines(page: str, text: str) -> None:
    assert lines_of_html(page).strip() == text


PARTS = st.sampled_from(
    [
        "From: a@b.example\n", "To: Ada\n", "Best,\n", "-- \n", "> ", "On 1 Ada <a@b.example> wrote:\n",
        "Grace Hopper\n", "CTO, Acme Ltd\n", "+1 202 555 0143\n", "-----Original Message-----\n", "<div>",
        "</blockquote>", "&#x0;", "\x00", "よろ", "---------- Forwarded message ---------\n",
        "grace@acme.example;", "\t", "\r", "\u2028", "Straße 5\n", "=?utf-8?q?a?=",
    ]
)  # fmt: skip


@given(st.lists(PARTS | st.text(max_size=20), max_size=30).map("".join), st.sampled_from(["", "DE", "??"]))
def test_any_text_may_be_pasted(text: str, region: str) -> None:
    for person in found_in_text(text, region=region, own_addresses=["ada@byron.example", ""]).people:
        assert any(person.first(detail) for detail in (Detail.NAME, Detail.EMAIL, Detail.PHONE))
        assert all(one.text.strip() for one in person.details)
