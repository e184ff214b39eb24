"""Sentences with the tags of their tokens: by hand on the made-up article, then as laws."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ldtd_dataset as ldtd
from ldtd_dataset.training import IGNORED, LABELS, syllables, tagging, tags
from tests.model import made
from tests.training.bio import marked, read_back
from tests.training.conftest import Loader

EXAMPLES = Path(__file__).parents[1] / "statistics" / "examples.jsonl"

# token/statistic/noun/bound, "-" for O; read by annotation.md
SENTENCES = {
    ("body", 0): """
        Chương trình trao 120/B-count/-/B-exact suất/-/B-noun quà/-/I-noun , mỗi suất trị giá 1,5/B-money/-/B-exact
        triệu/I-money/-/I-exact đồng/I-money/-/I-exact .""",
    ("body", 65): """
        Có 139/B-ratio/-/B-exact ⁄/I-ratio/-/I-exact 174/I-ratio/-/I-exact đơn/-/B-noun vị/-/I-noun tham gia ( đạt
        79,88/B-percentage/-/B-exact %/I-percentage/-/I-exact ) .""",
    ("body", 107): """
        Dịp này , công đoàn phường còn tặng khoảng 300/B-measure/-/B-approx kg/I-measure/-/I-approx gạo/-/B-noun .""",
    ("headline", 0): """
        Trao 120/B-count/-/B-exact suất/-/B-noun quà/-/I-noun cho đoàn viên khó khăn""",
    ("caption", 0): """
        Niềm vui của 45/B-count/-/B-exact gia/-/B-noun đình/-/I-noun .""",
    ("kicker", 0): "Công đoàn phường Sông Lam",
}


def written_out(row: dict[str, Any]) -> list[str]:
    """A row as SENTENCES writes it; "⁄" stands for the slash of a ratio."""
    made = []
    for token, *tagged in zip(row["tokens"], *(row[f"{layer}_tags"] for layer in LABELS), strict=True):
        names = [LABELS[layer][tag].replace("O", "-") for layer, tag in zip(LABELS, tagged, strict=True)]
        made.append("/".join([token.replace("/", "⁄"), *names]).removesuffix("/-/-/-").removesuffix("/-"))
    return made


@pytest.mark.parametrize("place", SENTENCES)
def test_tags_of_a_sentence(place: tuple[str, int], loaded: Loader) -> None:
    rows = {(row["field"], row["start"]): row for row in tagging(loaded(made.article()))}
    assert written_out(rows[place]) == SENTENCES[place].split()


def test_rows_point_into_their_article(loaded: Loader) -> None:
    article = made.article()
    rows = list(tagging(loaded(article)))
    texts = {"kicker": article.kicker, "headline": article.headline, "lead": article.lead, "body": article.body}
    assert [row["field"] for row in rows] == ["kicker", "headline", "lead", "body", "body", "body", "caption"]
    for row in rows:
        text = article.images[row["image"]].caption if row["field"] == "caption" else texts[row["field"]]
        assert row["article_id"] == article.id
        assert (row["image"] is None) == (row["field"] != "caption")
        assert text[row["start"] :].startswith(row["text"])
        spans = zip(row["token_starts"], row["token_ends"], strict=True)
        assert [row["text"][start:end] for start, end in spans] == row["tokens"]


def test_the_labels_are_features_with_names(loaded: Loader) -> None:
    features = tagging(loaded(made.article())).features
    assert features["statistic_tags"].feature.names == list(LABELS["statistic"])
    assert features["bound_tags"].feature.int2str(0) == "O"


@pytest.mark.parametrize("streaming", [False, True])
def test_no_statistic_of_the_built_in_dataset_is_lost_or_moved(streaming: bool) -> None:
    articles = ldtd.load("articles", streaming=streaming)
    stated = sorted((a["id"], s["text"], s["kind"]) for a in articles for s in a["statistics"])
    tagged = []
    for row in tagging(articles):
        offsets = list(zip(row["token_starts"], row["token_ends"], strict=True))
        for label, start, end in read_back(offsets, row["statistic_tags"], "statistic"):
            tagged.append((row["article_id"], row["text"][start:end], label))
    assert sorted(tagged) == stated
    assert len(stated) == 28


@pytest.mark.parametrize("example", EXAMPLES.read_text(encoding="utf-8").splitlines(), ids=lambda line: line[:12])
def test_syllables_end_where_statistics_end(example: str) -> None:
    shown = json.loads(example)
    borders = {at for span in syllables(shown["text"]) for at in span}
    for one in shown["statistics"]:
        assert {one["start"], one["end"]} <= borders, one["text"]


def test_a_tokenizers_offsets_take_the_place_of_syllables(loaded: Loader) -> None:
    def pieces(text: str) -> list[tuple[int, int]]:
        """Pieces of three code points, as a tokenizer may cut, and an empty one at each end."""
        return [(0, 0), *((at, min(at + 3, len(text))) for at in range(0, len(text), 3)), (0, 0)]

    row = next(row for row in tagging(loaded(made.article()), offsets=pieces) if row["start"] == 107)
    assert row["tokens"][13:16] == ["ng ", "300", "kg "]
    assert [LABELS["statistic"][tag] for tag in row["statistic_tags"][13:16]] == ["O", "B-measure", "I-measure"]
    assert IGNORED not in row["statistic_tags"]


def test_a_real_tokenizer_keeps_its_special_tokens_out(loaded: Loader) -> None:
    tokenizers = pytest.importorskip("tokenizers", reason="the extra [train] is not installed")
    tokenizer = tokenizers.Tokenizer(tokenizers.models.BPE(unk_token="[UNK]"))
    tokenizer.pre_tokenizer = tokenizers.pre_tokenizers.BertPreTokenizer()
    trainer = tokenizers.trainers.BpeTrainer(vocab_size=300, special_tokens=["[UNK]", "[CLS]"], show_progress=False)
    tokenizer.train_from_iterator([made.BODY, made.LEAD], trainer)
    tokenizer.post_processor = tokenizers.processors.TemplateProcessing("[CLS] $A", special_tokens=[("[CLS]", 1)])
    row = next(row for row in tagging(loaded(made.article())) if row["start"] == 65)
    encoding = tokenizer.encode(row["text"])
    labels = tags(encoding.offsets, row["marks"], "statistic")
    assert labels[0] == IGNORED
    found = read_back(encoding.offsets, labels, "statistic")
    assert [(label, row["text"][start:end]) for label, start, end in found] == [
        ("ratio", "139/174"),
        ("percentage", "79,88%"),
    ]


def test_a_noun_that_two_statistics_share_is_tagged_once(loaded: Loader) -> None:
    body = "Số hộ nghèo giảm từ 15 xuống 9."
    pair = [made.statistic("body", body, text, text, sentence_end=len(body)) for text in ("15", "9")]
    noun = {"noun": "hộ nghèo", "noun_start": 3, "noun_end": 11}
    statistics = [ldtd.Statistic(**one | noun) for one in pair]
    rows = tagging(loaded(made.numbered(1, body=body, statistics=statistics)))
    row = next(row for row in rows if row["field"] == "body")
    assert marked(row["marks"], "noun") == [("noun", 3, 11)]
    assert [row["tokens"][at] for at, tag in enumerate(row["noun_tags"]) if tag] == ["hộ", "nghèo"]


def test_of_nouns_that_overlap_the_first_and_longest_is_tagged(loaded: Loader) -> None:
    body = "Có 15 và 20 hộ dân tổ 3."
    spans = (("15", "hộ"), ("20", "hộ dân"))
    statistics = [ldtd.Statistic(**made.statistic("body", body, text, text, noun=noun)) for text, noun in spans]
    rows = tagging(loaded(made.numbered(1, body=body, statistics=statistics)))
    row = next(row for row in rows if row["field"] == "body")
    assert marked(row["marks"], "noun") == [("noun", 12, 18)]


def test_a_token_without_text_is_ignored() -> None:
    assert tags([(0, 0), (0, 3), (4, 6)], [{"layer": "noun", "label": "noun", "start": 4, "end": 6}], "noun") == [
        IGNORED,
        LABELS["noun"].index("O"),
        LABELS["noun"].index("B-noun"),
    ]


def test_two_sentences_that_a_mark_holds_together_stay_together(loaded: Loader) -> None:
    """Whatever a later version takes for the end of a sentence, no span is cut."""
    body = "Trao 12 suất. Quà đã đến tay đoàn viên. Buổi lễ kết thúc."
    one = made.statistic("body", body, "12", "12", noun="suất. Quà", sentence_end=len(body))
    rows = tagging(loaded(made.numbered(1, body=body, statistics=[ldtd.Statistic(**one)])))
    texts = [row["text"] for row in rows if row["field"] == "body"]
    assert texts == ["Trao 12 suất. Quà đã đến tay đoàn viên.", "Buổi lễ kết thúc."]


def test_articles_without_their_texts_are_refused(loaded: Loader) -> None:
    bare = loaded(made.article()).remove_columns(["lead", "body"])
    with pytest.raises(ldtd.LdtdError) as caught:
        tagging(bare)
    assert caught.value.code == "dataset.edition"
    assert "lead, body" in str(caught.value)


WORDS = st.lists(st.text("abđ", min_size=1, max_size=4), min_size=1, max_size=30)


@given(WORDS, st.data())
def test_what_is_tagged_is_read_back(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    tokens = list(syllables(text))
    borders = data.draw(st.lists(st.integers(0, len(tokens)), unique=True).map(sorted))
    pairs = list(zip(borders[::2], borders[1::2], strict=False))
    kinds = data.draw(st.lists(st.sampled_from(["count", "money"]), min_size=len(pairs), max_size=len(pairs)))
    marks = [
        {"layer": "statistic", "label": kind, "start": tokens[first].start, "end": tokens[past - 1].end}
        for kind, (first, past) in zip(kinds, pairs, strict=True)
    ]
    assert read_back(tokens, tags(tokens, marks, "statistic"), "statistic") == marked(marks, "statistic")


@given(st.text(max_size=200))
def test_tokens_leave_out_nothing_but_blanks(text: str) -> None:
    left = list(text)
    for start, end in syllables(text):
        left[start:end] = " " * (end - start)
    assert not "".join(left).strip()
