# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures reach the pack upright, no larger than needed, and without what the camera noted about its owner."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import cast

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from kiosk.content.load import load
from kiosk.pack.build import LARGEST_IMAGE, Sources, build
from kiosk.pack.reader import Pack, open_pack
from tests.pack.conftest import copied

RED, BLUE = (220, 30, 30), (30, 30, 220)
PICTURES = (
    "media/turned.jpg",
    "media/wide.png",
    "media/glass.png",
    "media/palette.png",
    "media/photo.webp",
    "media/scan.png",
    "media/tall.jpg",
    "media/sign.svg",
)


def draw(media: Path) -> None:
    """The pictures of PICTURES, as cameras and scanners write them."""
    lying = Image.new("RGB", (64, 32), RED)
    lying.paste(BLUE, (32, 0, 64, 32))
    camera = Image.Exif()
    camera[0x0112] = 6  # the top of the scene is at the right of the file
    camera[0x010F] = "Camera of Somebody"
    camera[0x8825] = {1: "N", 2: (34.0, 42.0, 36.0), 3: "E", 4: (137.0, 43.0, 48.0)}
    lying.save(media / "turned.jpg", exif=camera, comment=b"by Somebody", quality=95)
    assert b"Somebody" in (media / "turned.jpg").read_bytes()

    notes = PngInfo()
    notes.add_text("Author", "Somebody")
    Image.new("RGB", (3000, 1000), RED).save(media / "wide.png", pnginfo=notes)
    glass = Image.new("RGBA", (20, 10), (*RED, 255))
    glass.putpixel((3, 4), (*BLUE, 77))
    glass.save(media / "glass.png")
    palette = Image.new("P", (20, 10), 1)
    palette.putpalette([*BLUE, *RED])
    palette.putpixel((3, 4), 0)
    palette.save(media / "palette.png", transparency=0)
    Image.new("RGB", (20, 10), BLUE).save(media / "photo.webp", exif=camera)
    Image.new("I;16", (20, 10), 0x8000).save(media / "scan.png")
    (media / "sign.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><desc>by Somebody</desc>'
        f'<rect width="20" height="20" fill="rgb{RED}"/></svg>',
        encoding="utf-8",
    )
    Image.new("CMYK", (10, LARGEST_IMAGE * 2), (0, 255, 255, 0)).save(media / "tall.jpg")


@pytest.fixture(scope="module")
def gallery(tmp_path_factory: pytest.TempPathFactory, sources: Sources) -> Iterator[Pack]:
    """A pack with a page of all pictures."""
    folder = copied(tmp_path_factory.mktemp("gallery"))
    draw(folder / "media")
    blocks = "".join(
        f"  - {{kind: image, file: {name}, alt: {{ja: 絵, en: picture}}, credit: us}}\n" for name in PICTURES
    )
    page = "id: gallery\nparent: null\nicon: ph.image\ntitle: {ja: 絵, en: G}\nsummary: {ja: 絵, en: G}\n"
    (folder / "pages" / "gallery.yaml").write_text(f"{page}blocks:\n{blocks}", encoding="utf-8")
    loaded = load(folder)
    assert loaded.content is not None, loaded.problems
    assert build(loaded.content, sources, folder / "gallery.pack") == ()
    pack = open_pack(folder / "gallery.pack")
    assert isinstance(pack, Pack)
    yield pack
    pack.close()


def picture(gallery: Pack, name: str) -> Image.Image:
    return Image.open(BytesIO(gallery.needed_blob("image", name)))


def near(found: object, wanted: tuple[int, ...]) -> bool:
    """The same colour but for what JPEG changes."""
    return all(abs(a - b) < 12 for a, b in zip(cast(tuple[int, ...], found), wanted, strict=True))


def test_picture_stands_upright(gallery: Pack) -> None:
    found = picture(gallery, "media/turned.jpg")
    assert found.size == (32, 64)
    assert near(found.getpixel((16, 10)), RED) and near(found.getpixel((16, 54)), BLUE)


@pytest.mark.parametrize("name", PICTURES)
def test_nothing_about_the_owner_goes_along(name: str, gallery: Pack) -> None:
    body = gallery.needed_blob("image", name)
    found = Image.open(BytesIO(body))
    assert dict(found.getexif()) == {}
    assert not {"exif", "xmp", "comment", "Author"} & found.info.keys()
    assert b"Somebody" not in body and b"Exif" not in body


def test_no_side_is_longer_than_a_screen_needs(gallery: Pack) -> None:
    assert picture(gallery, "media/wide.png").size == (LARGEST_IMAGE, round(LARGEST_IMAGE / 3))
    assert picture(gallery, "media/tall.jpg").size == (5, LARGEST_IMAGE)
    assert picture(gallery, "media/glass.png").size == (20, 10)


def test_shape_in_the_document_is_the_picture_s(gallery: Pack) -> None:
    page = gallery.document("page", "gallery", "en")
    assert page is not None
    shapes = {block["image"]: block["ratio"] for block in page["blocks"] if block["kind"] == "image"}
    sizes = {name: picture(gallery, name).size for name in PICTURES}
    assert shapes == {name: width / height for name, (width, height) in sizes.items()}


def test_drawing_is_a_picture_as_large_as_a_screen_needs(gallery: Pack) -> None:
    sign = picture(gallery, "media/sign.svg")
    assert (sign.format, sign.mode, sign.size) == ("PNG", "RGBA", (LARGEST_IMAGE, LARGEST_IMAGE // 2))
    assert sign.getpixel((10, 10)) == (*RED, 255) and sign.getpixel((LARGEST_IMAGE - 10, 10)) == (0, 0, 0, 0)


def test_words_of_a_drawing_are_in_a_font_of_the_kiosk(small: Path, sources: Sources) -> None:
    """Whatever fonts the machine has that builds the pack."""
    words = '<text x="2" y="15" font-size="12" font-family="Nowhere">浜松</text>'
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">{words}</svg>'
    (small / "media" / "bridge.svg").write_text(drawing, encoding="utf-8")
    page = small / "pages" / "partners.yaml"
    page.write_text(page.read_text(encoding="utf-8").replace("bridge.png", "bridge.svg"), encoding="utf-8")
    loaded = load(small)
    assert loaded.content is not None, loaded.problems
    assert build(loaded.content, sources, small / "small.pack") == ()
    pack = open_pack(small / "small.pack")
    assert isinstance(pack, Pack)
    drawn = picture(pack, "media/bridge.svg")
    pack.close()
    assert drawn.getbbox() is not None  # something is drawn


def test_clear_parts_stay_clear(gallery: Pack) -> None:
    glass, palette = picture(gallery, "media/glass.png"), picture(gallery, "media/palette.png")
    assert (glass.format, glass.mode) == ("PNG", "RGBA")
    assert glass.getpixel((3, 4)) == (*BLUE, 77) and glass.getpixel((0, 0)) == (*RED, 255)
    assert palette.mode == "RGBA"
    assert palette.getpixel((3, 4)) == (*BLUE, 0) and palette.getpixel((0, 0)) == (*RED, 255)


@pytest.mark.parametrize(
    ("name", "colour"),
    [
        ("media/photo.webp", BLUE),
        ("media/scan.png", (128, 128, 128)),
        ("media/tall.jpg", (255, 0, 0)),
    ],
)
def test_colours_stay(name: str, colour: tuple[int, int, int], gallery: Pack) -> None:
    found = picture(gallery, name)
    assert found.format == "JPEG"
    assert near(found.getpixel((2, 2)), colour)
