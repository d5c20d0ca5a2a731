"""Changes that make treebank sentences look like news: headlines, quotation marks, datelines."""

import random
from dataclasses import dataclass, replace

CURLY_SHARE = 0.35  # of documents: straight quotes and apostrophes become curly
STRAIGHT_SHARE = 0.25  # of documents: the other way about
HEADLINE_SHARE = 0.04  # of sentences: capitals on all words, no final stop
LOWERED_SHARE = 0.02  # of sentences: no capitals but the first and in names, no final stop
UNSTOPPED_SHARE = 0.04  # of sentences: only the final stop is dropped, at the end of a document
DATELINE_SHARE = 0.02  # of documents: a dateline before the first sentence

SMALL_WORDS = frozenset({"ADP", "CCONJ", "DET", "PART", "SCONJ"})

PLACES = (
    "ACCRA", "ALMATY", "AMMAN", "ANKARA", "BAKU", "BEIRUT", "BOGOTA", "BRUSSELS", "CAIRO", "CANBERRA", "DAKAR",
    "DHAKA", "GENEVA", "HANOI", "HAVANA", "ISLAMABAD", "JAKARTA", "KAMPALA", "KYIV", "LAGOS", "LIMA", "MADRID",
    "MANILA", "MOSCOW", "NAIROBI", "OSLO", "PARIS", "QUITO", "RIGA", "SEOUL", "TASHKENT", "TUNIS", "VIENNA", "WARSAW",
)  # fmt: skip
MONTHS = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Flat:
    """One sentence as columns; heads are positions within the sentence."""

    forms: list[str]
    spaces: list[bool]
    upos: list[str]
    xpos: list[str]
    feats: list[str]
    heads: list[int]
    labels: list[str]


def dress(flats: list[Flat], generator: random.Random) -> list[Flat]:
    """The sentences of one document, some of them changed; trees stay right."""
    dressed = [_dress_sentence(flat, generator) for flat in flats]
    if generator.random() < UNSTOPPED_SHARE:
        dressed[-1] = _without_final_stop(dressed[-1])
    if generator.random() < DATELINE_SHARE:
        dressed[0] = _with_dateline(dressed[0], generator)
    draw = generator.random()
    if draw < CURLY_SHARE:
        return [_curl(flat) for flat in dressed]
    if draw < CURLY_SHARE + STRAIGHT_SHARE:
        return [_straighten(flat) for flat in dressed]
    return dressed


def _dress_sentence(flat: Flat, generator: random.Random) -> Flat:
    draw = generator.random()
    if len(flat.forms) > 16 or draw > HEADLINE_SHARE + LOWERED_SHARE:
        return flat
    if draw < HEADLINE_SHARE:
        forms = [
            form if upos in SMALL_WORDS and position else form[:1].upper() + form[1:]
            for position, (form, upos) in enumerate(zip(flat.forms, flat.upos, strict=True))
        ]
        return _without_final_stop(replace(flat, forms=forms))
    return _without_final_stop(flat)


def _without_final_stop(flat: Flat) -> Flat:
    """Drop a final full stop on which nothing hangs."""
    last = len(flat.forms) - 1
    if last < 2 or flat.forms[last] != "." or last in flat.heads:
        return flat
    cut = Flat(
        forms=flat.forms[:last],
        spaces=flat.spaces[:last],
        upos=flat.upos[:last],
        xpos=flat.xpos[:last],
        feats=flat.feats[:last],
        heads=flat.heads[:last],
        labels=flat.labels[:last],
    )
    cut.spaces[-1] = True
    return cut


def _with_dateline(flat: Flat, generator: random.Random) -> Flat:
    """`GENEVA, March 3 -` before the sentence, hung on its root as UD hangs loose openings (parataxis)."""
    root = flat.labels.index("root")
    forms, upos, xpos, labels = [generator.choice(PLACES)], ["PROPN"], ["NNP"], ["parataxis"]
    feats, heads, spaces = ["Number=Sing"], [-1], [True]
    if generator.random() < 0.5:
        spaces[-1] = False
        forms += [",", generator.choice(MONTHS), str(generator.randint(1, 28))]
        upos += ["PUNCT", "PROPN", "NUM"]
        xpos += [",", "NNP", "CD"]
        labels += ["punct", "nmod:unmarked", "nummod"]
        feats += ["", "Number=Sing", "NumForm=Digit|NumType=Card"]
        heads += [2, 0, 2]
        spaces += [True, True, True]
    if generator.random() < 0.4:
        start = len(forms)
        forms += ["(", generator.choice(("AFP", "AP", "Agencies", "IPS", "Reuters", "Xinhua")), ")"]
        upos += ["PUNCT", "PROPN", "PUNCT"]
        xpos += ["-LRB-", "NNP", "-RRB-"]
        labels += ["punct", "appos", "punct"]
        feats += ["", "Number=Sing", ""]
        heads += [start + 1, 0, start + 1]
        spaces += [False, False, True]
    forms.append(generator.choice(("-", "–", "—", "--", ":")))
    upos.append("PUNCT")
    xpos.append(":")
    labels.append("punct")
    feats.append("")
    heads.append(0)
    spaces.append(True)
    if forms[-1] == ":":
        spaces[-2] = False
    size = len(forms)
    heads[0] = root + size
    return Flat(
        forms=forms + flat.forms,
        spaces=spaces + flat.spaces,
        upos=upos + flat.upos,
        xpos=xpos + flat.xpos,
        feats=feats + flat.feats,
        heads=heads + [head + size for head in flat.heads],
        labels=labels + flat.labels,
    )


def _curl(flat: Flat) -> Flat:
    forms: list[str] = []
    for position, form in enumerate(flat.forms):
        opening = position == 0 or flat.spaces[position - 1]
        if form == '"':
            closes = flat.xpos[position] == "''" or (flat.xpos[position] != "``" and not opening)
            forms.append("”" if closes else "“")
        else:
            forms.append(form.replace("'", "’"))
    return replace(flat, forms=forms)


def _straighten(flat: Flat) -> Flat:
    table = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'"})
    return replace(flat, forms=[form.translate(table) for form in flat.forms])
