"""Files in the encodings that programs and countries write."""

# ruff: noqa: RUF001 (names in many alphabets)

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_desktop.exchange.rows.encoding import decoded

GERMAN = "Vorname;Nachname;Firma\r\nJürgen;Müller;Käfer & Söhne\r\nGünther;Weiß;Größe GmbH\r\n"
FRENCH = "Prénom,Nom\r\nHélène,Lefèvre\r\nFrançois,Gérard\r\nZoé,Côté\r\n"
SPANISH = "Nombre,Apellidos\r\nJosé,Muñoz\r\nMaría,Ibáñez\r\nÍñigo,García\r\n"
PORTUGUESE = "Nome,Sobrenome\r\nJoão,Gonçalves\r\nInês,Araújo\r\nAntónio,Simões\r\n"
DANISH = "Fornavn,Efternavn\r\nSøren,Kjær\r\nBjørn,Jørgensen\r\nÅse,Møller\r\n"
POLISH = "Imię;Nazwisko\r\nŁukasz;Wójcik\r\nMałgorzata;Wiśniewska\r\nStanisław;Zając\r\n"
CZECH = "Jméno;Příjmení\r\nJiří;Dvořák\r\nKateřina;Růžičková\r\nLukáš;Černý\r\n"
HUNGARIAN = "Utónév;Vezetéknév\r\nLászló;Kőszegi\r\nJenő;Szűcs\r\nErzsébet;Győri\r\n"
RUSSIAN = "Фамилия;Имя;Компания\r\nИванов;Пётр;ООО Ромашка\r\nСмирнова;Екатерина;Яндекс\r\n"
GREEK = "Όνομα;Επώνυμο\r\nΓιώργος;Παπαδόπουλος\r\nΜαρία;Νικολάου\r\n"
TURKISH = "Ad;Soyad\r\nIşıl;Yılmaz\r\nŞükrü;Çağlar\r\nAyşe;Öztürk\r\nDoğan;Güneş\r\n"
HEBREW = "שם פרטי,שם משפחה\r\nמשה,כהן\r\nיצחק,לוי\r\n"
ARABIC = "الاسم,الشركة\r\nمحمد علي,القاهرة\r\nفاطمة,شركة النور\r\n"
JAPANESE = "姓,名,会社名\r\n山田,太郎,株式会社トヨタ\r\n佐藤,花子,ソニー\r\n鈴木,一郎,日立製作所\r\n"
CHINESE = "姓名,公司,电话\r\n王伟,上海有限公司,021\r\n李娜,北京大学,010\r\n张三丰,武当山,0719\r\n"
TAIWANESE = "姓名,公司\r\n陳志明,台灣有限公司\r\n林怡君,總經理室\r\n黃淑芬,電話公司\r\n"
KOREAN = "이름,회사\r\n김철수,주식회사 삼성\r\n이영희,서울특별시\r\n박지성,현대자동차\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("marked", [True, False])
@pytest.mark.parametrize("text", ["Name,E-mail\r\nAda,a@b.example\r\n", GERMAN, RUSSIAN, JAPANESE, CHINESE])
def test_unicode_is_read_with_a_mark_and_without(text: str, marked: bool, encoding: str) -> None:
    mark = "\ufeff".encode(encoding) if marked else b""
    assert decoded(mark + text.encode(encoding)) == (text, encoding)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (GERMAN, "cp1252"),
        (GERMAN, "mac_roman"),
        (GERMAN, "cp850"),
        (FRENCH, "cp1252"),
        (FRENCH, "mac_roman"),
        (SPANISH, "cp1252"),
        (SPANISH, "mac_roman"),
        (PORTUGUESE, "cp1252"),
        (DANISH, "cp1252"),
        (POLISH, "cp1250"),
        (POLISH, "iso8859_2"),
        (CZECH, "cp1250"),
        (HUNGARIAN, "cp1250"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"),
        (RUSSIAN, "cp866"),
        (GREEK, "cp1253"),
        (TURKISH, "cp1254"),
        (HEBREW, "cp1255"),
        (ARABIC, "cp1256"),
        (JAPANESE, "cp932"),
        (JAPANESE, "euc_jp"),
        (JAPANESE, "iso2022_jp"),
        (CHINESE, "gb18030"),
        (TAIWANESE, "big5"),
        (KOREAN, "cp949"),
    ],
)
def test_code_pages_are_told_by_their_letters(text: str, encoding: str) -> None:
    assert decoded(text.encode(encoding))[0] == text


@pytest.mark.parametrize(
    "text", ["Name\r\nRenée\r\n", "Company\r\n“Acme” – Women’s Wear\r\n", "a\r\n5 €\r\n"]
)
def test_a_few_letters_beside_english_are_western(text: str) -> None:
    assert decoded(text.encode("cp1252"))[0] == text


def test_a_last_letter_that_was_cut_in_two_does_not_change_the_encoding() -> None:
    text, encoding = decoded("Jürgen,Müller,Köln,Grüße,Größe,Söhne,ü".encode()[:-1])
    assert encoding == "utf-8"
    assert text == "Jürgen,Müller,Köln,Grüße,Größe,Söhne,\ufffd"


def test_zeros_in_a_text_do_not_make_it_utf_16() -> None:
    assert decoded(b"a\0,b")[1] == "utf-8"


@given(st.binary(max_size=300))
def test_all_bytes_become_some_text(content: bytes) -> None:
    text, encoding = decoded(content)
    assert isinstance(text, str)
    assert encoding
