"""What the words for the status of an application mean here."""

import re
import unicodedata
from functools import cache

from followup_desktop.domain.outcome import Stage

# In this order: "rejected after interview" is over, and "offer declined" is another thing than "declined".
_WORDS: tuple[tuple[Stage, str], ...] = (
    (Stage.LEAD, "not applied, not yet applied, to apply, need to apply, will apply, noch nicht beworben"),
    (Stage.REJECTED, "not accepted, not hired, not selected, offer rescinded, rescinded"),
    (
        Stage.WITHDRAWN,
        """
        withdrawn, withdrew, withdraw, i declined, declined offer, offer declined, declined by me,
        rejected offer, offer rejected, turned down offer, turned down, not interested, no longer
        interested, pulled out, cancelled by me, zurückgezogen, zurückgezogene, retiré, retirée, retirada,
        retirado, ritirata, ritirato, ingetrokken, teruggetrokken, wycofana, wycofano, desisti,
        återkallad, trukket, отозвано, 辞退""",
    ),
    (
        Stage.HIRED,
        """
        accepted, offer accepted, hired, signed, landed, job landed, got the job, started, joined,
        angenommen, eingestellt, zusage, accepté, acceptée, embauché, aceptado, aceptada, contratado,
        contratada, accettata, accettato, assunto, aceito, aceita, aangenomen, zatrudniony, zatrudniona,
        anställd, ansat, ansatt, принят, 入社, 已入职""",
    ),
    (
        Stage.REJECTED,
        """
        rejected, rejection, declined, denied, closed, unsuccessful, failed, lost, position filled,
        filled, no longer under consideration, not moving forward, not successful, abgelehnt, absage,
        abgesagt, refus, refusé, refusée, rejet, rejeté, rejetée, négatif, négative, rechazado, rechazada,
        rechazo, descartado, descartada, rifiutata, rifiutato, rifiuto, respinta, respinto, scartato,
        recusado, recusada, rejeitado, rejeitada, reprovado, não selecionado, afgewezen, afwijzing,
        odrzucona, odrzucone, odrzucono, odrzucony, odmowa, zamítnuto, elutasítva, respins, avslag, afslag,
        hylätty, отказ, отклонено, απόρριψη,
        不採用, 不合格, お見送り, 拒绝, 未通过, 불합격""",
    ),
    (
        Stage.NO_ANSWER,
        """
        ghosted, no answer, no response, no reply, archived, archive, stale, expired, cold, unresponsive,
        keine antwort, keine rückmeldung, archiviert, sans réponse, archivée, sin respuesta, archivado,
        nessuna risposta, archiviata, sem resposta, arquivado, geen antwoord, geen reactie, gearchiveerd,
        brak odpowiedzi, inget svar, intet svar, ei vastausta, bez odpovědi, нет ответа, 返信なし""",
    ),
    (
        Stage.OFFER,
        """
        offer, offers, offered, offer received, negotiating, negotiation, negotiations, angebot, offre,
        oferta, offerta, proposta, aanbod, oferty, erbjudande, tilbud, tarjous, nabídka, оффер,
        предложение, 内定, 录用, 合格, 合격""",
    ),
    (
        Stage.INTERVIEWING,
        """
        interview, interviews, interviewing, interviewed, phone screen, screening, screen, recruiter call,
        intro call, phone call, assessment, take home, takehome, technical, onsite, on site, final round,
        final, first round, second round, coding challenge, case study, test, vorstellungsgespräch,
        gespräch, interviewphase, telefoninterview, eingeladen, einladung, invited, entretien, entretiens,
        entrevista, entrevistas, colloquio, colloqui, gesprek, uitgenodigd, rozmowa, intervju, intervjuer,
        samtale, haastattelu, pohovor, állásinterjú, interjú, interviu, собеседование, интервью,
        приглашение, συνέντευξη, 面接, 面接中, 面试, 面试中, 笔试,
        면접""",
    ),
    (
        Stage.APPLIED,
        """
        applied, applying, application sent, application submitted, submitted, sent, in review, under
        review, under consideration, received, viewed, waiting, pending, awaiting response, followed up,
        in progress, in bearbeitung, eingereicht, abgeschickt, verschickt, eingangsbestätigung, läuft,
        beworben, bewerbung gesendet, bewerbung, gesendet, versendet, postulé, candidature envoyée, candidaté,
        envoyée, envoyé, solicitado, aplicado, postulado, inscrito, candidata, candidatura inviata,
        inviata, inviato, candidatado, candidatura enviada, enviado, enviada, gesolliciteerd, verstuurd,
        en attente, en cours, pendiente, en proceso, en espera, in attesa, in corso, em análise, em
        andamento, aguardando, in behandeling, verzonden, w trakcie, oczekuje, aplikowano, zaaplikowano,
        wysłano, wysłana, wysłane, sökt, skickad, ansökt, sendt, søkt, søgt, haettu, lähetetty, odesláno,
        elküldve, aplicat, trimis, откликнулся, отклик, отправлено, на рассмотрении,
        応募済み, 応募済, 応募, 書類選考,
        已投递, 已申请, 지원완료, 지원""",
    ),
    (
        Stage.LEAD,
        """
        wishlist, wish list, wished, saved, bookmarked, bookmark, lead, leads, interested, interesting,
        apply, researching, research, backlog, todo, to do, new, prospect, prospects, identified, idea,
        ideas, watching, gemerkt, merkliste, wunschliste, interessant, offen, neu, intéressé, à postuler,
        à faire, enregistré, guardado, interesado, por aplicar, salvato, interessato, da fare, salvo,
        interessado, opgeslagen, zapisane, zapisana, 気になる, 検討中, 收藏, 感兴趣""",
    ),
)
_ACCENTS = re.compile("[\u0300-\u036f]")
_NO_WORD = re.compile(r"[\W\d_]+")
_WITHOUT_SPACES = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_LONGEST = 80
_MOST_WORDS = 6


def stage_of(status: str) -> Stage | None:
    """The stage that a status means; None where it is a word of somebody's own."""
    plain = _plain(status[:_LONGEST])
    pieces = plain.replace(" ", "") if _WITHOUT_SPACES.search(plain) else plain.split()
    known = _phrases()
    found = [
        known[phrase]
        for start in range(len(pieces))
        for end in range(start + 1, min(len(pieces), start + _MOST_WORDS) + 1)
        if (phrase := pieces[start:end] if isinstance(pieces, str) else " ".join(pieces[start:end])) in known
    ]
    return _WORDS[min(found)][0] if found else None


@cache
def _phrases() -> dict[str, int]:
    """The phrases with their place in the order."""
    phrases: dict[str, int] = {}
    for place, (_, words) in enumerate(_WORDS):
        for word in words.split(","):
            phrases.setdefault(_plain(word), place)
    return phrases


def _plain(text: str) -> str:
    text = _ACCENTS.sub("", unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).casefold()))
    return unicodedata.normalize("NFC", _NO_WORD.sub(" ", text)).strip()
