"""What the domain of an address tells of its owner's employer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_desktop.exchange.mail_domains import company_of_domain, is_free_mail, is_service


@pytest.mark.parametrize(
    ("domain", "company"),
    [
        ("acme.example", "Acme"),
        ("acme-finance.co.uk", "Acme Finance"),
        ("mail.acme-finance.co.uk", "Acme Finance"),
        ("eu.corp.acme.com", "Acme"),
        ("acme.com.au", "Acme"),
        ("acme.co.jp", "Acme"),
        ("acme.uk.com", "Acme"),
        ("acme.onmicrosoft.com", "Acme"),
        ("ACME.EXAMPLE.", "Acme"),
        ("ibm.com", "IBM"),
        ("kpmg.de", "KPMG"),
        ("acme-gmbh.de", "Acme GmbH"),
        ("xn--mnchen-3ya.de", "München"),
        ("cs.fjordheim.ac.uk", "Fjordheim"),
        ("3m.com", "3M"),
    ],
)
def test_a_domain_suggests_its_company(domain: str, company: str) -> None:
    assert company_of_domain(domain) == company


@pytest.mark.parametrize(
    "domain",
    [
        "gmail.com",
        "googlemail.com",
        "GMAIL.COM",
        "outlook.de",
        "hotmail.co.uk",
        "live.nl",
        "yahoo.co.jp",
        "yahoo.com.br",
        "icloud.com",
        "me.com",
        "mac.com",
        "gmx.at",
        "web.de",
        "t-online.de",
        "freenet.de",
        "proton.me",
        "protonmail.com",
        "aol.com",
        "mail.ru",
        "yandex.ru",
        "qq.com",
        "163.com",
        "126.com",
        "naver.com",
        "daum.net",
        "orange.fr",
        "free.fr",
        "laposte.net",
        "libero.it",
        "seznam.cz",
        "wp.pl",
        "o2.pl",
        "comcast.net",
        "btinternet.com",
        "fastmail.com",
        "tutanota.com",
        "hey.com",
        "posteo.de",
        "mailbox.org",
        "in.gr",
    ],
)
def test_free_mail_names_no_employer(domain: str) -> None:
    assert is_free_mail(domain)
    assert company_of_domain(domain) == ""


@pytest.mark.parametrize(
    "domain",
    [
        "calendly.com",
        "us.greenhouse-mail.io",
        "hire.lever.co",
        "myworkday.com",
        "ashbyhq.com",
        "smartrecruiters.com",
        "teamtailor-mail.com",
        "recruitee.com",
        "linkedin.com",
        "reply.linkedin.com",
        "indeed.com",
        "group.calendar.google.com",
        "resource.calendar.google.com",
    ],
)
def test_services_name_no_employer(domain: str) -> None:
    assert is_service(domain)
    assert company_of_domain(domain) == ""


@pytest.mark.parametrize("domain", ["yahooinc.com", "outlook.acme.com", "google.com", "gmail.acme.example"])
def test_an_employer_may_have_such_a_name_within_its_own(domain: str) -> None:
    assert not is_free_mail(domain)
    assert not is_service(domain)
    assert company_of_domain(domain) != ""


@pytest.mark.parametrize(
    "domain",
    [
        "",
        "localhost",
        "co.uk",
        "com",
        "192.168.0.1",
        "[10.0.0.1]",
        "[IPv6:2001:db8::1]",
        "mail.local",
        "bad..example",
        ".example",
        "a" * 300,
        "a b.example",
    ],
)
def test_what_is_no_domain_names_nobody(domain: str) -> None:
    assert company_of_domain(domain) == ""
    assert not is_free_mail(domain)
    assert not is_service(domain)


@given(st.text(max_size=300))
def test_any_text_is_taken(domain: str) -> None:
    company = company_of_domain(domain)
    assert company == company.strip()
    assert not (is_free_mail(domain) and company)
