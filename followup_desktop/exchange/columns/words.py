"""How programs and people name columns: English, German, French, Spanish, Italian, Portuguese and others.

Gathered from what Google Contacts, Outlook in its languages, Thunderbird, Roundcube, LinkedIn, Yahoo, Zoho,
HubSpot, Huntr and Teal write, and from what people type. Case, accents, punctuation, numbers and the small
words between do not matter, nor whether it stands before it that it is at work or at home.
"""

# ruff: noqa: RUF001 (words in other alphabets)

from followup_desktop.exchange.columns.meanings import Meaning

WORDS: dict[Meaning, str] = {
    Meaning.NAME: """
        full name, display name, contact name, person, contact, complete name, name and surname, first and
        last name, vollständiger name, anzeigename, kontakt, vor- und nachname, ansprechpartner, nom
        complet, nom à afficher, nom affiché, nom et prénom, prénom et nom, contact nom, nombre completo,
        nombre y apellidos, apellidos y nombre, nombre en pantalla, nombre para mostrar, nombre a mostrar,
        nome completo, nome e cognome, cognome e nome, nome visualizzato, nominativo, nome de exibição,
        volledige naam, weergavenaam, imię i nazwisko, nazwisko i imię, nazwa wyświetlana, celé jméno,
        jméno a příjmení, zobrazované jméno, fullständigt namn, visningsnamn, visningsnavn, fulde navn,
        фио, полное имя, отображаемое имя, контакт, 氏名, 名前, お名前, 表示名, 姓名, 全名, 显示名称,
        联系人, 이름, 성명""",
    Meaning.GIVEN_NAME: """
        first name, given name, forename, first, given, christian name, fname, first names, given names,
        vorname, rufname, vornamen, prénom, prénoms, primer nombre, nombre de pila, nombres, primeiro
        nome, voornaam, roepnaam, imię, jméno, křestní jméno, förnamn, fornavn, etunimi, utónév,
        keresztnév, prenume, имя, ім'я, 名, 名字, ad, adı, όνομα""",
    Meaning.MIDDLE_NAME: """
        middle name, middle, additional name, middle names, additional names, second name, weitere
        vornamen, zweiter vorname, mittelname, deuxième prénom, second prénom, autres prénoms, segundo
        nombre, secondo nome, segundo nome, outros nomes apelidos, nome do meio, tweede naam,
        tussenvoegsel, drugie imię, mellannamn, mellemnavn, mellomnavn, отчество, ミドル ネーム, 中间名""",
    Meaning.FAMILY_NAME: """
        last name, family name, surname, last, family, lname, last names, surnames, nachname,
        familienname, zuname, nom de famille, apellidos, apellido, primer apellido, cognome, sobrenome,
        último nome, achternaam, familienaam, nazwisko, příjmení, efternamn, efternavn, etternavn,
        sukunimi, vezetéknév, nume de familie, фамилия, прізвище, 姓, 姓氏, 성, soyad, soyadı, επώνυμο""",
    Meaning.PREFIX: """
        name prefix, prefix, honorific, honorific prefix, salutation, courtesy title, mr mrs, anrede,
        namenspräfix, akademischer titel, civilité, préfixe, trato, tratamiento, tratamento, prefijo,
        prefisso, prefixo, aanhef, aanspreektitel, forma grzecznościowa, oslovení, обращение, 肩書き,
        敬称前, 称谓""",
    Meaning.SUFFIX: """
        name suffix, suffix, honorific suffix, generational suffix, namenszusatz, namenssuffix, suffixe,
        sufijo, suffisso, titolo straniero, sufixo, achtervoegsel, sufiks, suffiks, суффикс, 敬称, 后缀""",
    Meaning.NICKNAME: """
        nickname, nick name, nick, short name, preferred name, spitzname, kurzname, surnom, pseudo, apodo,
        soprannome, alcunha, bijnaam, pseudonim, przydomek, přezdívka, smeknamn, kaldenavn, ник,
        ニックネーム, 昵称""",
    Meaning.TITLE: """
        job title, position, role, job role, job position, jobtitle, organization title, work title,
        function, designation, job, berufsbezeichnung, funktion, stelle, stellenbezeichnung, berufstitel,
        poste, fonction, intitulé du poste, titre du poste, puesto, cargo, puesto de trabajo, posizione,
        qualifica, ruolo, mansione, titolo di lavoro, função, functie, functietitel, stanowisko, pracovní
        pozice, pozice, funkce, befattning, jobbtitel, stilling, stillingsbetegnelse, должность, посада,
        tjänst, tjänstetitel, yrkestitel,
        tehtävä, tehtävänimike, työnimike, pozíció, beosztás, munkakör, funcție, 役職, 職位, 职务, 职位,
        직위, 직책, ünvan""",
    Meaning.ORGANIZATION: """
        company, organization, organisation, company name, organization name, account name, business,
        business name, firm, employer, associated company, primary company, current company, workplace,
        institution, corporation, company or organization, firma, firmenname, unternehmen, arbeitgeber,
        betrieb, société, entreprise, organisme, employeur, nom de la société, nom entreprise, raison
        sociale, empresa, organización, compañía, nombre de la empresa, empleador, sociedad, società,
        azienda, organizzazione, ditta, datore di lavoro, nome azienda, ragione sociale, organização,
        companhia, nome da empresa, empregador, bedrijf, bedrijfsnaam, organisatie, werkgever,
        organizacja, nazwa firmy, pracodawca, společnost, organizace, företag, firmanavn, virksomhed,
        bedrift, yritys, cég, компания, организация, работодатель, фирма, компанія, 会社名, 会社, 組織,
        企業, 公司, 单位, 组织, 회사, 회사명, şirket, kurum, εταιρεία, työnantaja,
        arbetsgivare, arbeidsgiver, arbejdsgiver, munkáltató, angajator, zaměstnavatel""",
    Meaning.DEPARTMENT: """
        department, dept, division, organization department, team, abteilung, bereich, service,
        département, departamento, reparto, dipartimento, afdeling, dział, oddział, oddělení, avdelning,
        avdeling, отдел, 部署, 部门, 부서""",
    Meaning.EMAIL: """
        email, email address, mail, mail address, mailadresse, email value, emails, email addresses, email
        id, e-mail-adresse, mailadressen, adresse de messagerie, adresse électronique, courriel, adresse
        email, adresse de courrier, messagerie, courrier électronique, correo electrónico, correo,
        dirección de correo electrónico, dirección de correo, dirección de email, indirizzo posta
        elettronica, posta elettronica, indirizzo email, endereço de email, endereço de correio
        eletrónico, endereço do correio electrónico, endereço eletrônico, correio eletrônico, correio
        electrónico, e-mailadres, adres email, adres poczty, poczta, e-mailová adresa, e-postadress,
        epost, e-postadresse, sähköposti, sähköpostiosoite, meiliaadress, adresă email, почта, электронная
        почта, адрес электронной почты, адрес эл почты, эл почта, 電子メール, 電子メールアドレス,
        メールアドレス, メール, 邮箱, 电子邮件, 电子邮件地址, 電子郵件, 郵箱, 이메일, 전자메일,
        전자메일주소, e-posta, ηλεκτρονικό ταχυδρομείο""",
    Meaning.ADDRESS: """
        address, full address, postal address, mailing address, address formatted, formatted address,
        street address city, adresse, anschrift, postanschrift, vollständige adresse, adresse postale,
        adresse complète, dirección, dirección postal, domicilio completo, indirizzo, indirizzo completo,
        endereço, morada, endereço completo, adres, volledig adres, adresa, adress, postadress,
        postadresse, адрес, адреса, 住所, 地址, 주소""",
    Meaning.STREET: """
        street, street address, address line, street name, mailing street, straße, str, hausnummer, straße
        und hausnummer, straße hausnummer, hausnr, house number, numéro de rue, huisnummer, rue, calle,
        via, indirizzo via, rua, straat, straat en huisnummer, ulica, ulice, gata, gade, gate, gate vei,
        katu, lähiosoite, улица, вулиця, 番地, 街道, 町名番地""",
    Meaning.PO_BOX: """
        po box, post office box, postbox, address po box, postfach, boîte postale, b p, bp, apartado
        postal, apartado, apartado postal de la dirección, casella postale, indirizzo casella postale,
        caixa postal, caixa postal do endereço, apartado do endereço, postbus, skrzynka pocztowa, 私書箱,
        住所私書箱""",
    Meaning.EXTENDED: """
        extended address, apartment, suite, floor, building, adresszusatz, complément d'adresse, zusatz,
        complemento, interno""",
    Meaning.CITY: """
        city, town, locality, place, village, mailing city, suburb, stadt, wohnort, ort, ville, commune,
        localité, ciudad, población, localidad, municipio, città, comune, località, cidade, localidade,
        plaats, stad, woonplaats, miasto, miejscowość, město, postort, poststed, postitoimipaikka, город,
        місто, 市区町村, 市町村, 市, 城市, 도시, şehir""",
    Meaning.REGION: """
        state, region, province, county, state region, state province, mailing state, bundesland, kanton,
        bundesland kanton, dép région, département région, état, canton, provincia, provincia estado,
        estado, estado provincia, comunidad autónoma, stato, regione, distrito, provincie, staat,
        województwo, län, fylke, область, регион, край, 都道府県, 省, 省份, 地区""",
    Meaning.POSTCODE: """
        postal code, zip, zip code, postcode, zip postal code, post code, mailing zip, postleitzahl, plz,
        code postal, cp, código postal, cap, cap postale, codice postale, codice di avviamento postale,
        cep, postnummer, kod pocztowy, psč, postinumero, почтовый индекс, индекс, 郵便番号, 邮政编码,
        邮编, 우편번호, posta kodu""",
    Meaning.COUNTRY: """
        country, country region, nation, mailing country, country code, land, staat land, land region,
        pays, pays région, país região, land regio, kraj region, kraj, país, país región, paese, nazione,
        nazione regione, stato paese, państwo, země, země oblast, land område, maa, страна, країна, 国,
        国地域, 国名, 国家, 国家地区, 국가, ülke""",
    Meaning.URL: """
        url, web, website, web page, web site, homepage, home page, website url, website value, webpage,
        link, www, internet, profile, profile url, linkedin, linkedin url, linkedin profile, linkedin
        profile url, personal web page, personal website, blog, webseite, internetseite, webadresse, site
        web, page web, site internet, lien, página web, sitio web, enlace, pagina web, sito web, sito,
        sito internet, página da web, página na web, site, website profile, website blog, website home
        page, strona www, strona internetowa, strona sieci web, webová stránka, webbplats, webside,
        hjemmeside, сайт, веб сайт, веб страница, web ページ, ウェブサイト, ホームページ, 网站, 网址,
        网页, 웹사이트""",
    Meaning.NOTES: """
        notes, note, comments, comment, remarks, remark, memo, description, info, further information,
        about, details, notizen, notiz, bemerkung, bemerkungen, kommentar, kommentare, anmerkung,
        anmerkungen, beschreibung, remarque, remarques, commentaire, commentaires, nota, notas,
        comentario, comentarios, observaciones, descripción, commenti, annotazioni, osservazioni,
        anotações, observações, comentários, notities, opmerkingen, notatki, uwagi, poznámky, poznámka,
        anteckningar, noter, notater, заметки, примечание, примечания, комментарий, メモ, 備考, ノート,
        备注, 附注, 메모, 비고, notlar""",
    Meaning.BIRTHDAY: """
        birthday, birth date, date of birth, dob, birth year, birth month, birth day, geburtstag,
        geburtsdatum, geburtsjahr, geburtsmonat, anniversaire, date de naissance, année de naissance,
        jour, mois, cumpleaños, fecha de nacimiento, año de nacimiento, mes de nacimiento, día de
        nacimiento, compleanno, data di nascita, anno di nascita, mese di nascita, giorno di nascita,
        aniversário, data de nascimento, geboortedatum, verjaardag, urodziny, data urodzenia, narozeniny,
        день рождения, дата рождения, 誕生日, 生年月日, 生日""",
}
"""Columns of address books; `csv_columns_job_words` has those of job trackers."""

PROFESSIONS = """
    profession, occupation, beruf, métier, ocupación, profesión, professione, profissão, beroep, zawód,
    profese, 職業, 职业"""
"""What somebody is by trade: a title where there is no column for it, or nothing in it."""

NAMES = "name, nom, nombre, nome, naam, namn, navn, nimi, név, nume, nazwa, name of person, isim"
TITLES = "title, titel, titre, título, titolo, tytuł, titul, tittel"
SURNAMES_OR_NICKNAMES = "apelido"
"""Words of two meanings: which one it is, the columns beside it tell."""

NOT_TAKEN = """
    gender, sex, geschlecht, sexe, género, sesso, sexo, genere, płeć, anniversary, jahrestag,
    anniversario, categories, category, groups, group, group membership, labels, tags, kategorien,
    catégories, categorías, categorie, categorias, kategorie, photo, picture, image, user photo, hobby,
    hobbies, initials, initialen, initiales, iniziali, iniciais, inicjały, internet free busy, internet
    frei gebucht, disponibilité internet, disponibilità internet, keywords, language, mileage, priority,
    priorität, priorité, prioridad, priorità, prioridade, sensitivity, private flag, government id,
    organizational id, billing information, directory server, user, account, konto, compte, conta,
    subject, office location, connected, id, record id, contact id, uid, uuid, timestamp, lead source,
    lead status, lifecycle stage, last activity date, last contacted, create date, im aim, im icq, im
    jabber, im msn, im skype, im yahoo, im, imaddress, im address, skype, messenger id, messenger, screen
    name, custom, custom field, schools, telex, télex, teleks, file as, time zone, distribution lists,
    email opt out, email type, e-posttype, utilisateur, benutzer, usuario, utente, utilizador, użytkownik,
    personalizado, ユーザー, 性別, 記念日, 分類, twitter, facebook, instagram, latitude, longitude"""
"""Columns that are known and have no place in a contact."""
