"""Pictures that are no card: a landscape, noise, and papers and screens with text on them."""

import io
from random import Random

from PIL import Image, ImageDraw, ImageFilter

from tests.exchange.card_renderer_fonts import font, fonts_for

PAPERS = {
    "letter": """\
Dear Ms Whitfield,

thank you for taking the time to speak with us last Tuesday about the
position of Senior Software Engineer. We enjoyed the conversation and
would like to invite you to a second round of interviews next week.

Please let us know which of the following dates would suit you best, and
whether you need directions to our office in Market Street. You can reach
me by telephone or by e-mail at any time.

We look forward to hearing from you.

Kind regards,
Daniel O'Brien
Northwind Analytics, Inc.
+1 (415) 555-0123
dobrien@northwind.example""",
    "invoice": """\
Harbor & Stone LLC                 INVOICE No. 2026-0417
12 Elm Avenue                      Date: 14 April 2026
Austin, TX 78701                   Due: 28 April 2026
+1 (512) 555-0144                  billing@harborstone.example

Description             Qty      Price        Amount
Website design            1    $1,200.00    $1,200.00
Hosting, per month        6       $24.00      $144.00
Support hours             4       $85.00      $340.00

Subtotal                                    $1,684.00
Tax 8.25 %                                    $138.93
Total                                       $1,822.93

IBAN DE89 3704 0044 0532 0130 00""",
    "receipt": """\
CAFE AM MARKT
Hauptstr. 12, 10115 Berlin
Tel. 030 901820

2 Cappuccino        7,80
1 Käsekuchen        4,20
1 Mineralwasser     3,10

Summe EUR          15,10
MwSt 19 %           2,41
14.04.2026 10:32""",
    "article": """\
How to follow up after an interview

Most candidates wait too long. A short note within two business days
shows that you listened and that you care about the position. Name one
thing that you talked about, and say what you will do next.

1. Write to each person whom you met.
2. Ask when they expect to decide.
3. Keep looking until there is a signed offer.""",
    "chat": """\
Hi, are you coming tonight?
Yes, at eight
Great, see you there
Bring the tickets please
Of course""",
    "programme": """\
def main() -> int:
    reader = Reader(sys.argv[1])
    for line in reader.lines():
        print(line.strip())
    return 0""",
    "sign": "HOTEL BELLEVUE",
    "menu": """\
LUNCH MENU
Tomato soup           5.50
Grilled salmon       16.90
Mushroom risotto     13.50
Apple strudel         6.20
Espresso              2.80""",
}


def paper(name: str, *, dark: bool = False) -> bytes:
    """One of PAPERS as a screenshot, a PNG."""
    ink, ground = ("#e6e6e6", "#1e1e1e") if dark else ("#222222", "#ffffff")
    face = font(fonts_for("English")[0][0], 26)
    picture = Image.new("RGB", (1200, 200 + 36 * (PAPERS[name].count("\n") + 1)), ground)
    pen = ImageDraw.Draw(picture)
    for number, line in enumerate(PAPERS[name].splitlines()):
        for column, part in enumerate(line.split("   ")):
            pen.text(
                (80 + 200 * column if column else 80, 80 + 36 * number), part.strip(), fill=ink, font=face
            )
    return _encoded(picture, "PNG")


def landscape(seed: int) -> bytes:
    """Hills under a sky, a JPEG."""
    random = Random(seed)
    picture = Image.linear_gradient("L").resize((1600, 1000)).convert("RGB")
    pen = ImageDraw.Draw(picture)
    for depth in range(5):
        ground = 450 + 110 * depth
        ridge = [(x, ground + random.randint(-60, 60)) for x in range(0, 1700, 100)]
        shade = 160 - 28 * depth
        pen.polygon([*ridge, (1600, 1000), (0, 1000)], fill=(shade // 2, shade, shade // 3))
    pen.ellipse((1200, 120, 1320, 240), fill=(255, 240, 190))
    return _encoded(picture.filter(ImageFilter.GaussianBlur(2)), "JPEG")


def noise() -> bytes:
    """What a camera sees in the dark, a JPEG."""
    return _encoded(Image.effect_noise((1200, 800), 90).convert("RGB"), "JPEG")


def blank() -> bytes:
    """An empty sheet, a PNG."""
    return _encoded(Image.new("RGB", (1200, 800), "#fdfdfd"), "PNG")


def _encoded(picture: Image.Image, kind: str) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind)
    return out.getvalue()
