"""Sentence ends inside one block: (id, text, sentences)."""

import pytest

from samarkand.language import load_pipeline

TABLE = [
    ("two", "Rebels took the town. Troops fled.", ["Rebels took the town.", "Troops fled."]),
    ("title", "Gen. Ali Reza met Dr. Ana Paz on Monday.", ["Gen. Ali Reza met Dr. Ana Paz on Monday."]),
    ("initial", "John A. Kemp left the talks. Nobody spoke.", ["John A. Kemp left the talks.", "Nobody spoke."]),
    ("dateline", "GENEVA, 3 March (Agency) - The envoy arrived.", ["GENEVA, 3 March (Agency) - The envoy arrived."]),
    (
        "dateline_us",
        "ACCRA, Ghana (WPA) — Police fired tear gas. Two people died.",
        ["ACCRA, Ghana (WPA) — Police fired tear gas.", "Two people died."],
    ),
    ("quotation_of_two", "“Stop. Now,” the officer said.", ["“Stop.", "Now,” the officer said."]),
    (
        "closing_quote",
        "“We will not leave.” The minister then left.",
        ["“We will not leave.”", "The minister then left."],
    ),
    (
        "straight_quote",
        'He said "we won." Critics laughed.',
        ['He said "we won."', "Critics laughed."],
    ),
    (
        "reporting_tail",
        "“Who will pay?” Chen asked. Nobody answered.",
        ["“Who will pay?” Chen asked.", "Nobody answered."],
    ),
    ("opening_quote", 'Talks failed. "We tried," he said.', ["Talks failed.", '"We tried," he said.']),
    ("initials_inside", "The U.S. Senate voted on Friday.", ["The U.S. Senate voted on Friday."]),
    ("lower_case_next", "The firm, Oil Inc. of Baku, paid.", ["The firm, Oil Inc. of Baku, paid."]),
    ("clock", "The talks began at 9 a.m. in Doha.", ["The talks began at 9 a.m. in Doha."]),
    ("decimal", "Output fell 3.5 percent. Prices rose.", ["Output fell 3.5 percent.", "Prices rose."]),
    ("question", "Who gave the order? Nobody knows.", ["Who gave the order?", "Nobody knows."]),
    (
        "quotation_begins_with_its_mark",
        "The minister said that Moscow was using grain as a weapon. "
        '"For the first time, we can end the war on our own terms," he told the assembly.',
        [
            "The minister said that Moscow was using grain as a weapon.",
            '"For the first time, we can end the war on our own terms," he told the assembly.',
        ],
    ),
    ("note", "The army left in 1994. [6] Its officers stayed.", ["The army left in 1994. [6]", "Its officers stayed."]),
    (
        "address",
        "The report is free. www.example.org/report has it.",
        ["The report is free.", "www.example.org/report has it."],
    ),
    (
        "heading",
        "Talks in Doha fail The envoys went home on Sunday without a date for a new round.",
        ["Talks in Doha fail", "The envoys went home on Sunday without a date for a new round."],
    ),
    (
        "name_and_trade",
        "Dutch golfer Tiger Vos will miss the season.",
        ["Dutch golfer Tiger Vos will miss the season."],
    ),
    (
        "firm",
        "Norway's steelmaker Corvus Group cuts 3,500 jobs.",
        ["Norway's steelmaker Corvus Group cuts 3,500 jobs."],
    ),
    (
        "office_and_name",
        "Prime Minister of Britain Ann Cole meets President of France Luc Petit.",
        ["Prime Minister of Britain Ann Cole meets President of France Luc Petit."],
    ),
    ("versus", "The case of Ruiz vs. Peru was heard.", ["The case of Ruiz vs. Peru was heard."]),
]


@pytest.mark.parametrize(("text", "sentences"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_sentences(text: str, sentences: list[str]) -> None:
    assert [sentence.text for sentence in load_pipeline()(text).sents] == sentences
