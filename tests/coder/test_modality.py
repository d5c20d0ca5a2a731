"""Happened, to come, only thought of, or denied: the lexicon's examples and the rules of the clause."""

from __future__ import annotations

import re

import pytest

from samarkand.coder import modality
from samarkand.coder.modality import factuality_of, load_modality, status_of
from samarkand.errors import TableError
from samarkand.language import Token
from samarkand.model import Status
from tests.coder.reading import read

_EXAMPLES = [(c.name, *example.split(": ", 1)) for c in load_modality().classes for example in c.examples]


def _marked(text: str) -> Token:
    match = re.search(r"\{(.+?)\}", text)
    assert match is not None
    reading = read(re.sub(r"[{}]", "", text))
    return next(token for token in reading.doc if token.idx == match.start())


@pytest.mark.parametrize(("name", "status", "text"), _EXAMPLES, ids=[f"{n}-{s}-{t[:24]}" for n, s, t in _EXAMPLES])
def test_lexicon_example(name: str, status: str, text: str) -> None:
    assert status_of(_marked(text))[0] == status


CLAUSES = [
    ("plain", "The army {attacked} the town.", Status.HAPPENED),
    ("negated", "The army did not {attack} the town.", Status.DENIED),
    ("never", "The army never {attacked} the town.", Status.DENIED),
    ("nobody", "Nobody {attacked} the town.", Status.DENIED),
    ("no-object", "The council {found} no weapons.", Status.DENIED),
    ("not-only", "The army not only {attacked} the town.", Status.HAPPENED),
    ("will", "The army will {attack} the town.", Status.FUTURE),
    ("will-not", "The army will not {attack} the town.", Status.DENIED),
    ("may", "The army may {attack} the town.", Status.HYPOTHETICAL),
    ("would", "The army would {attack} the town if it could.", Status.HYPOTHETICAL),
    ("said-would", "The general said that the army would {attack} the town.", Status.FUTURE),
    ("would-have", "The army would have {attacked} the town.", Status.DENIED),
    ("if", "If the army {attacks} the town, the people will flee.", Status.HYPOTHETICAL),
    ("question", "Did the army {attack} the town?", Status.HYPOTHETICAL),
    ("purpose", "The army moved north in order to {attack} the town.", Status.HYPOTHETICAL),
    ("without", "The army left the town without {attacking} the bridge.", Status.DENIED),
    ("gerund-noun", "Rain prevented the planes from {landing}.", Status.DENIED),
    ("said", "The general said that the army {attacked} the town.", Status.HAPPENED),
    ("said-not", "The general said that the army did not {attack} the town.", Status.DENIED),
    ("noun", "The {attack} killed two men.", Status.HAPPENED),
    ("noun-planned", "The planned {attack} alarmed the town.", Status.FUTURE),
    ("noun-possible", "The town feared a possible {attack}.", Status.HYPOTHETICAL),
    ("noun-failed-to", "The army failed to {launch} an attack.", Status.DENIED),
    ("condemned", "The council did not condemn the {attack}.", Status.HAPPENED),
    ("second", "The army will cross the river and {attack} the town.", Status.FUTURE),
]  # fmt: skip


@pytest.mark.parametrize(("text", "status"), [c[1:] for c in CLAUSES], ids=[c[0] for c in CLAUSES])
def test_clause(text: str, status: Status) -> None:
    found, ground = status_of(_marked(text))
    assert found is status, ground
    assert ground
    assert not ground.endswith(".")


def test_values_keep_the_order_of_certainty() -> None:
    texts = [
        "The army did not {attack} the town.",
        "The army would have {attacked} the town.",
        "The army may {attack} the town.",
        "The army will {attack} the town.",
        "The army {attacked} the town.",
    ]
    values = [factuality_of(_marked(text)) for text in texts]
    assert values == sorted(values)
    assert len(set(values)) == len(values)
    assert all(-3 <= value <= 3 for value in values)


def test_lexicon_is_large() -> None:
    assert len(load_modality().signatures) >= 200


@pytest.mark.parametrize(
    ("affirmed", "examples", "message"),
    [
        ('{ value = "maybe", status = "happened" }', '["happened: It {came}."]', "neither a number"),
        ('{ value = 1.0, status = "gone" }', '["happened: It {came}."]', "neither a number"),
        ('{ value = 1.0, status = "happened" }', "[]", "no example"),
    ],
)
def test_damaged_lexicon_is_refused(
    affirmed: str,
    examples: str,
    message: str,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path_factory.mktemp("lexicon") / "modality.toml"
    path.write_text(
        f'[class.x]\naffirmed = {affirmed}\nnegated = {{ value = 0.0, status = "denied" }}\nreach = ["clause"]\n'
        f'verbs = "come"\nnouns = ""\nadjectives = ""\nexamples = {examples}\n[adverbs]\n[modifiers]\n',
        encoding="utf-8",
    )
    monkeypatch.setattr(modality, "LEXICON", path)
    with pytest.raises(TableError, match=message):
        load_modality.__wrapped__()
