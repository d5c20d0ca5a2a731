"""Arguments of a predicate in a Universal Dependencies tree, through control, relative clauses and coordination."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from samarkand.coder.events.wordlists import word_list
from samarkand.language import Token

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_CLAUSES = ("xcomp", "ccomp", "advcl", "acl", "parataxis")
_NOUN_MODIFIERS = frozenset(
    {"amod", "compound", "nmod:poss", "nmod:unmarked", "flat", "nummod", "nmod:desc", "det:poss"}
)
_TIMES = word_list("times")
_BEFORE_DOER = frozenset({"on", "against", "with", "to", "in"})
_BEHIND_DOER = ("against", "on", "into", "at", "over")
_BEHIND_OF = ("by", "to", "from", "between", "near", "along", "off", "into", "toward", "towards", "around")
_HAPPENING = word_list("happening")
_OF_THEMSELVES = word_list("of_themselves")
_NEVER_ALONE = word_list("never_alone")
_WHERE_IT_HAPPENS = ("between", "with", "against", "in", "across", "at", "outside", "near", "throughout", "on")
_EXTENTS = word_list("extents")
_MOST_DEPTH = 4
_KEPT_FROM = frozenset({"of", "from", "into"})
_BEHIND_VERB = frozenset({"obj", "iobj", "obl", "nmod", "conj", "appos", "flat"})
_NEXT_VERB = 2  # "condemned and rejected": the conjunction stands between


@dataclass(slots=True)
class Arguments:
    """Heads of a predicate's arguments; obliques by preposition, in the order of the text."""

    subjects: list[Token] = field(default_factory=list)
    objects: list[Token] = field(default_factory=list)
    indirect: list[Token] = field(default_factory=list)
    obliques: dict[str, list[Token]] = field(default_factory=dict)
    clauses: list[Token] = field(default_factory=list)
    passive: bool = False
    disguised: bool = False

    def add_oblique(self, preposition: str, head: Token) -> None:
        """Add a dependant with its preposition."""
        heads = self.obliques.setdefault(preposition, [])
        if head not in heads:
            heads.append(head)


def is_temporal(head: Token) -> bool:
    """Say whether a phrase is headed by a day, a month or another word of time."""
    return head.lower_ in _TIMES


def dep(token: Token) -> str:
    """Return the relation without its subtype."""
    return token.dep_.partition(":")[0]


def case_of(token: Token) -> str | None:
    """Return the preposition of a noun phrase, "out of" as "of"; None if it has none."""
    cases = [c for c in token.children if c.dep_ == "case" and c.i < token.i]
    words = [c.lower_ for c in cases if c.lower_ not in ("'s", "’s", "'", "’")]
    words += [g.lower_ for c in cases for g in c.children if g.dep_ == "fixed"]
    return words[-1] if words else None


def is_passive(verb: Token) -> bool:
    """Say whether a verb stands in the passive, as a reduced relative clause also does."""
    relations = {c.dep_ for c in verb.children}
    if "aux:pass" in relations or ("nsubj:pass" in relations and not _is_finite_with_object(verb, relations)):
        return True
    if _is_headline_passive(verb):
        return True
    if verb.tag_ not in ("VBN", "VBD") or any(dep(c) in ("aux", "nsubj", "obj") for c in verb.children):
        return False
    return verb.dep_ in ("acl", "amod", "advcl") or (verb.dep_ == "conj" and is_passive(verb.head))


def _is_headline_passive(verb: Token) -> bool:
    """Say whether a verb that always has an object stands without one or an auxiliary: "Twenty sentenced to death"."""
    if verb.lower_ not in _NEVER_ALONE or verb.tag_ not in ("VBN", "VBD") or verb.i + 1 == len(verb.doc):
        return False
    if any(dep(c) in ("aux", "obj", "iobj", "ccomp", "xcomp") or c.dep_ == "obl:unmarked" for c in verb.children):
        return False
    return verb.nbor(1).pos_ in ("ADP", "PUNCT", "CCONJ") or verb.nbor(1).is_sent_start is True


def _is_finite_with_object(verb: Token, relations: set[str]) -> bool:
    """Say whether a verb without an auxiliary can only be active, whatever its subject is called."""
    return verb.tag_ in ("VBZ", "VBP") or (verb.tag_ == "VBD" and not relations.isdisjoint(("obj", "xcomp")))


def _gift_behind(predicate: Token, found: Arguments) -> Token | None:
    """Return what a verb of giving gives where the parser took it for an adverb: "lent Ghana a billion dollars"."""
    if found.indirect or len(found.objects) != 1 or found.passive:
        return None
    behind = found.objects[0].right_edge.i + 1
    for child in predicate.children:
        if child.dep_ == "obl:unmarked" and child.left_edge.i == behind and child.pos_ in ("NOUN", "PROPN", "SYM"):
            return None if is_temporal(child) or child.lower_ in _EXTENTS else child
    return None


def _is_bare_noun(complement: Token) -> bool:
    """Say whether a complement is a noun alone: "called the raid a crime" has two that the parser may confuse."""
    return complement.pos_ in ("NOUN", "PROPN") and not any(
        c.dep_ in ("mark", "cop", "case") for c in complement.children
    )


def arguments(predicate: Token) -> Arguments:
    """Return the arguments of a verb or an adjective."""
    found = Arguments(passive=is_passive(predicate))
    own_subjects: list[Token] = []
    bare: list[Token] = []
    for child in predicate.children:
        relation = dep(child)
        if relation == "nsubj":
            own_subjects += _antecedent(child, predicate)
        elif relation == "obj":
            found.objects += _antecedent(child, predicate)
        elif relation == "iobj":
            found.indirect.append(child)
        elif relation in ("obl", "nmod") and (preposition := case_of(child)):
            if not is_temporal(child):
                found.add_oblique(preposition, child)
                _chain(found, child)
        elif child.dep_ == "obl" and child.i > predicate.i and not is_temporal(child):
            bare.append(child)
        elif relation in _CLAUSES:
            found.clauses.append(child)
            if relation == "xcomp" and not found.passive and _is_bare_noun(child):
                found.objects.append(child)
    if not found.objects and not found.passive:
        found.objects, found.indirect = found.indirect or bare[:1], []
    elif gift := _gift_behind(predicate, found):
        found.objects, found.indirect = [gift], found.objects
    _share(predicate, found)
    _nested(found)
    _add_doers_of_clauses(found)
    subjects = own_subjects or _subject_behind_for(predicate) or list(_inherited_subjects(predicate))
    _assign(found, subjects, predicate)
    if found.passive:
        _nested(found)
    _repair(predicate, found)
    return found


def _repair(predicate: Token, found: Arguments) -> None:
    """Undo what the parser does to a plain past tense: "The junta eased the curfew" read as "eased" before a noun.

    A verb hung before its object as a modifier gets the noun before it as subject, and so does one that has the noun as
    its modifier; a reduced relative clause on the only noun of a sentence without a verb may be the sentence's own verb
    and is marked as disguised.
    """
    before = predicate.nbor(-1) if predicate.i > 0 else None
    if predicate.dep_ in ("amod", "case", "compound") and predicate.head.i > predicate.i:
        found.passive = False
        if predicate.head not in found.objects:
            found.objects.append(predicate.head)
        for child in predicate.head.children:
            if child.i > predicate.i and dep(child) in ("nmod", "obl") and (preposition := case_of(child)):
                found.add_oblique(preposition, child)
        if before is not None and before.pos_ in NOMINAL and not found.subjects:
            found.subjects.append(before)
    elif before is not None and _may_be_subject(before, predicate):
        behind = [s for s in found.subjects if s.i > predicate.i and s.head == predicate]
        if not found.subjects or (behind == found.subjects and not found.objects):
            found.subjects, found.objects = [before], found.objects or behind
    elif (
        not found.subjects
        and predicate.dep_ == "acl"
        and predicate.head.dep_ == "ROOT"
        and predicate.head.pos_ in NOMINAL
    ):
        found.disguised = found.passive


def _may_be_subject(word: Token, predicate: Token) -> bool:
    """Say whether a word right before a verb, hung on it as on a noun, may be its subject: "Mali's military fled"."""
    if word.head != predicate or word.dep_ not in ("compound", "amod", "nmod:poss", "advmod"):
        return False
    if any(c.dep_ in ("nmod:poss", "det") for c in word.children):
        return True
    return word.dep_ != "advmod" and (word.pos_ in NOMINAL or word.text[:1].isupper())


def _chain(found: Arguments, head: Token) -> None:
    for child in head.children:
        if child.dep_ == "conj" and (preposition := case_of(child)):
            found.add_oblique(preposition, child)


def _share(predicate: Token, found: Arguments) -> None:
    """A verb in coordination takes the object of a later one if it has none: "condemned and rejected the plan"."""
    if found.objects or found.passive:
        return
    for child in predicate.children:
        if child.dep_ != "conj" or child.pos_ != "VERB" or child.i - predicate.i != _NEXT_VERB:
            continue
        if not any(dep(c) == "nsubj" for c in child.children):
            found.objects += [c for c in child.children if dep(c) == "obj"]


def _nested(found: Arguments) -> None:
    """Prepositional phrases that the parser hung on the object count as the verb's too, behind its own."""
    for head in [*found.objects]:
        for child in phrases_of(head):
            if child.dep_ != "nmod:poss" and (preposition := case_of(child)):
                if is_temporal(child):
                    continue
                found.add_oblique(preposition, child)


def phrases_of(noun: Token) -> list[Token]:
    """Return the nominals that modify a noun, with the doer of what it names: "condemned the arrest of men by Chad".

    The parser may hang the doer on the verb, which in the active has no such phrase of its own.
    """
    own = [c for c in noun.children if dep(c) in ("nmod", "obl")]
    return own + doers_beside(noun)


def doers_beside(noun: Token) -> list[Token]:
    """Return the by-phrase right behind an active verb's object, which is the object's whatever the parser says.

    It hangs on the verb, or on a noun within the object: "the shelling of the town by Ethiopia".
    """
    if dep(noun) != "obj" or is_passive(noun.head):
        return []
    behind = noun.right_edge.i + 1
    on_verb = [c for c in noun.head.children if dep(c) == "obl" and c.left_edge.i == behind]
    within = [c for part in noun.children if dep(part) == "nmod" for c in part.children if dep(c) == "nmod"]
    return [c for c in (*within, *on_verb) if case_of(c) == "by"]


def _subject_behind_for(clause: Token) -> list[Token]:
    """Return who is to act in "for the Red Cross to visit", whichever word the parser hung him on."""
    marks = {c.lower_: c.i for c in clause.children if c.dep_ in ("mark", "case")}
    between = range(marks.get("for", clause.i) + 1, marks.get("to", clause.i))
    heads = (clause.doc[i] for i in between if "for" in marks)
    return [head for head in heads if head.pos_ in NOMINAL and head.head.i not in between]


def _add_doers_of_clauses(found: Arguments) -> None:
    """Count who is to act as one for whom the main clause is: "gave approval for the Red Cross to visit"."""
    inside = [c for head in found.objects for c in head.children if dep(c) in _CLAUSES]
    for clause in [*found.clauses, *inside]:
        for doer in _subject_behind_for(clause):
            found.add_oblique("for", doer)


def _assign(found: Arguments, subjects: list[Token], predicate: Token) -> None:
    if not found.passive:
        found.subjects += [s for s in subjects if s not in found.objects]
        return
    if found.objects:
        found.indirect += subjects
    else:
        found.objects += subjects
    found.subjects += found.obliques.pop("by", [])
    found.subjects += [c for c in predicate.children if c.dep_ == "obl:agent" and c not in found.subjects]
    if not found.subjects:
        found.subjects += _agent_hung_deeper(predicate)


def _agent_hung_deeper(verb: Token) -> list[Token]:
    """Return a passive's doer that the parser hung on the phrase before it: "thrown out of the party by the board"."""
    phrases = [c for c in verb.children if dep(c) == "obl" and c.i > verb.i and c.pos_ in NOMINAL]
    return [g for c in phrases for g in c.children if dep(g) == "nmod" and case_of(g) == "by" and not is_temporal(g)]


def _antecedent(token: Token, predicate: Token) -> list[Token]:
    """Return a relative pronoun's noun, any other token as it is."""
    if token.lower_ in _RELATIVE and token.pos_ in ("PRON", "DET", "SCONJ"):
        clause = predicate
        while clause.dep_ == "conj":
            clause = clause.head
        if clause.dep_.startswith("acl"):
            return [clause.head]
    return [token]


def _inherited_subjects(predicate: Token, depth: int = 0) -> Iterator[Token]:
    """Yield the subject that a predicate without its own has from the clause around it."""
    head = predicate.head
    if depth > _MOST_DEPTH or head == predicate:
        return
    relation = dep(predicate)
    if relation == "acl":
        if predicate.tag_ in ("VBG", "VBN", "VBD", "VB") and head.pos_ in NOMINAL:
            if is_infinitive(predicate) or any(c.dep_ == "mark" for c in predicate.children):
                yield from noun_owner(head, depth)
            elif _stands_apart(predicate, head):
                yield from _subject_of_main_clause(head)
            else:
                yield head
        return
    if relation == "parataxis" and _is_cut_off(predicate, head):
        yield head
        return
    if relation in ("conj", "advcl", "xcomp", "parataxis", "ccomp"):
        if relation == "ccomp" and not (is_infinitive(predicate) or predicate.tag_ == "VBG"):
            return
        yield from _subject_from(head, relation, predicate, depth)


def _is_cut_off(predicate: Token, head: Token) -> bool:
    """Say whether the parser took a subject for the root and its finite verb for a remark: "Ali, in Oslo, calls"."""
    if head.pos_ not in ("NOUN", "PROPN") or head.i > predicate.i or predicate.tag_ not in ("VBZ", "VBD", "VBP"):
        return False
    if head.dep_ != "ROOT" or any(dep(c) in ("nsubj", "cop", "case") for c in head.children):
        return False
    return not any(head.doc[i].text in (":", ";", "–", "—") for i in range(head.i, predicate.i))


def _stands_apart(predicate: Token, head: Token) -> bool:
    """Say whether a participle behind a comma tells of the clause, not of its last noun: "met Chad, seeking help"."""
    if predicate.tag_ != "VBG" or head.i > predicate.i:
        return False
    left = predicate.left_edge
    return "," in (left.text, left.nbor(-1).text) and bool(_subject_of_main_clause(head))


def _subject_of_main_clause(noun: Token) -> list[Token]:
    """Return the subject of the clause in which a noun stands as object or further behind; none where it is itself."""
    word = noun
    while word.pos_ in NOMINAL and word.head != word and dep(word) in _BEHIND_VERB:
        word = word.head
    if word.pos_ != "VERB" or word.i > noun.i:
        return []
    own = [s for c in word.children if dep(c) == "nsubj" for s in _antecedent(c, word)]
    return own or [s for s in _inherited_subjects(word, _MOST_DEPTH) if s.i < word.i]


def _subject_from(head: Token, relation: str, predicate: Token, depth: int) -> Iterator[Token]:
    passive_here = is_passive(predicate)
    if _is_done_by_the_object(predicate, relation):
        between = [c for c in head.children if dep(c) in ("obj", "iobj") and head.i < c.i < predicate.i]
        if between:
            yield between[-1]
            return
    if relation == "advcl" and (before := _people_before(predicate)) is not None:
        yield before
        return
    if relation == "xcomp":
        objects = [c for c in head.children if dep(c) in ("obj", "iobj")]
        if objects and objects[0].i < predicate.i:
            yield from objects
            return
    subjects = [s for c in head.children if dep(c) == "nsubj" for s in _antecedent(c, head)]
    if subjects:
        if relation == "conj" and is_passive(head) and not passive_here:
            yield from (c for c in head.children if dep(c) == "nsubj")
            return
        yield from subjects
        return
    yield from _inherited_subjects(head, depth + 1)


def _is_done_by_the_object(predicate: Token, relation: str) -> bool:
    """Say whether a gerund is what the object of the main verb does: "accused Chad of arming", "barred her from"."""
    marks = {c.lower_ for c in predicate.children if c.dep_ == "mark"}
    return relation == "advcl" and predicate.tag_ == "VBG" and not marks.isdisjoint(_KEPT_FROM)


def _people_before(gerund: Token) -> Token | None:
    """Return the noun right before a gerund of what people do of themselves: "arrested farmers protesting the dam"."""
    if gerund.lower_ not in _OF_THEMSELVES or gerund.i == 0:
        return None
    before = gerund.nbor(-1)
    return before if before.pos_ in ("NOUN", "PROPN") and before.head != gerund else None


def noun_owner(noun: Token, depth: int = 0) -> Iterator[Token]:
    """Yield whose noun it is: "Turkey's decision", or the subject of the verb that it is the object of."""
    owners = [c for c in noun.children if c.dep_ == "nmod:poss"]
    owners += [c for c in noun.children if dep(c) == "nmod" and case_of(c) in ("by", "of")] + doers_beside(noun)
    if owners:
        yield from owners
        return
    if dep(noun) == "nsubj":
        return
    head = noun.head
    if head.pos_ in ("VERB", "AUX") and head != noun:
        subjects = [s for c in head.children if dep(c) == "nsubj" for s in _antecedent(c, head)]
        yield from subjects or _inherited_subjects(head, depth + 1)


def is_infinitive(predicate: Token) -> bool:
    """Say whether "to" marks a predicate."""
    return any(c.lower_ == "to" and c.dep_ in ("mark", "aux", "case") for c in predicate.children)


def noun_arguments(noun: Token) -> Arguments:
    """Return an event noun's arguments: possessor under "poss", modifiers under "modifier", others by preposition."""
    found = Arguments()
    for child in noun.children:
        if child.dep_ == "nmod:poss":
            found.add_oblique("poss", child)
        elif child.dep_ in _NOUN_MODIFIERS and child.i < noun.i:
            found.add_oblique("modifier", child)
        elif dep(child) in ("nmod", "obl") and (preposition := case_of(child)):
            found.add_oblique(preposition, child)
            _chain(found, child)
            _beyond(found, preposition, child)
        elif dep(child) == "acl":
            found.clauses.append(child)
            if is_passive(child):
                for agent in arguments(child).subjects:
                    found.add_oblique("by", agent)
    for doer in (*doers_beside(noun), *_it_came_from(noun)):
        found.add_oblique("by", doer)
    for beside in (*_hung_on_the_verb(noun), *_around_its_happening(noun)):
        found.add_oblique(case_of(beside) or "", beside)
    return found


def _around_its_happening(noun: Token) -> list[Token]:
    """Return the phrases of a verb that only says that the noun comes about: "clashes broke out between X and Y"."""
    if dep(noun) != "nsubj" or noun.head.lower_ not in _HAPPENING:
        return []
    phrases = [c for c in noun.head.children if dep(c) == "obl" and c.i > noun.i and not is_temporal(c)]
    behind = [c for c in phrases if case_of(c) in _WHERE_IT_HAPPENS]
    return [
        head for c in behind for head in (c, *(g for g in c.children if g.dep_ == "conj" and case_of(c) == "between"))
    ]


def _beyond(found: Arguments, preposition: str, head: Token) -> None:
    """Take what the parser hung on the wrong one of two phrases: "a strike by crews against the line", "of X by Y"."""
    wanted: tuple[str, ...] = _BEHIND_OF
    if preposition != "of":
        wanted = _BEHIND_DOER if preposition == "by" else ("by",) if preposition in _BEFORE_DOER else ()
    if preposition == "for":
        wanted = ("from", "by")
    for child in head.children:
        if child.i > head.i and dep(child) in ("nmod", "obl") and (behind := case_of(child)) in wanted:
            found.add_oblique(behind or "", child)
            _chain(found, child)


def _it_came_from(noun: Token) -> list[Token]:
    """Return whose act a noun is that came from somebody: "support for the bill came from Peru"."""
    if dep(noun) != "nsubj" or noun.head.lemma_.lower() != "come":
        return []
    return [c for c in noun.head.children if dep(c) == "obl" and case_of(c) == "from"]


def _hung_on_the_verb(noun: Token) -> list[Token]:
    """Return what stands right behind an object and belongs to it, though the parser hung it on the verb.

    "Opened an inquiry into Peru".
    """
    if dep(noun) != "obj":
        return []
    siblings = (child for child in noun.head.children if dep(child) == "obl" and child.left_edge.i == noun.i + 1)
    return [child for child in siblings if case_of(child) in ("into", "against")]


def subtree(token: Token) -> range:
    """Return the positions from the first to the last word under a token, its doer hung elsewhere included."""
    last = max((doer.right_edge.i for doer in doers_beside(token)), default=token.right_edge.i)
    return range(token.left_edge.i, last + 1)
