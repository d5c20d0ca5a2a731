"""The grammar of political action: predicates, light verbs and operators compose into candidate events."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from samarkand.coder.events import roles
from samarkand.coder.events.auxiliaries import is_future, is_negated, is_obligation
from samarkand.coder.events.candidate import Candidate
from samarkand.coder.events.folding import EASING_AHEAD, class_of, fold, modes_after
from samarkand.coder.events.matching import (
    Match,
    light_verb,
    match_adjective,
    match_noun,
    match_verb,
    operators_of,
)
from samarkand.coder.events.sense import Lexicon, Operator, PartOfSpeech, Sense
from samarkand.coder.events.tree import (
    Arguments,
    arguments,
    case_of,
    dep,
    is_infinitive,
    noun_arguments,
    noun_owner,
)
from samarkand.coder.events.wordlists import word_list
from samarkand.coder.events.words import noun_lemmas, verb_lemmas
from samarkand.language import Token, TokenSpan
from samarkand.ontology import EventClass

_WORD_ORDER = 0.6
_BARE_NOUN = 0.7
_MOST_DEPTH = 5
_TO_BLAME = frozenset({"responsible", "guilty", "blame", "behind", "culpable", "complicit"})
_SPECIFIC = 4
_DECIDED = 5
_REACTIONS = frozenset({"ACCUSE", "SUPPORT", "REJECT"})
_TOPICS = frozenset({"REQUEST", "ACCUSE", "REJECT", "SUPPORT", "PROTEST"})
_TOPIC_PLACES = ("object", "indirect", "inside", "against", "at", "with")
_OWN_MOVES = frozenset({"MOBILIZE"})
_PROMISES = frozenset({"agree", "ready", "poised", "vow", "contemplate"})
_GIVERS = ("from", "by", "among")
_OCCASIONS = frozenset({"in", "during", "at", "after", "following", "on", "over", "through", "via"})
_TALKS = frozenset({"CONSULT"})
_GIVEN = frozenset({"AID", "SUPPORT", "COOPERATE"})
_NAMED_BY = frozenset({"of", "by", "from", "between"})
_BEFORE_IT = frozenset({"after", "following", "before", "since", "despite", "amid", "until"})
_SENTENCING, _IMPRISONED, _NOT_IMPRISONED = map(word_list, ("sentencing", "imprisoned", "not_imprisoned"))
_PROTESTERS = word_list("protesters")
_SENTENCE_REACH = 13
_ADDRESSEE_PLACES = ("object", "indirect", "on", "upon", "to", "with")
_OPERATOR_PLACES = ("with", "to", "from", "against", "on", "for", "in", "indirect", "object")


class Grammar:
    """Finds the candidates of one sentence."""

    def __init__(self, sentence: TokenSpan, lexicon: Lexicon) -> None:
        self._sentence = sentence
        self._lexicon = lexicon
        self._arguments: dict[int, Arguments] = {}
        self._events: dict[int, tuple[Candidate, ...]] = {}
        self._inner: set[int] = set()

    def candidates(self, *, inner_too: bool = False) -> tuple[Candidate, ...]:
        """Return the events in the order of their triggers; those that an operator swallowed only if asked for."""
        found = {token.i: self._at(token, 0) for token in self._sentence}
        kept: dict[tuple[int, str], Candidate] = {}
        for position, events in found.items():
            if position in self._inner and not inner_too:
                continue
            for event in events:
                kept.setdefault((event.trigger.i, event.type), event)
        return tuple(sorted(kept.values(), key=lambda c: c.trigger.i))

    def _at(self, token: Token, depth: int) -> tuple[Candidate, ...]:
        """Return the events whose outermost word is this token."""
        if token.i not in self._events:
            self._events[token.i] = ()
            if depth <= _MOST_DEPTH:
                self._events[token.i] = tuple(self._read(token, depth))
        return self._events[token.i]

    def _read(self, token: Token, depth: int) -> Sequence[Candidate]:
        lexicon = self._lexicon
        if verb_lemmas(token, lexicon):
            return self._verb(token, depth)
        if noun_lemmas(token, lexicon):
            return self._noun(token, depth)
        if token.pos_ in ("ADJ", "VERB"):
            return self._adjective(token, depth)
        return ()

    def _found(self, token: Token, *, noun: bool = False) -> Arguments:
        if token.i not in self._arguments:
            self._arguments[token.i] = noun_arguments(token) if noun else arguments(token)
        return self._arguments[token.i]

    def _fold(self, candidate: Candidate) -> Candidate:
        return fold(candidate, self._lexicon.ontology)

    def _class(self, candidate: Candidate | None) -> EventClass:
        return class_of(candidate, self._lexicon.ontology)

    def _verb(self, verb: Token, depth: int) -> Sequence[Candidate]:
        found = self._found(verb)
        match = match_verb(verb, found, self._lexicon)
        if self._carries_own(verb, found) and not (match is not None and match.sense.own):
            match = None
        if match is not None and (match.sense.own or match.specific >= _DECIDED):
            return _with_imprisonment(self._direct(verb, match, found))
        composed = self._over_clauses(verb, PartOfSpeech.VERB, found, depth)
        known = match is not None and match.specific >= _SPECIFIC
        if composed and not (known and all(event.vague for event in composed)):
            return composed
        if match is None or match.specific < _SPECIFIC:
            if composed := self._over_nouns(verb, PartOfSpeech.VERB, found, depth):
                return composed
            if carried := self._carried(verb, found, depth, match):
                return carried
        return _with_imprisonment(self._direct(verb, match, found)) if match else ()

    def _noun(self, noun: Token, depth: int) -> Sequence[Candidate]:
        found = self._found(noun, noun=True)
        if composed := self._composed(noun, PartOfSpeech.NOUN, found, depth):
            return composed
        match = match_noun(noun, found, self._lexicon)
        return (self._nominal(noun, match, found),) if match else ()

    def _adjective(self, adjective: Token, depth: int) -> Sequence[Candidate]:
        found = self._found(adjective)
        if composed := self._composed(adjective, PartOfSpeech.ADJECTIVE, found, depth):
            return composed
        match = match_adjective(adjective, found, self._lexicon)
        return (self._direct(adjective, match, found, rule="event.adjective"),) if match else ()

    # One predicate

    def _direct(self, verb: Token, match: Match, found: Arguments, rule: str = "") -> Candidate:
        sense = match.sense
        sources, targets = list(found.subjects), roles.verb_targets(sense, match.pattern, found)
        if sense.undergone and not found.passive:
            sources, targets = [h for h in targets if h not in sources], sources
        own_move = found.passive and not sources and sense.type in _OWN_MOVES
        if own_move or (found.disguised and match.pattern.preposition):
            sources, targets = list(found.objects), [t for t in targets if t not in found.objects]
        rule = rule or ("event.verb.passive" if found.passive else "event.verb.active")
        confidence = sense.confidence + min(0.03 * match.specific, 0.15)
        bare = not (sources or found.passive or sense.undergone)
        if bare and verb.pos_ != "ADJ" and not is_infinitive(verb):
            nearest = roles.nearest_before(verb, self._sentence.start)
            if nearest is not None and nearest not in targets:
                sources, rule, confidence = [nearest], "event.verb.word-order", confidence * _WORD_ORDER
        if not targets and sense.target and not sense.undergone:
            behind = roles.nearest_prepositional(verb, sense.target, self._sentence.end)
            targets = [behind] if behind is not None and behind not in sources else []
        if not targets and not found.passive and not found.objects:
            after = roles.nearest_after(verb, self._sentence.end)
            if after is not None and after not in sources:
                targets, confidence = [after], confidence * _WORD_ORDER
        if sense.objects and sense.type not in _REACTIONS:
            self._inner.update(head.i for head in found.objects if noun_lemmas(head, self._lexicon))
        if sense.type == "PROTEST":
            topics = [t for t in self._protested(verb, found) if t not in sources]
            targets = list(dict.fromkeys([*topics, *targets]))
        candidate = self._event(sense, verb, (verb,), sources, targets, rule, confidence)
        return self._fold(self._merged(candidate, found, verb))

    def _protested(self, verb: Token, found: Arguments) -> list[Token]:
        """Return whom a protest's purpose clause names: "marched to denounce Chad" is no second event (PLOVER 2.0)."""
        heads: list[Token] = []
        for clause in found.clauses:
            if clause.i < verb.i or not (is_infinitive(clause) or clause.tag_ == "VBG"):
                continue
            events = [e for e in self._at(clause, 1) if e.type in _TOPICS]
            self._inner.update(e.trigger.i for e in events)
            self._inner.update({clause.i} if events else ())
            heads += [t for e in events for t in e.targets]
            heads += roles.at_places(_TOPIC_PLACES, self._found(clause))
        return heads

    def _merged(self, candidate: Candidate, found: Arguments, verb: Token) -> Candidate:
        """Take in an event noun of the same type among the arguments: "the attack killed ten" is one event."""
        beside = (h for place, heads in found.obliques.items() if place not in _BEFORE_IT for h in heads)
        for head in [*found.subjects, *found.objects, *beside]:
            if head.i == verb.i or not noun_lemmas(head, self._lexicon):
                continue
            match = match_noun(head, self._found(head, noun=True), self._lexicon, type_=candidate.type)
            if match is None:
                continue
            self._inner.add(head.i)
            noun_found = self._found(head, noun=True)
            owners = roles.noun_sources(match.sense, noun_found)
            doers = candidate.sources
            sources = [*owners, *doers] if head in doers else [*doers, *owners]
            targets = [*candidate.targets, *roles.noun_targets(match.sense, noun_found)]
            candidate = replace(
                candidate,
                modes=tuple(dict.fromkeys((*candidate.modes, *match.sense.modes))),
                words=tuple(sorted({*candidate.words, head}, key=lambda t: t.i)),
                sources=tuple(dict.fromkeys(sources)),
                targets=tuple(dict.fromkeys(targets)),
            )
        return candidate

    def _nominal(self, noun: Token, match: Match, found: Arguments) -> Candidate:
        sources, targets = roles.noun_sources(match.sense, found), roles.noun_targets(match.sense, found)
        sources = [
            s for s in sources if noun.i - s.i > len(match.pattern.before) or s.i > noun.i or not match.pattern.before
        ]
        named, during = not found.obliques.keys().isdisjoint(_NAMED_BY), noun
        if match.sense.type in _TALKS and case_of(noun) in _OCCASIONS and not named:
            during, who = self._occasion(noun)
            taking_part = [one for one in who if one not in sources]
            sources, targets = [*sources, *taking_part], [*targets, *taking_part[1:]]
        if match.sense.type in _GIVEN and case_of(noun) == "with" and named:
            targets += [doer for doer in self._occasion(noun)[1] if doer not in targets]
        targets = [t for t in targets if t not in sources]
        if not sources and match.sense.type == "PROTEST":
            sources = [t for t in self._sentence if t.lower_ in _PROTESTERS][:1]
        confidence = match.sense.confidence * _BARE_NOUN
        event = self._event(match.sense, noun, (noun,), sources, targets, "event.noun", confidence)
        event = replace(event, anchor=during, future=event.future or (during != noun and is_future(during)))
        return self._fold(replace(event, reciprocal=event.reciprocal or "between" in found.obliques))

    def _occasion(self, noun: Token) -> tuple[Token, list[Token]]:
        """Return what is done on an occasion or with help, and by whom: "in a meeting with Chad, Mali said".

        The phrase may hang on the object: "signed a pact during a visit to Lima".
        """
        head = noun.head if dep(noun) in ("obl", "nmod") else noun
        if head.pos_ in ("NOUN", "PROPN") and dep(head) == "obj":
            head = head.head
        if head.pos_ not in ("VERB", "AUX"):
            return noun, []
        found = self._found(head)
        return head, [*(found.objects if found.passive else ()), *found.subjects]

    def _event(
        self,
        sense: Sense,
        trigger: Token,
        words: tuple[Token, ...],
        sources: Iterable[Token],
        targets: Iterable[Token],
        rule: str,
        confidence: float,
    ) -> Candidate:
        anchor = words[0]
        return Candidate(
            type=sense.type,
            modes=sense.modes,
            contexts=sense.contexts,
            cameo=sense.cameo,
            ended=sense.ended,
            trigger=trigger,
            words=tuple(sorted(words, key=lambda t: t.i)),
            anchor=anchor,
            sources=tuple(sources),
            targets=tuple(targets),
            reciprocal=sense.reciprocal,
            rule=rule,
            steps=(f"'{trigger.text}' is {sense.type} in the lexicon ({sense.name})",),
            confidence=confidence,
            future=is_future(anchor),
            negated=is_negated(anchor),
        )

    # Verbs that carry or end what their object names

    def _carries_own(self, verb: Token, found: Arguments) -> bool:
        """Say whether a light verb has a noun of a user's own lexicon as its object: it wins over shipped verbs."""
        if not self._lexicon.senses[0].own or light_verb(verb, found, self._lexicon) is None:
            return False
        nouns = (head for head in found.objects if noun_lemmas(head, self._lexicon))
        matches = (match_noun(noun, self._found(noun, noun=True), self._lexicon) for noun in nouns)
        return any(match is not None and match.sense.own for match in matches)

    def _carried(self, verb: Token, found: Arguments, depth: int, plain: Match | None) -> Sequence[Candidate]:
        for ending in (True, False):
            pattern = light_verb(verb, found, self._lexicon, ending=ending)
            if pattern is None:
                continue
            heads = found.obliques.get(pattern.preposition, []) if pattern.preposition else found.objects
            events = [
                c
                for head in heads
                for noun in _with_conjuncts(head)
                for c in self._carry(verb, found, noun, depth, ending)
            ]
            if events:
                return events
        return ()

    def _carry(self, verb: Token, found: Arguments, noun: Token, depth: int, ending: bool) -> Sequence[Candidate]:
        if not noun_lemmas(noun, self._lexicon):
            return ()
        noun_found = self._found(noun, noun=True)
        match = match_noun(noun, noun_found, self._lexicon)
        if match is None:
            inner = self._at(noun, depth + 1)
            if inner:
                self._inner.add(noun.i)
            return [
                replace(c, sources=c.sources or tuple(found.subjects), words=(verb, *c.words), anchor=verb)
                for c in inner
            ]
        sense = match.sense
        if ending and sense.ended is None:
            return ()
        self._inner.add(noun.i)
        owners = roles.noun_sources(sense, noun_found)
        sources = [*found.subjects, *(o for o in owners if o.pos_ != "PRON" or not found.subjects)]
        targets = [
            *roles.noun_targets(sense, noun_found),
            *roles.at_places(sense.noun_target or sense.target or _OPERATOR_PLACES[:7], found),
        ]
        if set(verb_lemmas(verb, self._lexicon)) & self._lexicon.suffer and not ending:
            sources, targets = roles.noun_sources(sense, noun_found), [*found.subjects, *targets]
            sources = sources or roles.at_places(_GIVERS, found)
        targets = [t for t in dict.fromkeys(targets) if t not in sources and t != noun]
        rule = "event.ending-verb" if ending else "event.light-verb"
        event = self._event(sense, noun, (verb, noun), dict.fromkeys(sources), targets, rule, sense.confidence)
        event = replace(event, reciprocal=event.reciprocal or "between" in noun_found.obliques)
        return [self._fold(_ended(event) if ending else event)]

    # Operators

    def _composed(self, token: Token, part: PartOfSpeech, found: Arguments, depth: int) -> Sequence[Candidate]:
        return self._over_clauses(token, part, found, depth) or self._over_nouns(token, part, found, depth)

    def _over_clauses(self, token: Token, part: PartOfSpeech, found: Arguments, depth: int) -> Sequence[Candidate]:
        for operator in operators_of(token, part, found, self._lexicon):
            clauses = self._clauses(operator, token, found)
            events = [e for clause in clauses for e in self._over_clause(operator, token, found, clause, depth)]
            if events:
                return events
        return ()

    def _over_nouns(self, token: Token, part: PartOfSpeech, found: Arguments, depth: int) -> Sequence[Candidate]:
        for operator in operators_of(token, part, found, self._lexicon):
            nouns = self._nouns(operator, token, part, found)
            events = [e for noun in nouns for e in self._over_noun(operator, token, found, noun, depth)]
            if events:
                return events
        return ()

    def _clauses(self, operator: Operator, token: Token, found: Arguments) -> list[Token]:
        clauses = [c for c in found.clauses if c.i > token.i and _complements(c, token, operator)]
        if operator.addressee and not (roles.at_places(_ADDRESSEE_PLACES, found) or _doers_to_be(clauses)):
            return []
        for head in found.objects if operator.addressee else ():
            clauses += [
                c for c in head.children if dep(c) in ("acl", "xcomp", "advcl") and _complements(c, token, operator)
            ]
        return [verb for clause in clauses[:1] for verb in _with_conjuncts(clause)]

    def _nouns(self, operator: Operator, token: Token, part: PartOfSpeech, found: Arguments) -> list[Token]:
        if (operator.addressee and not operator.prepositions) or operator.denied:
            return []
        heads = [] if operator.addressee or part is not PartOfSpeech.VERB else list(found.objects)
        for preposition in operator.prepositions:
            heads += found.obliques.get(preposition, [])
        nouns = [noun for head in heads for noun in _with_conjuncts(head) if noun_lemmas(noun, self._lexicon)]
        return [noun for noun in nouns if noun.i != token.i]

    def _over_clause(
        self, operator: Operator, token: Token, found: Arguments, clause: Token, depth: int
    ) -> Sequence[Candidate]:
        inner = self._at(clause, depth + 1) if clause.i not in self._events or self._events[clause.i] else ()
        if is_obligation(clause) and operator.name == "announce":
            return [
                self._operated("REQUEST", operator, token, found, event, clause, self._obliged(clause, found))
                for event in inner or (None,)
            ]
        if operator.name == "announce" and clause.lower_ in _TO_BLAME:
            self._inner.add(clause.i)
            return [self._operated("ACCUSE", operator, token, found, None, clause, self._found(clause).subjects)]
        events = []
        for event in inner or (None,):
            made = self._result(operator, token, found, event, clause)
            if made is not None:
                events.append(made)
                if event is not None and not operator.outer:
                    self._inner.add(clause.i)
                    self._inner.add(event.trigger.i)
        return events

    def _obliged(self, clause: Token, found: Arguments) -> list[Token]:
        """Return who must do it: the one told so where the clause has but a pronoun, "told Chad that it must leave"."""
        subjects = self._found(clause).subjects
        told = [*found.indirect, *found.objects]
        return [*told, *subjects] if all(s.pos_ == "PRON" for s in subjects) else subjects

    def _over_noun(
        self, operator: Operator, token: Token, found: Arguments, noun: Token, depth: int
    ) -> Sequence[Candidate]:
        inner = self._at(noun, depth + 1)
        events = []
        for event in inner:
            made = self._result(operator, token, found, event, noun)
            if made is not None:
                events.append(made)
                self._inner.add(noun.i)
        return events

    def _result(
        self, operator: Operator, token: Token, found: Arguments, inner: Candidate | None, clause: Token
    ) -> Candidate | None:
        if operator.outer:
            return None
        result = operator.result[self._class(inner)]
        if operator.against and inner is not None and clause == inner.trigger and clause.pos_ in ("NOUN", "PROPN"):
            result = operator.against if self._class(inner) == "material" or inner.type == "ACCUSE" else result
        if operator.ended and inner is not None and inner.ended is not None:
            result = inner.ended[0]
        if operator.name in _PROMISES and inner is not None and inner.negated:
            result = "AGREE" if self._class(inner) in ("material", "threat") else "REJECT"
        if result == "none" or (result == "keep" and inner is None):
            return None
        if result == "keep" and inner is not None:
            return self._kept(operator, token, found, inner)
        subjects = (
            self._found(clause).subjects if operator.own_subject and clause.pos_ in ("VERB", "AUX", "ADJ") else []
        )
        return self._operated(result, operator, token, found, inner, clause, subjects)

    def _kept(self, operator: Operator, token: Token, found: Arguments, inner: Candidate) -> Candidate:
        sources = inner.sources
        only_told = operator.name == "announce" and inner.rule == "event.verb.passive"
        if (not sources and not only_told) or (sources and all(s.pos_ == "PRON" for s in sources)):
            sources = (*sources, *self._subjects_of(token, found))
        future = operator.future or inner.future or is_future(token)
        kept = replace(
            inner,
            sources=tuple(dict.fromkeys(sources)),
            words=(token, *inner.words),
            future=future,
            denied=inner.denied or operator.denied,
            negated=inner.negated or is_negated(token),
            steps=inner.steps,
        )
        return self._fold(kept)

    def _operated(
        self,
        result: str,
        operator: Operator,
        token: Token,
        found: Arguments,
        inner: Candidate | None,
        clause: Token,
        doers: Sequence[Token],
    ) -> Candidate:
        sources = self._subjects_of(token, found)
        inner_targets = (
            self._inner_targets(inner, clause, sources)
            if inner
            else roles.at_places(_OPERATOR_PLACES, self._found(clause))
        )
        if operator.addressee:
            targets = [*_doers_to_be([clause]), *roles.at_places(_ADDRESSEE_PLACES, found), *inner_targets]
        elif operator.own_subject or doers:
            asked = roles.at_places(("of", "from", "to"), found) if token.pos_ != "NOUN" else []
            targets = [*doers, *asked, *(inner.sources if inner and not doers else ()), *inner_targets]
        else:
            targets = [*inner_targets, *roles.at_places(_OPERATOR_PLACES[:-1], found)]
        if found.disguised and not sources:
            sources = list(found.objects)
        targets = [t for t in dict.fromkeys(targets) if t not in sources and t != clause]
        name = inner.type if inner else "something"
        return self._fold(
            Candidate(
                type=result,
                modes=modes_after(result, inner),
                contexts=inner.contexts if inner else (),
                cameo=EASING_AHEAD if result == "CONCEDE" and operator.name in _PROMISES else None,
                ended=None,
                trigger=token,
                words=tuple(dict.fromkeys((token, *(inner.words if inner else (clause,))))),
                anchor=token,
                sources=tuple(sources),
                targets=tuple(targets),
                reciprocal=operator.name in ("agree", "ready", "poised", "fail", "plan", "refuse"),
                rule=f"event.operator.{operator.name}",
                steps=(
                    (*inner.steps, f"'{token.text}' over {name} is {result}")
                    if inner
                    else (f"'{token.text}' over another act is {result}",)
                ),
                confidence=(inner.confidence if inner else 0.55) * 0.95,
                future=is_future(token) and result not in ("AGREE", "CONCEDE"),
                negated=is_negated(token),
                vague=inner is None,
            )
        )

    def _inner_targets(self, inner: Candidate, clause: Token, sources: list[Token]) -> list[Token]:
        """Whose offer, demand or threat is accepted or refused comes before what it is about."""
        owned = [s for s in inner.sources if s not in sources] if clause.pos_ in ("NOUN", "PROPN") else []
        return (
            [*owned, *inner.targets]
            if self._class(inner) in ("verbal", "threat", "cooperate")
            else [*inner.targets, *owned]
        )

    def _subjects_of(self, token: Token, found: Arguments) -> list[Token]:
        if token.pos_ in ("NOUN", "PROPN"):
            own = roles.at_places(("poss", "by", "from", "modifier"), found)
            return own or list(noun_owner(token))
        return list(found.subjects)


def _complements(clause: Token, token: Token, operator: Operator) -> bool:
    """Say whether a clause can be what the operator is about: infinitive, that-clause, gerund after its preposition."""
    relation = dep(clause)
    if operator.name == "urge" and relation in ("xcomp", "ccomp"):
        return any(c.lower_ == "to" and c.dep_ in ("mark", "aux") for c in clause.children)
    if relation == "xcomp" or (relation == "ccomp" and not operator.addressee):
        return True
    words = {c.lower_ for c in clause.children if c.dep_ in ("mark", "aux", "case")}
    if relation == "acl" and token.pos_ == "NOUN":
        return "to" in words or bool(words & set(operator.prepositions))
    if relation in ("advcl", "acl"):
        return ("to" in words and clause.i - token.i < 25) or bool(words & set(operator.prepositions))
    return relation == "ccomp" and "to" in words


def _doers_to_be(clauses: Iterable[Token]) -> list[Token]:
    """Return the own subjects of infinitives: "wants Sanaa to lift its ban"."""
    return [
        child
        for clause in clauses
        if dep(clause) in ("ccomp", "xcomp") and is_infinitive(clause)
        for child in clause.children
        if dep(child) == "nsubj"
    ]


def _with_conjuncts(head: Token) -> list[Token]:
    return [head, *(c for c in head.children if c.dep_ == "conj")]


def _with_imprisonment(event: Candidate) -> tuple[Candidate, ...]:
    """Return an event, behind the imprisonment that a conviction may tell: a prison sentence is both (PLOVER 2.0)."""
    if event.type != "SANCTION" or "convict" not in event.modes or event.trigger.lower_ not in _SENTENCING:
        return (event,)
    doc, at = event.trigger.doc, event.trigger.i
    behind = {doc[i].lower_ for i in range(at + 1, min(at + _SENTENCE_REACH, len(doc)))}
    if not behind & _IMPRISONED or behind & _NOT_IMPRISONED:
        return (event,)
    step = f"the sentence that '{event.trigger.text}' tells is served in prison, COERCE too"
    jailed = replace(event, type="COERCE", modes=("arrest",), cameo="173", steps=(*event.steps, step))
    return (jailed, event)


def _ended(event: Candidate) -> Candidate:
    if event.ended is None:
        return event
    kind, modes = event.ended
    return replace(
        event, type=kind, modes=modes, cameo=None, ended=None,
        steps=(*event.steps, f"ending {event.type} is {kind}"),
    )  # fmt: skip
