"""Steps of the training that are skipped where they were done with the same settings."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step: its settings decide, with those of the steps before it, whether an earlier result still holds."""

    name: str
    settings: str
    make: Callable[[], object]


def run_steps(steps: Sequence[Step], work: Path) -> list[str]:
    """Run the steps in order and return the names of those that had to run.

    A step leaves `NAME.done` in the work folder once it is through, so that a run cut short is taken up where it was.
    """
    work.mkdir(parents=True, exist_ok=True)
    settings, made = "", []
    for step in steps:
        settings += f"{step.name}: {step.settings}\n"
        done = work / f"{step.name}.done"
        if done.exists() and done.read_text(encoding="utf-8") == settings:
            continue
        done.unlink(missing_ok=True)
        print(f"making {step.name}", flush=True)
        step.make()
        done.write_text(settings, encoding="utf-8")
        made.append(step.name)
    return made
