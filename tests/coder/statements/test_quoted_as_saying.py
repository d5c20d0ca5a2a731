"""Who speaks where somebody is quoted as saying something."""

import pytest

import samarkand


@pytest.mark.parametrize(
    ("text", "layers"),
    [
        pytest.param(
            "State media quoted the foreign minister as saying that Iran would join the group.",
            ["State media", "foreign minister"],
            id="active",
        ),
        pytest.param(
            "Lavrov was quoted by Tass as saying that the talks had failed.",
            ["Lavrov"],
            id="passive",
        ),
    ],
)
def test_the_one_quoted_speaks(text: str, layers: list[str]) -> None:
    record = samarkand.code(samarkand.Article(id="x", text=text))
    speakers = [s.speaker.name for s in record.statements if s.speaker]
    assert [name for name in speakers if name in layers] == layers
