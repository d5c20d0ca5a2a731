"""The learning rate over a training: up in a straight line for a while, then down in a straight line to the end."""


def rate_share(step: int, steps: int, *, warm_up: int, least: float = 0.0) -> float:
    """The share of the full learning rate at a step (from 0); short trainings warm up for a fifth of their steps."""
    rising = (step + 1) / max(1, min(warm_up, steps // 5))
    return min(1.0, rising) * max(least, 1.0 - step / steps)
