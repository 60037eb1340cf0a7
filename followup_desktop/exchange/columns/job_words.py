"""How job trackers and people name the columns of a list of applications."""

from followup_desktop.exchange.columns.meanings import Meaning

JOB_WORDS: dict[Meaning, str] = {
    Meaning.STATUS: """
        status, stage, list, list name, current status, application status, job status, application stage,
        pipeline stage, phase, progress, state of application, outcome, result, board list, column,
        bewerbungsstatus, stand, stadium, ergebnis, statut, étape, état de la candidature, avancement,
        estado de la solicitud, estado de la candidatura, etapa, fase, stato della candidatura, stato
        candidatura, situação, situacao, status da candidatura, sollicitatiestatus, etap, stav, статус,
        этап, 状態, ステータス, 选考状況, 選考状況, 状态, 상태""",
    Meaning.ADDED_ON: """
        date saved, date added, added, added on, saved, saved on, saved date, date, created, created at,
        created on, date created, added at, saved at, datum, hinzugefügt am, erstellt am, gemerkt am,
        date d'ajout, fecha, data, дата, 登録日""",
    Meaning.LOCATION: """
        location, job location, work location, standort, arbeitsort, einsatzort, lieu, lieu de travail,
        localisation, emplacement, ubicación, lugar, lugar de trabajo, luogo, sede, luogo di lavoro,
        local, localização, local de trabalho, locatie, standplaats, lokalizacja, místo výkonu práce,
        место, местоположение, 勤務地, 場所, 工作地点, 地点, 근무지, work mode, remote, workplace type""",
    Meaning.SALARY: """
        salary, pay, compensation, salary range, wage, rate, base salary, salary min, salary max, min
        salary, max salary, minimum salary, maximum salary, salary currency, expected salary, pay range,
        stipend, gehalt, lohn, vergütung, gehaltsspanne, gehaltsvorstellung, salaire, rémunération,
        salario, sueldo, retribución, remuneración, stipendio, retribuzione, ral, salário, remuneração,
        salaris, loon, wynagrodzenie, pensja, plat, mzda, зарплата, оклад, 給与, 年収, 薪资, 薪水, 工资,
        연봉""",
    Meaning.SOURCE: """
        source, job source, job board, platform, found on, found via, channel, referral, referred by
        source, how found, site found, quelle, gefunden über, jobbörse, kanal, portal, origine, trouvé
        via, plateforme, fuente, origen, plataforma, fonte, piattaforma, canale, origem, bron, kanaal,
        źródło, zdroj, источник, 応募経路, 媒体, 来源, 渠道,
        where found, where i found it, where found it, where did i find it, where i saw it, where seen,
        where advertised, found at, found in, found through, how i found it, how i heard, heard about it,
        heard from, heard of it from, seen on, seen in, seen at, saw it on, advertised on, advertised in,
        application source, lead from, job site, job portal, career site, sourced from, via which site,
        fundort, fundstelle, wo gefunden, wo ich es gefunden habe, gefunden auf, gefunden bei, gefunden in,
        woher, herkunft, stellenbörse, jobportal, portal kanal, aufmerksam geworden durch, gesehen auf,
        provenance, où trouvé, où je l'ai trouvée, trouvé sur, trouvée sur, site d'emploi,
        procedencia, dónde la encontré, dónde encontré, encontrado en, encontrada en, vista en, canal,
        provenienza, dove trovato, dove l'ho trovato, trovato su, trovata su, onde encontrei,
        encontrado em, encontrada em, waar gevonden, gevonden via, gevonden op, vindplaats,
        gdzie znaleziono, skąd, källa, hittad på, hittad via, kilde, fundet via, fundet på, funnet via,
        funnet på, lähde, kde nalezeno, где нашел, где нашёл, откуда, 応募媒体, 情報源, 출처, 지원경로""",
    Meaning.PERSON: """
        recruiter, hiring manager, contact person, recruiter name, recruiter email, recruiter phone,
        contact email, contact phone, contact phone number, contact email address, interviewer, hiring
        contact, point of contact, hr contact, referrer, recruteur, reclutador, selezionatore, recrutador""",
    Meaning.POSITION: """
        vacancy, opening, job opening, applied position, position applied for, role title, position title,
        bewerbung als, stellenangebot, offre, offre d'emploi, vacante, oferta, posizione lavorativa, vaga,
        vacature, вакансия, 応募職種, 職種, 求人, 职位名称, 채용""",
    Meaning.URL: """
        job url, job link, job posting url, job posting, posting, posting url, posting link, job post url,
        job post, application link, application url, apply link, apply url, url of job, job ad, job
        description url, link to job, listing, listing url, stellenlink, link zur stelle, link zur
        anzeige, anzeige, lien de l'offre, lien offre, url de l'offre, enlace a la oferta, link annuncio,
        annuncio, link da vaga""",
    Meaning.NOTES: """
        job description, html description, description html, stellenbeschreibung, description du poste,
        descripción del puesto, descrizione del lavoro, descrição da vaga""",
}

APPLIED_ON = """
    date applied, applied on, applied, applied date, application date, date of application, date applied on,
    applied at, submitted, submitted on, submission date, bewerbungsdatum, beworben am, date de candidature,
    postulé le, date d'envoi, fecha de solicitud, fecha de aplicación, fecha de candidatura, data candidatura,
    data di candidatura, data invio, data da candidatura, data de inscrição, sollicitatiedatum,
    data aplikacji, datum přihlášky, дата отклика, 応募日, 申请日期, 投递日期, 지원일"""
"""The day on which somebody applied, which says that they did."""
