"""The README's example prints what the README says."""

import re
import subprocess
import sys
from pathlib import Path

README = Path(__file__).parent.parent / "README.md"


def test_the_example_prints_what_the_readme_shows(tmp_path: Path) -> None:
    story, printed = re.findall(r"```text\n(.*?)```", README.read_text(encoding="utf8"), re.DOTALL)[:2]
    (tmp_path / "story.txt").write_text(story, encoding="utf8")
    command = [sys.executable, "-m", "samarkand.cli", "code", "story.txt"]
    result = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, encoding="utf8", check=True)
    assert result.stdout.strip() == printed.strip()
