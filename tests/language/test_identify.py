"""Languages: (id, text, code)."""

import pytest

from samarkand.language import identify_language

TABLE = [
    ("headline", "Kyiv accuses Moscow of new strikes", "en"),
    ("three_words", "Kyiv accuses Moscow", "en"),
    ("names_only", "Abiy Ahmed, William Ruto, Hassan Sheikh Mohamud", "en"),
    ("spanish_names", "Maduro meets Petro in Caracas", "en"),
    ("indonesian_names", "Prabowo Subianto visits Kuala Lumpur", "en"),
    ("french_names", "Ouattara wins Côte d’Ivoire vote", "en"),
    ("sentence", "The two governments signed a treaty on Tuesday.", "en"),
    ("capitals", "REBELS SEIZE AIRPORT AS TRUCE FAILS", "en"),
    ("french", "Le ministre a déclaré que les troupes quitteraient la ville dans les jours qui viennent.", "fr"),
    ("spanish", "El gobierno anunció que los dos países firmarán un acuerdo de paz en la capital.", "es"),
    ("german", "Die Regierung hat am Montag erklärt, dass sie die Gespräche mit der Opposition fortsetzen will.", "de"),
    ("russian", "Министр заявил, что переговоры с соседней страной продолжатся на следующей неделе.", "ru"),
    ("arabic", "قال الوزير إن المحادثات مع الدولة المجاورة ستستمر الأسبوع المقبل.", "ar"),
    ("chinese", "部长表示，与邻国的会谈将于下周继续进行。", "zh"),
    (
        "indonesian",
        "Menteri itu mengatakan bahwa pemerintah akan menarik pasukan dari kota tersebut pada hari Senin.",
        "id",
    ),
    ("portuguese", "O governo anunciou que os dois países vão assinar um acordo de paz na capital.", "pt"),
    ("no_letters", "12 / 34 - !", "und"),
    ("empty", "", "und"),
]


@pytest.mark.parametrize(("text", "code"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_language(text: str, code: str) -> None:
    assert identify_language(text) == code
