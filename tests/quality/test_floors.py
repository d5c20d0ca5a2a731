"""No figure falls under its floor; the sets are those of gold/, the floors those of floors.toml."""

from functools import cache

import pytest

from tests.quality.floors import TASKS, load_floors

_MARGIN = 3.0


@cache
def _figures(task: str) -> dict[str, float]:
    return TASKS[task]()


@pytest.mark.parametrize("name", sorted(load_floors()))
def test_figure_is_not_under_its_floor(name: str) -> None:
    floor = load_floors()[name]
    figure = _figures(name.partition(".")[0])[name]
    assert figure >= floor.floor, f"{name} is {figure}, under its floor {floor.floor}; it was {floor.measured}"


@pytest.mark.parametrize("task", sorted(TASKS))
def test_every_figure_has_a_floor(task: str) -> None:
    assert set(_figures(task)) == {name for name in load_floors() if name.startswith(f"{task}.")}


@pytest.mark.parametrize("name", sorted(load_floors()))
def test_a_low_floor_says_why(name: str) -> None:
    floor = load_floors()[name]
    assert floor.floor <= floor.measured
    assert floor.measured - floor.floor <= _MARGIN or floor.why
