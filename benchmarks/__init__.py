"""The measured tasks, one module each: python -m benchmarks.NAME."""
