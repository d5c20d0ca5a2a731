"""Ontologies as data: PLOVER 2.0 and CAMEO ship, a folder of the same tables loads the same way."""

from samarkand.ontology.cameo import CameoCode, load_cameo
from samarkand.ontology.loading import load_ontology
from samarkand.ontology.ontology import EventType, Mode, Ontology

__all__ = ["CameoCode", "EventType", "Mode", "Ontology", "load_cameo", "load_ontology"]
