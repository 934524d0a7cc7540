# SPDX-License-Identifier: GPL-3.0-or-later
"""Made-up media for tests; what they show and say is marked as a sample, and none of it is the city's."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

_PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
NUMBER = b"synthetic sample"  # the file identifier, 16 bytes


def leaflet(pages: Sequence[str], *, width: int = 420, height: int = 595, password: str = "") -> bytes:
    """A PDF with a page for each of these texts (Latin letters, lines apart by \\n); with a password, locked by it."""
    owner = hashlib.md5(_padded(password)).digest()[:5]
    owner_entry = _rc4(owner, _padded(password))
    key = hashlib.md5(_padded(password) + owner_entry + b"\xfc\xff\xff\xff" + NUMBER).digest()[:5]
    objects: list[bytes] = []
    first = 4 + bool(password)
    kids = " ".join(f"{first + 2 * number} 0 R" for number in range(len(pages)))
    objects.append(b"<< /Type /Catalog /Pages 2 0 R >>")
    objects.append(f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode())
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    if password:
        user = _rc4(key, _PADDING)
        objects.append(
            b"<< /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>"
            % (owner_entry.hex().encode(), user.hex().encode())
        )
    for number, text in enumerate(pages):
        at = first + 2 * number
        lines = "".join(f"({_escaped(line)}) Tj T*\n" for line in text.split("\n"))
        frame = f"2 w 0.9 0.4 0.2 RG 20 20 {width - 40} {height - 40} re S\n"
        drawn = f"{frame}BT /F1 20 Tf 26 TL 40 {height - 60} Td\n{lines}ET".encode("cp1252")
        if password:
            own = key + (at + 1).to_bytes(3, "little") + bytes(2)
            drawn = _rc4(hashlib.md5(own).digest()[:10], drawn)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Contents {at + 1} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn))
    trailer = b" /Encrypt 4 0 R" if password else b""
    return _file(objects, trailer)


def _file(objects: Sequence[bytes], trailer: bytes) -> bytes:
    written = bytearray(b"%PDF-1.4\n")
    starts = []
    for number, body in enumerate(objects, 1):
        starts.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(written)
    written += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for start in starts:
        written += b"%010d 00000 n \n" % start
    name = NUMBER.hex().encode()
    written += b"trailer\n<< /Size %d /Root 1 0 R /ID [<%s> <%s>]%s >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        name,
        name,
        trailer,
        table,
    )
    return bytes(written)


def _escaped(line: str) -> str:
    return line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _padded(password: str) -> bytes:
    return (password.encode("latin-1") + _PADDING)[:32]


def _rc4(key: bytes, text: bytes) -> bytes:
    """The cipher of a locked PDF (ISO 32000-1, 7.6)."""
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    i = j = 0
    found = bytearray()
    for byte in text:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        found.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(found)
