"""Writes knowledge/common/frequencies/ from the Python package wordfreq (pip install wordfreq==3.1.1).

Run from the root of the project. Each line of a file is a Zipf frequency times ten, then all words of that frequency:
the logarithm, to the base of ten, of how often a word occurs in a billion. Words are folded as src/language/fold.ts
folds them.
"""

import unicodedata
from collections import defaultdict
from math import log10
from pathlib import Path

from wordfreq import top_n_list, zipf_frequency

FOLDER = Path("knowledge/common/frequencies")
SIZES = {"en": 60_000, "ar": 100_000}
LETTERS = str.maketrans(
    {"ٱ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ے": "ي", "ة": "ه", "ۀ": "ه", "ھ": "ه", "ہ": "ه", "ە": "ه",
     "ک": "ك", "ڪ": "ك", "گ": "ك", "ڭ": "ك", "چ": "ك", "پ": "ب", "ڤ": "ف", "ڥ": "ف", "ڨ": "ق", "ژ": "ز",
     "ء": None, "ـ": None, "ı": "i"}
)  # fmt: skip


def fold(word: str) -> str:
    text = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", word).lower())
    return "".join(c for c in text if unicodedata.category(c)[0] != "M").translate(LETTERS)


def is_word(word: str, language: str) -> bool:
    letters = "abcdefghijklmnopqrstuvwxyz" if language == "en" else "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
    return 2 <= len(word) <= 24 and all(c in letters for c in word)


for language, size in SIZES.items():
    shares: dict[str, float] = defaultdict(float)
    for word in top_n_list(language, 400_000):
        if is_word(folded := fold(word), language):
            shares[folded] += 10 ** zipf_frequency(word, language)
    levels: dict[int, list[str]] = defaultdict(list)
    for word, share in sorted(shares.items(), key=lambda item: (-item[1], item[0]))[:size]:
        levels[round(10 * log10(share))].append(word)
    lines = (f"{level} {' '.join(sorted(words))}\n" for level, words in sorted(levels.items(), reverse=True))
    (FOLDER / f"{language}.txt").write_text("".join(lines), encoding="utf-8")
