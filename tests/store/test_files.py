"""Files that are no database, not ours, read-only, locked or missing: one clear line each, and nothing is harmed."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from samarkand.errors import StoreError
from samarkand.store import ItemKind, Outcome, Store
from tests.store.stories import article, record

NOBODY = 65534


def make_folder(path: Path) -> None:
    path.mkdir()


def make_text(path: Path) -> None:
    path.write_text("This is a text and not a database. " * 100)


def make_other_program(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE bookmarks (url TEXT)")
    connection.close()


def make_newer(path: Path) -> None:
    Store.create(path).close()
    connection = sqlite3.connect(path)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()


def make_empty(path: Path) -> None:
    path.touch()


def make_nothing(path: Path) -> None:
    pass


BAD = [
    ("folder", make_folder, "a folder", "a folder"),
    ("text", make_text, "not a database", "not a database"),
    ("other-program", make_other_program, "database of another program", "not a database of Samarkand"),
    ("newer", make_newer, "a newer Samarkand", "another schema"),
    ("empty", make_empty, None, "not a database of Samarkand"),
    ("missing", make_nothing, None, "no such database"),
]


@pytest.mark.parametrize(("make", "writing", "reading"), [case[1:] for case in BAD], ids=[case[0] for case in BAD])
def test_a_file_that_will_not_do(
    tmp_path: Path, make: Callable[[Path], None], writing: str | None, reading: str
) -> None:
    path = tmp_path / "odd 100%?#.db"
    make(path)
    before = path.read_bytes() if path.is_file() else path.exists()
    with pytest.raises(StoreError, match=reading) as caught:
        Store.open(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert "\n" not in str(caught.value)
    assert (path.read_bytes() if path.is_file() else path.exists()) == before
    if writing is None:
        with Store.create(path) as store:
            assert store.add(record()) is Outcome.ADDED
        return
    with pytest.raises(StoreError, match=writing):
        Store.create(path)
    assert (path.read_bytes() if path.is_file() else path.exists()) == before


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no folder"):
        Store.create(tmp_path / "nowhere" / "samarkand.db")


def test_a_locked_database(tmp_path: Path) -> None:
    path = tmp_path / "samarkand.db"
    with Store.create(path, busy_timeout_s=0.05) as store:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="locked by another process"):
            store.add(record())
        other.execute("ROLLBACK")
        other.close()
        assert store.add(record()) is Outcome.ADDED


def test_two_writers_take_turns(tmp_path: Path) -> None:
    path = tmp_path / "samarkand.db"
    with Store.create(path) as one, Store.create(path) as two:
        for number in range(5):
            one.add(record(article(id=f"one-{number}", url=None)))
            two.add(record(article(id=f"two-{number}", url=None)))
        one.check()
        assert len(list(two.records())) == 10


def test_questions_leave_nothing_beside_the_file(tmp_path: Path) -> None:
    path = tmp_path / "samarkand.db"
    with Store.create(path) as store:
        store.add(record())
    with Store.open(path) as store:
        list(store.items(ItemKind.EVENT))
    assert [file.name for file in tmp_path.iterdir()] == ["samarkand.db"]


def test_a_store_opened_for_questions_does_not_write(tmp_path: Path) -> None:
    path = tmp_path / "samarkand.db"
    Store.create(path).close()
    with Store.open(path) as store, pytest.raises(StoreError, match="read-only"):
        store.add(record())


@pytest.fixture
def guarded() -> Iterator[Path]:
    """A folder that everyone may enter and nobody but its owner may write to, with a database in it."""
    folder = Path(tempfile.mkdtemp(prefix="samarkand-test-"))
    with Store.create(folder / "samarkand.db") as store:
        store.add(record())
    (folder / "samarkand.db").chmod(0o444)
    folder.chmod(0o555)
    yield folder / "samarkand.db"
    folder.chmod(0o755)
    shutil.rmtree(folder)


# All that Python imports late is imported before the rights are given up: nobody may not see where Python stands.
AS_NOBODY = """
import os, sys
from samarkand.errors import StoreError
from samarkand.store import ItemKind, Store
Store.create(sys.argv[2]).close()
Store.open(sys.argv[2]).close()
if os.getuid() == 0:
    os.setgroups([])
    os.setgid({nobody})
    os.setuid({nobody})
with Store.open(sys.argv[1]) as store:
    print(len(list(store.items(ItemKind.STATEMENT))))
try:
    Store.create(sys.argv[1])
except StoreError as error:
    print(error)
"""


def test_a_read_only_file_in_a_read_only_folder_can_be_asked_and_not_added_to(guarded: Path, tmp_path: Path) -> None:
    program = AS_NOBODY.format(nobody=NOBODY)
    command = [sys.executable, "-c", program, str(guarded), str(tmp_path / "first.db")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout.splitlines() == [
        "2",
        f"{guarded}: read-only: make the file and its folder writable, or name another with --db",
    ], done.stderr
