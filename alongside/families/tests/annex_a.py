"""The two workbooks that tests of Annex A read."""

from pathlib import Path

DATA = Path(__file__).resolve().parents[3] / "tests" / "data" / "annex-a"
REAL, FAULTY = DATA / "Annex_A_2024_Jan.xlsx", DATA / "faulty_annex_a.xlsx"
