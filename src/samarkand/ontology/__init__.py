"""Ontologies as data: PLOVER 2.0 and CAMEO ship; a file of one's own adds types to PLOVER or takes its place."""

from samarkand.ontology.cameo import CameoCode, load_cameo
from samarkand.ontology.loading import load_ontology
from samarkand.ontology.ontology import EventClass, EventType, Mode, Ontology
from samarkand.ontology.own_file import OwnFile, read_own_file
from samarkand.ontology.strict_table import StrictTable

__all__ = [
    "CameoCode",
    "EventClass",
    "EventType",
    "Mode",
    "Ontology",
    "OwnFile",
    "StrictTable",
    "load_cameo",
    "load_ontology",
    "read_own_file",
]
