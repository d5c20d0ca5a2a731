"""The join of an article and its trees."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from samarkand.language import Reading, load_pipeline, read_sentences
from samarkand.model import CODED_BLOCKS, Article, Block, BlockKind

Part = tuple[BlockKind, str, str]


def article_of(parts: list[Part], opening: str = "") -> Article:
    """An article of blocks, each with the text that follows it."""
    text, blocks = opening, list[Block]()
    for kind, content, gap in parts:
        blocks.append(Block(kind=kind, start=len(text), end=len(text) + len(content)))
        text += content + gap
    return Article(id="made", text=text, blocks=tuple(blocks))


def trees(reading: Reading) -> list[list[tuple[str, str, str, str, int]]]:
    """What was found for each sentence, without where it stands or what white space is in it."""
    found = []
    for sentence in reading.sentences:
        words = [token for token in sentence.tokens if not token.is_space]
        place = {token.i: number for number, token in enumerate(words)}
        found.append([(t.text, t.lemma_, t.tag_, t.dep_, place[t.head.i]) for t in words])
    return found


STORY: list[Part] = [
    (BlockKind.TITLE, "Lima recalls its envoy", "\n\n"),
    (BlockKind.BYLINE, "By Ana Paz", "\n"),
    (BlockKind.PARAGRAPH, "Peru recalled its ambassador on Monday. Talks had failed, officials said.", "\n\n"),
    (BlockKind.SECTION, "Background", "\n"),
    (BlockKind.BULLET, "The border was closed in May", ""),
]

LETTERS = st.text(st.sampled_from("abc ABé.!?\"“”’'(),-\n\t\u00a0\u2028中1$%😀\u200b"), max_size=30)
TEXTS = LETTERS | st.text(max_size=15)
PARTS = st.lists(st.tuples(st.sampled_from(list(BlockKind)), TEXTS, TEXTS), max_size=4)


@settings(deadline=None, max_examples=120)
@given(PARTS, TEXTS)
@example([(BlockKind.PARAGRAPH, " \n ", " ")], "")
@example([(BlockKind.PARAGRAPH, "", ""), (BlockKind.TITLE, "a", "")], "")
@example([(BlockKind.PARAGRAPH, "  a\u00a0 b.\r\nC", ""), (BlockKind.PARAGRAPH, "D", "")], "\n")
def test_offsets_are_the_articles(parts: list[Part], opening: str) -> None:
    article = article_of(parts, opening)
    reading = read_sentences(article)
    assert reading.doc.text == article.text
    end = 0
    for sentence in reading.sentences:
        assert end <= sentence.start < sentence.end
        assert sentence.block.start <= sentence.start
        assert sentence.end <= sentence.block.end
        assert sentence.block.kind in CODED_BLOCKS
        assert article.text[sentence.start : sentence.end] == sentence.tokens.text == sentence.tokens.text.strip()
        assert sentence.tokens[0].idx == sentence.start
        assert all(sentence.tokens.start <= token.head.i < sentence.tokens.end for token in sentence.tokens)
        end = sentence.end


@settings(deadline=None, max_examples=60)
@given(PARTS)
def test_every_word_of_a_coded_block_is_in_a_sentence(parts: list[Part]) -> None:
    article = article_of(parts)
    reading = read_sentences(article)
    for block in article.blocks:
        inside = [s for s in reading.sentences if s.block == block and block.kind in CODED_BLOCKS]
        text = article.text[block.start : block.end] if block.kind in CODED_BLOCKS else ""
        assert "".join("".join(s.tokens.text.split()) for s in inside) == "".join(text.split())


def test_blocks_that_are_not_coded_have_no_sentences() -> None:
    reading = read_sentences(article_of(STORY))
    assert [sentence.tokens.text for sentence in reading.sentences] == [
        "Lima recalls its envoy",
        "Peru recalled its ambassador on Monday.",
        "Talks had failed, officials said.",
        "The border was closed in May",
    ]


def test_a_tree() -> None:
    sentence = read_sentences(article_of(STORY)).sentences[1]
    found = {token.text: (token.lemma_, token.pos_, token.dep_, token.head.text) for token in sentence.tokens}
    assert found["Peru"] == ("Peru", "PROPN", "nsubj", "recalled")
    assert found["recalled"] == ("recall", "VERB", "ROOT", "recalled")
    assert found["ambassador"] == ("ambassador", "NOUN", "obj", "recalled")
    assert found["Monday"][2:] == ("obl", "recalled")


def test_names_keep_their_place() -> None:
    text = "President Ana Paz met officials of the World Bank in\nNairobi."
    reading = read_sentences(article_of([(BlockKind.CREDIT, "Wire", "\n"), (BlockKind.PARAGRAPH, text, "")]))
    found = [(entity.text, entity.label_, entity.start_char) for entity in reading.doc.ents]
    assert found == [("Ana Paz", "PER", 15), ("World Bank", "ORG", 44), ("Nairobi", "LOC", 58)]


def test_trees_do_not_depend_on_neighbours() -> None:
    together = trees(read_sentences(article_of(STORY)))
    alone = [tree for part in STORY for tree in trees(read_sentences(article_of([part])))]
    backwards = trees(read_sentences(article_of(STORY[::-1])))
    assert together == alone
    assert sorted(together) == sorted(backwards)


def test_trees_do_not_depend_on_line_breaks() -> None:
    text = "The rebels said on Sunday that they had\nshot down a plane\r\n  near the border."
    wrapped = read_sentences(article_of([(BlockKind.PARAGRAPH, text, "")]))
    flat = read_sentences(article_of([(BlockKind.PARAGRAPH, " ".join(text.split()), "")]))
    assert trees(wrapped) == trees(flat)


def test_trees_do_not_depend_on_the_batch() -> None:
    nlp = load_pipeline()
    texts = [text for _, text, _ in STORY] * 3
    one_by_one = [[(t.head.i, t.dep_, t.tag_) for t in nlp(text)] for text in texts]
    batched = [[(t.head.i, t.dep_, t.tag_) for t in doc] for doc in nlp.pipe(texts, batch_size=16)]
    assert one_by_one == batched
