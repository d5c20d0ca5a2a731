"""Imports point one way only, from the faces down to the model (DESIGN.md)."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "src" / "samarkand"

BELOW = {
    "errors": set(),
    "version": set(),
    "model": set(),
    "readers": {"model", "errors"},
    "language": {"model", "errors"},
    "knowledge": {"model", "errors"},
    "ontology": {"model", "errors"},
    "coder": {"model", "errors", "version", "language", "knowledge", "ontology"},
    "store": {"model", "errors", "version"},
    "cli": {"model", "errors", "version", "readers", "language", "knowledge", "ontology", "coder", "store"},
}
"""For each part of the package the parts that it may import."""


def part_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported_parts(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            names = [
                f"{node.module}.{alias.name}" if node.module == "samarkand" else str(node.module)
                for alias in node.names
            ]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        found |= {name.split(".")[1] for name in names if name.startswith("samarkand.")}
    return found


MODULES = sorted(
    p for p in PACKAGE.rglob("*.py") if p.parent != PACKAGE or p.name not in ("__init__.py", "__main__.py")
)


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_point_down(path: Path) -> None:
    part = part_of(path)
    assert imported_parts(path) <= BELOW[part] | {part}


def test_every_part_has_its_place() -> None:
    assert {part_of(p) for p in MODULES} == set(BELOW)
