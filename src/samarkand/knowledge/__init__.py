"""Who is who: states, persons, offices, organisations and groups, each with the days and the source of what is known.

The tables are in `tables/`; `load_knowledge` reads them once and every look-up is as of a day.
"""

from samarkand.knowledge.actor import SEATS, Actor, ActorKind, NameUse, Sex
from samarkand.knowledge.agent import Agent
from samarkand.knowledge.check import Problem, check_tables
from samarkand.knowledge.history import Governing, StateName, Succession
from samarkand.knowledge.knowledge import Knowledge
from samarkand.knowledge.loading import load_knowledge
from samarkand.knowledge.matcher import NamedActor, NameMatch
from samarkand.knowledge.membership import Membership, MembershipStatus
from samarkand.knowledge.office import Holding
from samarkand.knowledge.person_name import family_names
from samarkand.knowledge.profile import Profile, profile_of
from samarkand.knowledge.title import Title, TitleKind

__all__ = [
    "SEATS",
    "Actor",
    "ActorKind",
    "Agent",
    "Governing",
    "Holding",
    "Knowledge",
    "Membership",
    "MembershipStatus",
    "NameMatch",
    "NameUse",
    "NamedActor",
    "Problem",
    "Profile",
    "Sex",
    "StateName",
    "Succession",
    "Title",
    "TitleKind",
    "check_tables",
    "family_names",
    "load_knowledge",
    "profile_of",
]
