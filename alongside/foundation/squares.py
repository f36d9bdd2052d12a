"""The square a phone's camera reads (a QR code), as a picture on a page or as rows of cells for paper."""

import qrcode
from markupsafe import Markup


def cells_of(text: str) -> list[list[bool]]:
    """Row by row, which cells are dark; without the quiet edge around."""
    square = qrcode.QRCode(border=0, error_correction=qrcode.constants.ERROR_CORRECT_M)
    square.add_data(text)
    square.make(fit=True)
    return [[bool(cell) for cell in row] for row in square.get_matrix()]


def square_of(text: str, *, says: str) -> Markup:
    """As a picture that stands in the page itself; `says` is read aloud in its place."""
    rows = cells_of(text)
    size = len(rows) + 8  # four cells of quiet all round, as the standard (ISO/IEC 18004) asks
    dark = "".join(f"M{x + 4} {y + 4}h1v1h-1z" for y, row in enumerate(rows) for x, cell in enumerate(row) if cell)
    picture = (
        '<svg class="al-square" role="img" aria-label="{}" viewBox="0 0 {} {}" width="240" height="240" '
        'shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{}v{}H0z"/><path fill="#000" d="{}"/></svg>'
    )
    return Markup(picture).format(says, size, size, size, size, dark)  # noqa: S704 (format escapes what is put in)
