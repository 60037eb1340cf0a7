"""Pictures made to fill the memory or the afternoon: refused in words, or read at a size that does not."""

import io
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from PIL import Image

from followup_desktop.exchange.errors import ExchangeError
from followup_desktop.exchange.picture_reading import open_picture

MEMORY = 300_000_000
READ_IN_LITTLE_MEMORY = f"""
import resource, sys
resource.setrlimit(resource.RLIMIT_DATA, ({MEMORY}, {MEMORY}))
from followup_desktop.exchange.errors import ExchangeError
from followup_desktop.exchange.picture_reading import stored_picture
try:
    stored_picture(sys.stdin.buffer.read())
except ExchangeError as error:
    print("refused:", error)
else:
    print("read")
"""


def png(width: int, height: int, colours: int, bits: int = 8) -> bytes:
    """A valid PNG of one colour; 0 is grey, 2 is RGB, 6 is RGBA."""
    row = bytes(1 + -(-width * bits * {0: 1, 2: 3, 6: 4}[colours] // 8))
    squeezed = zlib.compressobj(9)
    pixels = b"".join(squeezed.compress(row) for _row in range(height)) + squeezed.flush()
    head = struct.pack(">IIBBBBB", width, height, bits, colours, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def png_that_says(width: int, height: int) -> bytes:
    """Only the beginning of a PNG, which nothing has to be decoded of."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", b"x" * 20)


def jpeg(width: int, height: int) -> bytes:
    """A valid grey JPEG: each block of 64 pixels is six bits, "no change" and "end"."""
    small = io.BytesIO()
    Image.new("L", (8, 8), 128).save(small, "JPEG")
    content = small.getvalue()
    size_at = content.index(b"\xff\xc0") + 5
    pixels_at = content.index(b"\xff\xda") + 10
    blocks = -(-width // 8) * -(-height // 8)
    head = content[:size_at] + struct.pack(">HH", height, width) + content[size_at + 4 : pixels_at]
    return head + b"\x28\xa2\x8a" * (-(-blocks // 4)) + b"\xff\xd9"


def tiff(tags: dict[int, list[int]], pixels: bytes) -> bytes:
    """A TIFF of 8-bit greys with these tags beside the usual ones; all are 32-bit numbers."""
    entries = {256: [10], 257: [10], 258: [8], 259: [1], 262: [1], 277: [1], **tags}
    behind = 8 + 2 + 12 * len(entries) + 4
    table, numbers = b"", b""
    for tag, values in sorted(entries.items()):
        packed = struct.pack(f"<{len(values)}I", *values)
        if len(values) > 1:
            packed, numbers = struct.pack("<I", behind + len(numbers)), numbers + packed
        table += struct.pack("<HHI", tag, 4, len(values)) + packed
    head = b"II*\0" + struct.pack("<IH", 8, len(entries))
    return head + table + struct.pack("<I", 0) + numbers + pixels


def gif(width: int, height: int, frames: int) -> bytes:
    small = io.BytesIO()
    Image.new("P", (4, 4)).save(small, "GIF")
    content = small.getvalue()
    frame = content[content.index(b"\x2c") : -1]
    return content[:6] + struct.pack("<HH", width, height) + content[10:-1] + frame * (frames - 1) + b";"


def many_passes() -> bytes:
    """A progressive JPEG whose last pass is repeated a hundred thousand times."""
    small = io.BytesIO()
    Image.effect_noise((800, 600), 50).save(small, "JPEG", progressive=True, quality=20)
    content = small.getvalue()
    last = content[content.rindex(b"\xff\xda") : -2]
    return content[:-2] + last[:12] * 100_000 + b"\xff\xd9"


def progressive(width: int, height: int) -> bytes:
    small = io.BytesIO()
    Image.effect_noise((16, 16), 50).save(small, "JPEG", progressive=True)
    content = bytearray(small.getvalue())
    size_at = content.index(b"\xff\xc2") + 5
    content[size_at : size_at + 4] = struct.pack(">HH", height, width)
    return bytes(content)


TOO_LARGE = {
    "PNG in colours": png_that_says(30_000, 30_000),
    "GIF": gif(65_535, 65_535, 1),
    "progressive JPEG": progressive(30_000, 30_000),
    "JPEG of 60,000 by 60,000": jpeg(60_000, 8).replace(
        b"\x08\0\x08\xea\x60\x01", b"\x08\xea\x60\xea\x60\x03"
    ),
    "WebP": b"RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x2f\x75\0\x2f\x75\0" + b"ALPH",
    "lossless WebP": b"RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f" + (0x3FFF | 0x3FFF << 14).to_bytes(4, "little"),
    "BMP": b"BM"
    + struct.pack("<IHHI", 999, 0, 0, 54)
    + struct.pack("<IiiHHIIiiII", 40, 30_000, 30_000, 1, 24, 0, 0, 0, 0, 0, 0),
    "TIFF": tiff({256: [30_000], 257: [30_000], 278: [30_000], 273: [200], 279: [500]}, bytes(900)),
    "a small TIFF of one huge tile": tiff({322: [30_000], 323: [30_000], 324: [200], 325: [500]}, bytes(900)),
}


@pytest.mark.parametrize("content", TOO_LARGE.values(), ids=TOO_LARGE.keys())
def test_what_would_unfold_into_gigabytes_is_refused_with_its_size(content: bytes) -> None:
    with pytest.raises(ExchangeError, match=r"The picture is \d+,\d+ by \d+,\d+ pixels, which is too large"):
        open_picture(content)


def test_a_jpeg_of_30_000_by_30_000_pixels_is_read_at_an_eighth_of_its_size() -> None:
    picture = open_picture(jpeg(30_000, 30_000))
    assert (picture.mode, picture.size) == ("L", (3750, 3750))


def test_a_jpeg_in_endless_passes_is_refused() -> None:
    with pytest.raises(ExchangeError, match=r"stored in 100,0\d\d passes"):
        open_picture(many_passes())


def test_a_tiff_whose_strips_lie_over_each_other_is_refused() -> None:
    rows = 20_000
    strips = tiff({257: [rows], 278: [1], 273: [8] * rows, 279: [100_000] * rows}, bytes(100_000))
    with pytest.raises(ExchangeError, match="The TIFF picture is damaged"):
        open_picture(strips)


def test_a_film_of_a_hundred_thousand_frames_is_one_picture() -> None:
    assert open_picture(gif(4, 4, 100_000)).size == (4, 4)


def test_a_note_that_unfolds_into_half_a_gigabyte_is_not_unfolded() -> None:
    squeezed = zlib.compressobj(9)
    note = (
        b"Comment\0\0"
        + b"".join(squeezed.compress(bytes(1_000_000)) for _part in range(100))
        + squeezed.flush()
    )
    content = png(8, 8, 2)
    with pytest.raises(ExchangeError, match="damaged"):
        open_picture(content[:33] + chunk(b"zTXt", note) + content[33:])


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to its memory")
@pytest.mark.parametrize(
    ("content", "answer"),
    [
        (jpeg(30_000, 30_000), "read"),
        (png(6_300, 6_300, 2), "read"),
        (png(4_400, 4_400, 6), "read"),
        (png(12_000, 12_000, 0), "read"),
        (png(30_000, 30_000, 0, bits=1), "refused:"),
        (png_that_says(30_000, 30_000), "refused:"),
    ],
    ids=["JPEG 30,000", "colours 6,300", "transparent 4,400", "greys 12,000", "black and white", "30,000"],
)
def test_no_picture_takes_more_than_300_megabytes(content: bytes, answer: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", READ_IN_LITTLE_MEMORY],
        input=content,
        capture_output=True,
        cwd=Path(__file__).parents[2],
        check=False,
        timeout=120,
    )
    assert done.stdout.decode().startswith(answer), done.stderr.decode()
