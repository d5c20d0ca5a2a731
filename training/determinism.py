"""What makes a training with torch repeatable."""

import torch


def fix_seed(seed: int) -> None:
    """Seed torch's draws and choose its repeatable sums; without the filling of fresh memory, which costs time."""
    torch.manual_seed(seed)
    torch.use_deterministic_algorithms(True)
    setattr(torch.utils.deterministic, "fill_uninitialized_memory", False)  # noqa: B010  torch does not declare it
