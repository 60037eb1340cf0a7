"""Words by which the subject of an invitation tells company and position, in small letters without accents.

In the languages in which the program's users look for work; a subject in another one concludes nothing.
"""

INTERVIEW = (
    "interviews?|interviewing|phone screen(?:ing)?|screening(?: call)?|recruiter (?:call|screen|chat)"
    "|intro(?:ductory)? call|hiring manager (?:call|chat|conversation)|vorstellungsgesprach"
    "|bewerbungsgesprach|kennenlerngesprach|jobinterview|telefoninterview|videointerview"
    "|bewerberinterview|entretien|entrevista|colloquio|sollicitatiegesprek|kennismakingsgesprek"
    "|sollicitatie|rozmowa (?:kwalifikacyjna|rekrutacyjna)|rozmowa|haastattelu|tyohaastattelu"
    "|anstallningsintervju|jobbintervju|jobsamtale|intervju|pohovor|allasinterju|mulakat|собеседование"
    "|интервью|面接|面试|면접"
)
"""What is an interview."""

PREFIXES = (
    "re|aw|sv|vs|antw|fwd?|wg|tr|rv|invitation|invite|updated invitation|invitacion|invito|einladung"
    "|kutsu|inbjudan|zaproszenie|uitnodiging|convite|accepted|declined|tentative|cancell?ed(?: event)?"
    "|abgesagt|annule|anulado|cancelado|confirmed|confirmation|bestatigung|reminder|rescheduled"
    "|new event|hold|save the date|external|ext"
)
"""What mail programs and calendars put before a subject."""

AT = frozenset({"at", "@", "from", "bei", "bij", "chez", "presso", "hos", "na", "w", "u", "em"})
"""After these a company is named."""

WITH = frozenset({"with", "mit", "avec", "con", "com", "med", "met", "z", "by", "von"})
"""After these a company or a person."""

FOR = frozenset(
    {"for", "fur", "pour", "para", "per", "voor", "as", "als", "como", "som", "re", "regarding", "bzgl"}
)
"""After these a position, or a company."""

NOISE = (
    "the your our a an der die das dem den eine einen einem un une le la les el los il lo de du des del d "
    "della di do da of role position stelle rolle poste puesto vacante vacature posizione opportunity "
    "opening job work team candidate new my and first 1st second 2nd third 3rd final last initial next "
    "round rounds stage part step runde erstes erste zweites zweite letztes premier premiere deuxieme "
    "second primera segunda ultima primo secondo technical technische technisches technischer technique "
    "tecnica tecnico behavioral behavioural coding onsite on-site on site remote virtual online video "
    "phone telephone telefon telefonico telephonique zoom teams meet webex skype panel hr rh call chat "
    "conversation discussion meeting screen screening intro introductory introduction follow-up followup "
    "confirmed confirmation scheduled schedule invitation invite details request loop day super culture "
    "fit case debrief personliches personlich gesprach trabajo embauche recrutement lavoro laboral "
    "interviewer hold est edt cst cdt mst mdt pst pdt cet cest gmt utc bst et pt ct mt min mins minutes "
    "hour hours h hrs tbc tbd reminder"
)
"""What says nothing of company and position, before or after what does."""

PHRASES = (
    "hiring manager|recruiter|recruiting|talent acquisition|system design|culture fit|meet the team"
    "|take[- ]home|pair programming|google meet|(?:microsoft|ms) teams|live coding|whiteboard"
    "|back[- ]to[- ]back|d['\u2019]embauche|de trabajo|de emprego|di lavoro"
)
"""What looks like a position and is none, beside an interview."""

POSITIONS = (
    r"intern(?:ship)?|apprenticeship|graduate (?:scheme|program(?:me)?)|devops|sre|qa|data science"
    r"|software engineering|(?:front|back)[- ]?end|full[- ]?stack|ux|ui|praktikum|werkstudium|ausbildung"
    r"|azubi|pflege\w*|fachkraft\w*|alternance|practicas|tirocinio|harjoittelu"
)
"""What is a position though it names no title: those are in the list of titles."""
