"""Each command: what it prints, as a table and as JSON, and its exit code."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from samarkand.model import Article, Item, Record, record_from_json
from samarkand.version import __version__
from tests.cli.conftest import Run, write_lines
from tests.store.stories import TEXT, record


@pytest.fixture
def kept(run: Run, story: Path) -> str:
    """Return the database with the story and one more article in it."""
    write_lines(story.with_name("other.jsonl"), {"id": "other", "text": "Nothing happened.", "published": "2022-09-17"})
    assert run("add", str(story), "other.jsonl").code == 0
    return "samarkand.db"


def test_code_prints_a_story_one_line_an_item(run: Run, story: Path) -> None:
    ran = run("code", str(story))
    assert (ran.code, ran.err) == (0, "")
    lines = [" ".join(line.split()) for line in ran.out.splitlines()]
    made = record()
    items: list[Item] = [*made.events, *made.statements, *made.relations]
    ids = [item.id[:9] for item in items]
    assert lines == [
        "Turkish Foreign Minister Mevlüt Çavuşoğlu said on Friday that Greek officials ha ...",
        "Example Times | 2022-09-16 | story-1",
        "",
        "Events",
        "2022-09-16 Greece (GRC) -> ACCUSE (disapprove) -> - happened "
        f'Greek officials, per Mevlüt Çavuşoğlu, per Example Times {ids[0]} "Athens condemned the survey"',
        "",
        "Statements",
        "(2022-09-16) Mevlüt Çavuşoğlu (TUR), per Example Times indirect "
        f'{ids[1]} "Greek officials had told him that Athens condemned the survey"',
        "(2022-09-16) Greek officials (GRC), per Mevlüt Çavuşoğlu, per Example Times indirect "
        f'{ids[2]} "Athens condemned the survey"',
        "",
        "Relations",
        f'1952-01-01.. Turkey (TUR) -> member_of -> NATO (IGO) Example Times {ids[3]} "Turkey joined NATO in 1952"',
        "",
    ]


def test_code_prints_records_as_json_lines_that_keep_the_schema(run: Run, story: Path) -> None:
    write_lines(story.with_name("other.jsonl"), {"id": "other", "text": "Nothing happened.", "published": "2022-09-17"})
    ran = run("code", "--json", str(story), "other.jsonl")
    assert (ran.code, ran.err) == (0, "")
    schema = json.loads(run("schema").out)
    records = [json.loads(line) for line in ran.out.splitlines()]
    assert [made["article"]["id"] for made in records] == ["story-1", "other"]
    for made in records:
        jsonschema.validate(made, schema)
    assert record_from_json(ran.out.splitlines()[0]).events == record().events


def test_code_reads_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "input").write_text(json.dumps({"id": "piped", "text": TEXT, "published": "2022-09-16"}))
    with (tmp_path / "input").open() as stdin:
        monkeypatch.setattr("sys.stdin", stdin)
        ran = run("code", "--json", "-")
    assert (ran.code, json.loads(ran.out)["article"]["id"]) == (0, "piped")


def test_options_fill_in_what_a_file_does_not_tell(run: Run, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(TEXT, encoding="utf8")
    ran = run(
        "code",
        "--json",
        "story.txt",
        "--published",
        "2022-09-16",
        "--publisher",
        "A Paper",
        "--url",
        "https://a.example/",
    )
    told = json.loads(ran.out)["article"]
    assert (ran.code, ran.err) == (0, "")
    assert (told["published"], told["publisher"], told["url"]) == ("2022-09-16", "A Paper", "https://a.example/")


def test_an_article_without_a_date_is_coded_with_one_line_of_warning(run: Run, tmp_path: Path) -> None:
    write_lines(tmp_path / "a.jsonl", {"id": "undated", "text": TEXT})
    ran = run("code", "--json", "a.jsonl")
    assert ran.code == 0
    assert ran.err == "samarkand: undated: no date: relative dates are left open (--published gives one)\n"
    assert json.loads(ran.out)["article"]["published"] is None


def test_an_article_in_another_language_is_kept_and_marked(run: Run, tmp_path: Path) -> None:
    write_lines(tmp_path / "a.jsonl", {"id": "de", "text": "Das ist der Text.", "published": "2022-09-16"})
    ran = run("add", "-v", "a.jsonl")
    assert (ran.code, ran.out) == (0, "added de\n")
    assert ran.err.splitlines()[0] == "samarkand: de: in another language (de): marked, not coded"
    assert run("events").out == ""


def test_add_acknowledges_each_article_and_counts(run: Run, story: Path) -> None:
    assert run("add", str(story)).out == ""
    write_lines(
        story,
        {"id": "story-1", "text": TEXT, "published": "2022-09-16", "publisher": "Example Times"},
        {"id": "story-2", "text": TEXT, "published": "2022-09-16"},
        {"id": "story-1", "text": TEXT + " More.", "published": "2022-09-16", "publisher": "Example Times"},
        {"id": "story-2", "text": TEXT, "published": "2022-09-16"},
    )
    ran = run("add", "--verbose", str(story))
    assert ran.out.splitlines() == ["unchanged story-1", "added story-2", "new-version story-1", "unchanged story-2"]
    assert ran.err == "samarkand: samarkand.db: 1 added, 1 new version, 2 unchanged\n"


def test_what_is_known_is_not_coded_again(run: Run, story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = [{"id": f"s{number}", "text": TEXT, "published": "2022-09-16"} for number in range(3)]
    write_lines(story, *lines)
    run("add", str(story))
    coded = []

    def code(read: Article) -> Record:
        coded.append(read.id)
        return record(read)

    monkeypatch.setattr("tests.cli.fake_coder.code", code)
    assert run("add", str(story)).err == "samarkand: samarkand.db: 3 unchanged\n"
    assert coded == ["s0"], "the first tells which coder this is"


QUESTIONS = [
    ("events", (), 1),
    ("events", ("--actor", "greece"), 1),
    ("events", ("--source", "GRC", "--type", "accuse"), 1),
    ("events", ("--target", "GRC"), 0),
    ("events", ("--from", "2022-09", "--to", "2022"), 1),
    ("events", ("--from", "2022-10"), 0),
    ("statements", (), 2),
    ("statements", ("--speaker", "Çavuşoğlu"), 1),
    ("statements", ("--source", "Çavuşoğlu"), 1),
    ("statements", ("--limit", "1"), 1),
    ("relations", ("--target", "NATO"), 1),
    ("relations", ("--type", "founder_of"), 0),
]


@pytest.mark.parametrize(("command", "options", "count"), QUESTIONS, ids=[" ".join((q[0], *q[1])) for q in QUESTIONS])
def test_questions(run: Run, kept: str, command: str, options: tuple[str, ...], count: int) -> None:
    table = run(command, *options, "--db", kept)
    assert (table.code, len(table.out.splitlines())) == (0, count)
    assert table.err == ("" if count else f"samarkand: {kept}: no {command} found\n")
    lines = run(command, *options, "--db", kept, "--json")
    assert (lines.code, lines.err) == (0, "")
    assert len(lines.out.splitlines()) == count


def test_an_item_as_json_has_its_article_its_words_and_who_says_so(run: Run, kept: str) -> None:
    line = json.loads(run("events", "--json").out)
    assert line["article"] == {
        "id": "story-1",
        "url": None,
        "publisher": "Example Times",
        "title": None,
        "published": "2022-09-16",
    }
    assert line["words"] == ["Athens condemned the survey"]
    assert line["told_by"] == ["Greek officials", "Mevlüt Çavuşoğlu", "Example Times"]
    coded = json.loads(run("code", "--json", "story.jsonl").out)["events"][0]
    assert {name: line[name] for name in coded} == coded


def test_show_prints_the_sentence_the_rule_and_who_says_so(run: Run, kept: str) -> None:
    id = json.loads(run("events", "--json").out)["id"]
    ran = run("show", id)
    assert (ran.code, ran.err) == (0, "")
    for line in (
        f"event {id}",
        "  Turkish Foreign Minister Mevlüt Çavuşoğlu said on Friday that Greek officials had told him that "
        "[Athens condemned the survey].",
        '  source      Greece (GRC); GOV; id grc; "Athens"',
        '  day         2022-09-16; "Friday"',
        "  told by     Greek officials",
        "    per       Mevlüt Çavuşoğlu",
        "    per       Example Times",
        "  rule        event.verb.active, confidence 0.810",
        "  reason      “Condemned” with a government as its subject is an accusation.",
    ):
        assert line in ran.out.splitlines()
    assert "NATO" not in ran.out, "the next sentence is not part of it"
    assert run("show", id[:9]).out == ran.out


@pytest.mark.parametrize("command", ["statements", "relations"])
def test_show_knows_every_kind(run: Run, kept: str, command: str) -> None:
    for line in run(command, "--json").out.splitlines():
        item = json.loads(line)
        ran = run("show", item["id"])
        assert ran.code == 0
        assert f"{command[:-1]} {item['id']}" in ran.out
        assert item["reason"] in ran.out
        assert f"[{item['words'][0][-10:]}" in ran.out or item["words"][0][-10:] + "]" in ran.out


def test_version(run: Run) -> None:
    assert run("--version").out == f"samarkand {__version__}\n"


def test_without_a_command_help_is_printed(run: Run) -> None:
    ran = run()
    assert (ran.code, ran.out) == (2, "")
    assert "Commands:" in ran.err
