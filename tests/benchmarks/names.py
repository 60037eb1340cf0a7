"""Names for people, companies and positions, varied as an address book is: accents, scripts, short ones."""

# ruff: noqa: RUF001  (letters of other alphabets are meant)

from random import Random

_FIRST = """
    Ada Grace Howard Joan Charles Mary Alan Barbara Claude Dorothy Edsger Frances Gordon Hedy Ivan Jean
    Katherine Leslie Margaret Niklaus Ole Peter Radia Sophie Tim Ursula Vint Wendy Xavier Yvonne Zoë Bo
    Amélie Björn Çelik Dušan Émile Fatima Giulia Håkon Ines Jürgen Kateřina Łukasz Mónica Nuño Océane
    Paweł Renée Søren Thérèse Ulla Věra Władysław Yağmur Žofia Amina Babajide Chidi Deepika Esi Farhad
    Gulnara Hiroshi Indira Jomo Kwame Lakshmi Mehmet Noor Olamide Priya Quang Rajesh Siti Tariq Usha
    Vikram Wanjiru Yusuf Zainab Aaron Beatrice Conor Deirdre Ewan Fiona Gareth Hannah Iain Judith Kieran
    Lorna Malcolm Niamh Owen Philippa Rhys Siobhan Trevor Una Victor Winifred
"""
_LAST = """
    Hopper Aiken Byron Babbage Clarke Turing Somerville Liskov Shannon Vaughan Dijkstra Allen Moore Lamarr
    Sutherland Sammet Johnson Lamport Hamilton Wirth Dahl Naur Perlman Wilson Berners Franklin Cerf Hall
    Li Wu Ng Oh Eco Ek Ito O'Neill O'Brien MacLeod Saint-Exupéry García-López Müller Schröder Größe Nowak
    Wójcik Dvořák Novák Çetin Yılmaz Ångström Lindqvist Sørensen Østergaard Þórsdóttir Núñez Muñoz Ibáñez
    Lefèvre Bézier Hervé Rossi Conti Esposito Popescu Ionescu Szabó Kovács Petrović Horvat Ivanova Kuznetsov
    Adeyemi Okafor Mensah Diallo Traoré Kamau Otieno Haile Tesfaye Rahman Chowdhury Iyer Banerjee Kapoor
    Reddy Silva Pereira Santos Nguyen Tran Pham Tanaka Suzuki Watanabe Kim Park Choi Sato Haddad Khoury
    Mansour Rahimi Hosseini Abbasi Cohen Levi Mizrahi Campbell Murray Fraser Gallagher Doyle Byrne Walsh
    Ashworth Barraclough Carrington Dunwoody Entwistle Fairweather Goodenough Hathaway Illingworth Jessop
    Kirkbride Lovelace Merriweather Nightingale Ogilvie Pemberton Quigley Ravenscroft Shuttleworth
    Thistlethwaite Underhill Venables Wolstenholme Yardley
"""
_WHOLE = "李小龍|王芳|田中花子|佐藤健|김민준|박서연|陳大文|Ιωάννης Παππάς|Ольга Смирнова|Дмитрий Волков"

_COMPANY_FIRST = """
    Acme Northwind Contoso Globex Initech Umbra Harbour Lombard Meridian Aurora Bramble Cobalt Dovetail
    Ember Fathom Gannet Heron Ironbridge Juniper Kestrel Larkspur Marram Nimbus Osprey Pennine Quarry Redwood
    Saffron Tamarack Ullswater Verdant Wharf Yarrow Zephyr Crédit Société Röntgen Ørsted Łódź São Ägir Beacon
    Cairn Drumlin Estuary Foundry Granite Hollow Isthmus Jetty Keystone Lantern Millrace Nettle Orchard Pebble
"""
_COMPANY_SECOND = """
    Finance Engines Analytics Foods Textiles Robotics Insurance Shipping Health Energy Media Software Labs
    Logistics Instruments Biotech Publishing Railways Aerospace Consulting Materials Optics Water Games
    Education Architects Telecom Brewing Pharma Motors Semiconductors Travel
"""
_COMPANY_LAST = "|||Ltd|plc|GmbH|Group|SA|AB|& Sons|Partners|Holdings"

_LEVEL = "|||Junior|Senior|Lead|Principal|Head of|Assistant|Graduate"
_WORK = """
    Analyst|Accountant|Actuary|Architect|Backend Developer|Buyer|Chemist|Civil Engineer|Controller|Copywriter|
    Data Engineer|Data Scientist|Designer|Editor|Electrician|Financial Planning|Geologist|Hardware Engineer|
    Illustrator|Journalist|Lab Technician|Lawyer|Librarian|Marketing|Mechanical Engineer|Nurse|Operations|
    Optician|Paralegal|Payroll|Pharmacist|Planner|Product Manager|Quality Assurance|Recruiter|Researcher|
    Sales|Scrum Master|Security Engineer|Statistician|Supply Chain|Surveyor|Teacher|Translator|Underwriter|
    Veterinarian|Warehouse Manager
"""
_AREA = "|||Europe|Payments|Growth|Platform|Risk|Public Sector|Retail|Cloud"


class Names:
    """Draws names."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._first, self._last, self._whole = _FIRST.split(), _LAST.split(), _WHOLE.split("|")
        self._company = (_COMPANY_FIRST.split(), _COMPANY_SECOND.split(), _COMPANY_LAST.split("|"))
        self._level, self._area = _LEVEL.split("|"), _AREA.split("|")
        self._work = [work.strip() for work in _WORK.split("|")]

    def person(self) -> str:
        """A person's full name."""
        random = self._random
        if random.random() < 0.02:
            return random.choice(self._whole)
        middle = f" {random.choice('ABCDEFGHJKLMNPRSTW')}." if random.random() < 0.1 else ""
        return f"{random.choice(self._first)}{middle} {random.choice(self._last)}"

    def company(self) -> str:
        """A company's name."""
        return " ".join(part for words in self._company if (part := self._random.choice(words)))

    def position(self) -> str:
        """What the job is called."""
        random = self._random
        words = f"{random.choice(self._level)} {random.choice(self._work)}".strip()
        area = random.choice(self._area)
        return f"{words}, {area}" if area else words
