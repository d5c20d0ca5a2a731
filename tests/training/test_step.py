"""Which steps of a training run again."""

from pathlib import Path

import pytest

from training.step import Step, run_steps


def steps(log: list[str], *settings: str) -> list[Step]:
    names = ("unpack", "vectors", "trees")
    return [
        Step(name=name, settings=setting, make=lambda name=name: log.append(name))  # type: ignore[misc]  # binds it
        for name, setting in zip(names, settings, strict=True)
    ]


def test_a_step_runs_once(tmp_path: Path) -> None:
    log: list[str] = []
    assert run_steps(steps(log, "a", "b", "c"), tmp_path / "work") == ["unpack", "vectors", "trees"]
    assert run_steps(steps(log, "a", "b", "c"), tmp_path / "work") == []
    assert log == ["unpack", "vectors", "trees"]


def test_other_settings_run_a_step_and_those_after_it(tmp_path: Path) -> None:
    run_steps(steps([], "a", "b", "c"), tmp_path)
    assert run_steps(steps([], "a", "B", "c"), tmp_path) == ["vectors", "trees"]
    assert run_steps(steps([], "a", "B", "C"), tmp_path) == ["trees"]


def test_a_step_cut_short_runs_again(tmp_path: Path) -> None:
    def fail() -> None:
        raise KeyboardInterrupt

    broken = Step(name="trees", settings="c", make=fail)
    with pytest.raises(KeyboardInterrupt):
        run_steps([*steps([], "a", "b", "c")[:2], broken], tmp_path)
    assert run_steps(steps([], "a", "b", "c"), tmp_path) == ["trees"]
