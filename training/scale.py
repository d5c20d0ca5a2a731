"""How much is trained: the numbers of the pipeline that ships, and those of a trial of all steps in minutes."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """The numbers that a trial makes small.

    Attributes:
        raw_lines: paragraphs of raw text for vectors and word counts; None for all.
        vector_rows: rows of the floret table.
        vector_width: numbers a row.
        vector_epochs: passes of floret over the raw text.
        vector_least_count: forms seen less often train no vectors.
        passes: draws of the treebanks and of the name sets.
        steps: training steps of the trees and of the names; None for what the configs say.
    """

    raw_lines: int | None
    vector_rows: int
    vector_width: int
    vector_epochs: int
    vector_least_count: int
    passes: int
    steps: int | None

    @property
    def overrides(self) -> dict[str, Any]:
        """What the configs' training sections are given in place of their own numbers."""
        if self.steps is None:
            return {}
        return {
            "training.max_steps": self.steps,
            "training.eval_frequency": max(1, self.steps // 2),
            "training.optimizer.learn_rate.warmup_steps": max(1, self.steps // 10),
            "training.optimizer.learn_rate.total_steps": self.steps,
        }


FULL = Scale(
    raw_lines=None,
    vector_rows=20_000,
    vector_width=96,
    vector_epochs=3,
    vector_least_count=8,
    passes=6,
    steps=None,
)

QUICK = Scale(
    raw_lines=5_000,
    vector_rows=2_000,
    vector_width=16,
    vector_epochs=1,
    vector_least_count=3,
    passes=1,
    steps=100,
)
