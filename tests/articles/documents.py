"""Documents made for tests: an HTML page, a PDF of text lines, a DOCX."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

PAGE = """<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>River bursts its banks | The Valley Herald</title>
<meta property="og:site_name" content="The Valley Herald"><meta name="author" content="Ann Lee">
<meta property="article:published_time" content="2017-07-26T08:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>River bursts its banks</h1>
<p>Twelve people died on <b>Monday</b> when the river burst its banks near Corbin. <a href="/2">Two are
missing</a>, said the mayor of the town, who had been up all night.</p>
<h2>Damage</h2>
<p>The water reached the bridge and destroyed 1,500 houses in the valley. It was the worst flood since 1959, when
twenty people died in the same place after a week of rain.</p>
<ul><li>12 dead in the valley</li><li>2 missing since Monday</li></ul>
<table><tr><th>Year</th><th>Dead</th></tr><tr><td>1959</td><td>20</td></tr><tr><td>2017</td><td>12</td></tr></table>
</article><footer>Copyright The Valley Herald. All rights reserved.</footer></body></html>
"""


def pdf(pages: Sequence[Sequence[str]], title: str = "") -> bytes:
    """A PDF of lines of ASCII text."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for lines in pages:
        shown = "".join(f"({line.translate(_PDF_ESCAPES)}) Tj T*\n" for line in lines)
        stream = f"BT /F1 11 Tf 14 TL 50 780 Td\n{shown}ET".encode("ascii")
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(kids))
    objects.append(b"<< /Title (%s) >>" % title.encode("ascii"))
    return _pdf_file(objects)


_PDF_ESCAPES = {ord(char): "\\" + char for char in "\\()"}


def _pdf_file(objects: Sequence[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    trailer = b"trailer << /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    return bytes(out + trailer % (len(objects) + 1, len(objects), start))


def encrypted(data: bytes) -> bytes:
    """The PDF with a password that nobody knows."""
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    writer.encrypt("a password", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def docx() -> bytes:
    from docx import Document

    document = Document()
    document.core_properties.title = "River bursts its banks"
    document.core_properties.author = "Ann Lee"
    document.add_heading("River bursts its banks", level=0)
    document.add_paragraph("Twelve people died on Monday.\nTwo are missing.")
    document.add_heading("Damage", level=2)
    document.add_paragraph("1,500 houses", style="List Bullet")
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip((c for row in table.rows for c in row.cells), ("Year", "Dead", "1959", "a|b"), strict=True):
        cell.text = text
    document.add_paragraph("The end.")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def zip_bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b" " * 120_000_000)
    return out.getvalue()
