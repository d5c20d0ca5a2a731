import pytest

from samarkand.knowledge import family_names

NAMES = [
    ("Angela Merkel", "DEU", ("Merkel",)),
    ("Xi Jinping", "CHN", ("Xi",)),
    ("Kim Jong Un", "PRK", ("Kim",)),
    ("Yoon Suk-yeol", "KOR", ("Yoon",)),
    ("Shinzo Abe", "JPN", ("Abe",)),
    ("Lee Hsien Loong", "SGP", ("Lee", "Loong")),
    ("Mohammed bin Salman", "SAU", ("bin Salman", "Salman")),
    ("Ursula von der Leyen", "DEU", ("von der Leyen", "Leyen")),
    ("Bashar al-Assad", "SYR", ("al Assad", "Assad")),
    ("Nouri al-Maliki", "IRQ", ("al Maliki", "Maliki")),
    ("Joseph Kabila Jr.", "COD", ("Kabila",)),
    ("Lula", "BRA", ("Lula",)),
    ("Dominique de Villepin", "FRA", ("de Villepin", "Villepin")),
]


@pytest.mark.parametrize(("name", "country", "expected"), NAMES, ids=[n[0] for n in NAMES])
def test_short_forms(name: str, country: str, expected: tuple[str, ...]) -> None:
    assert family_names(name, country) == expected
