"""`samarkand ontology`: what types of events there are."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from samarkand.cli.own_ontology import ontology_option
from samarkand.cli.terminal import clean, output, print_lines, write_line

if TYPE_CHECKING:
    from samarkand.ontology import CameoCode, EventType, Mode, Ontology


@click.command("ontology", short_help="Print event types, modes and contexts with definitions and codes.")
@click.argument("type", required=False, metavar="[TYPE]")
@ontology_option
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object.")
def ontology_command(type: str | None, ontology: Path | None, as_json: bool) -> int:
    """Print the types of events with their modes, then the contexts; each with its definition and CAMEO code.

    With [TYPE] only that type, and the CAMEO codes under its root. Types are PLOVER 2.0's or your own.
    """
    from samarkand.ontology import load_cameo, load_ontology

    known = load_ontology(ontology)
    kinds = (
        [known.type(type.upper())] if type else [known.types[name] for name in known.types if name in known.recorded]
    )
    codes = [code for code in load_cameo().values() if type and code.root == kinds[0].cameo[:2]]
    if as_json:
        write_line(json.dumps(_as_json(known, kinds, codes, whole=not type), ensure_ascii=False))
        return 0
    print_lines(
        output(), *(clean(line) if line[:1] != " " else f"  {clean(line)}" for line in _lines(known, kinds, codes))
    )
    return 0


def _lines(known: Ontology, kinds: list[EventType], codes: list[CameoCode]) -> Iterator[str]:
    yield f"{known.name}, version {known.version}"
    for kind in kinds:
        target = ", needs a target" if kind.target_required else ""
        known_as = f"CAMEO {kind.cameo}, quad {kind.quad}, score {kind.score:g}, class {kind.class_}{target}"
        yield f"{kind.name} ({known_as}): {kind.definition}"
        for mode in _modes(known, kind):
            score = "" if mode.score is None else f", score {mode.score:g}"
            yield f"  {mode.name} (CAMEO {mode.cameo}{score}): {mode.definition}"
    for code in codes:
        yield f"CAMEO {code.code} (quad {code.quad}): {code.label}"
    if not codes:
        yield "contexts"
        for name, definition in known.contexts.items():
            yield f"  {name}: {definition}"


def _modes(known: Ontology, kind: EventType) -> list[Mode]:
    return [mode for mode in known.modes.values() if mode.type == kind.name]


def _as_json(known: Ontology, kinds: list[EventType], codes: list[CameoCode], *, whole: bool) -> dict[str, Any]:
    types = [
        {
            "type": kind.name,
            "quad": kind.quad,
            "score": kind.score,
            "target_required": kind.target_required,
            "cameo": kind.cameo,
            "class": kind.class_,
            "definition": kind.definition,
            "modes": [
                {"mode": mode.name, "score": mode.score, "cameo": mode.cameo, "definition": mode.definition}
                for mode in _modes(known, kind)
            ],
        }
        for kind in kinds
    ]
    contexts = [{"context": name, "definition": text} for name, text in known.contexts.items()] if whole else []
    cameo = [{"code": code.code, "label": code.label, "quad": code.quad, "goldstein": code.goldstein} for code in codes]
    return {"name": known.name, "version": known.version, "types": types, "contexts": contexts, "cameo": cameo}
