"""Words in the names of columns that say which phone, and whose: at work or at home, the first or another."""

PHONES: dict[str, str] = {
    "": """
        phone, telephone, tel, phone number, telephone number, phone value, ph, phones, landline, fixed
        line, telefon, telefonnummer, rufnummer, festnetz, téléphone, numéro de téléphone, téléphone fixe,
        fixe, teléfono, número de teléfono, teléfono fijo, telefono, numero di telefono, telefono fisso,
        fisso, telefone, número de telefone, telefone fixo, telefoon, telefoonnummer, numer telefonu,
        puhelin, телефон, номер телефона, 電話, 電話番号, 电话, 电话号码, 전화, 전화번호, phone altro,
        τηλέφωνο""",
    "cell": """
        mobile, mobile phone, mobile number, cell, cell phone, cellphone, cellular, cellular phone, gsm,
        mobile telephone, handy, handynummer, mobil, mobiltelefon, mobilnummer, mobil tel, portable,
        téléphone portable, téléphone mobile, tél mobile, tél portable, numéro de portable, móvil,
        teléfono móvil, celular, teléfono celular, número de móvil, cellulare, telefono cellulare,
        telefono mobile, numero cellulare, telemóvel, telefone celular, telefone móvel, mobiel, mobiele
        telefoon, mobiel nummer, telefon komórkowy, komórka, mobilní telefon, matkapuhelin, мобильный,
        мобильный телефон, мобільний телефон, 携帯, 携帯電話, 携帯番号, 手机, 手机号, 手机号码, 移动电话,
        휴대폰, 휴대전화, cep telefonu, iphone, home mobile, work mobile""",
    "fax": """
        fax, fax number, facsimile, telefax, telefaks, faxnummer, télécopie, télécopieur, numéro de fax,
        número de fax, numero fax, numero di fax, faks, факс, ファックス, ファクス, 传真, 팩스""",
    "pager": """
        pager, pager number, beeper, pager nummer, récepteur de radiomessagerie, bipeur, buscapersonas,
        localizador, cercapersone, numero cercapersone, numero pager, semafoon, personsøker, пейджер,
        ポケットベル, 寻呼机""",
    "main": """
        company main phone, main, switchboard, zentrale, telefon zentrale, standard, téléphone société,
        número de centralita de la organización, centralita, telefono principale società, centralino,
        telefone principal da empresa, główny telefon do firmy, 会社代表電話, 代表電話""",
    "work": "ufficio, direct, direct phone, direct line, direct dial, durchwahl, ligne directe, tel bureau",
    "home": "abitazione, particular, residencial",
    "assistant": """
        assistant phone, asst phone, telefon assistent, téléphone de l'assistant, teléfono del asistente,
        telefono assistente, telefono dell'assistente, telefone do assistente, telefon asystenta,
        秘書の電話""",
    "car": """
        car phone, autotelefon, téléphone voiture, teléfono del automóvil, telefono auto, telefono
        dell'auto, telefone do carro, autotelefoon, telefon w samochodzie, 自動車電話""",
    "callback": """
        callback, rückmeldung, rückruf, rappel, devolución de llamada, richiamata automatica, retorno de
        chamada, tel de resposta, wywołanie zwrotne, コールバック""",
    "isdn": "isdn, rnis, rdsi, rdis",
    "radio": """
        radio phone, radio téléphone, radioteléfono, radiotelefono, radiofone, radiotelefone,
        radiotelefon, 無線電話""",
    "tty": """
        tty tdd phone, tty tdd, telefon für hörbehinderte, téléphone tdd tty, número de teletipo, telefono
        tty tdd, telefone tty tdd, telefon tty tdd""",
    "video": "phone video, video phone, video",
}
"""The words for phones, by kind."""

PREFERRED_PHONES = "haupttelefon, hauptnummer, telefon podstawowy, 通常の電話"
"""Phones that are called first; in other languages there is a word of its own for that."""

PLACES: dict[str, str] = {
    "work": """
        business, work, office, company, corporate, professional, job, geschäftlich, geschäft, dienstlich,
        beruflich, arbeit, firma, firmen, büro, bureau, professionnel, professionnelle, pro, travail,
        société, entreprise, trabajo, del trabajo, laboral, oficina, profesional, empresa, uff, ufficio,
        lavoro, di lavoro, aziendale, comercial, da empresa, profissional, trabalho, werk, zakelijk,
        kantoor, służbowy, służbowa, służbowe, biuro, praca, zaměstnání, pracovní, práce, arbete, arbejde,
        arb, jobb, työ, рабочий, рабочая, служебный, работа, 会社, 勤務先, 職場, 公司, 单位, 工作, 办公,
        商务, 직장, 회사""",
    "home": """
        home, private, personal, residential, privat, zuhause, domicile, personnel, personnelle, privé,
        privée, maison, perso, particular, domicilio, casa, residencia, ab, abitazione, privato,
        personale, di casa, di residenza, residencial, residência, pessoal, thuis, prive, domowy, domowa,
        domowe, dom, prywatny, domů, domácí, soukromý, hem, priv, hjem, hjemme, koti, домашний, домашняя,
        личный, 自宅, 住宅, 家庭, 私人, 집""",
    "other": """
        other, alternate, alternative, secondary, additional, weitere, weiterer, weiteres, andere,
        anderes, sekundäre, sekundär, zusätzlich, autre, secondaire, otra, otro, secundaria, secundario,
        altro, altra, secondario, secondaria, outro, outra, do outro, secundária, overig, overige, ander,
        inny, inna, inne, jiný, jiná, annan, annat, annen, andet, anden, muu, другой, дополнительный,
        その他, その他の, 其他, 其它, 기타""",
    "preferred": """
        primary, preferred, main, default, haupt, primär, primäre, bevorzugt, principal, principale,
        préféré, preferido, preferita, primaire, primair, główny, główna, hlavní, основной, 主要, 首选""",
}
"""Words beside a field that say which of several it is."""

SOMEBODY_ELSES = """
    assistant, manager, spouse, partner, children, child, referred, emergency, owner, maiden, mother,
    father, yomi, phonetic, reports to, supervisor, vorgesetzten, assistent, ehepartner, kinder, notfall,
    conjoint, enfants, responsable, director, cónyuge, hijos, asistente, coniuge, figli, responsabile,
    assistente, cônjuge, filhos, gestor, gerenciador, asystenta, menedżer, współmałżonek, dzieci,
    フリガナ, ふりがな, よみ, 秘書, マネージャー, 配偶者, 子供, pronunciation, pinyin, created by,
    modified by, last modified"""
"""Words that say that a column tells of somebody else, or how a name sounds."""

SHOWN_NAMES = """
    display name, angezeigter name, nom complet, nom affiché, nombre de pantalla, nombre para mostrar,
    nome visualizzato, nome para exibição, nome a apresentar, weergavenaam, wyświetlana nazwa,
    visningsnavn, visningsnamn, zobrazované jméno, 表示名, 显示名称"""
TYPES = "type, typ, tipo, label, rodzaj, 種類, の種類, 类型"
"""Beside a word for an address: the name shown for it, and its type (SMTP or EX)."""
