"""Trains a tiny network for each task, for a few steps on the CPU: a tagger, a writer of headlines or leads, a judge of
links. All read with one tokenizer, and take their rows from a shuffled stream.

`pip install ldtd-dataset[train]`, then `python -m docs.examples.neural`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice
from typing import Any

import torch
from tokenizers import Tokenizer, models, pre_tokenizers, trainers
from torch import Tensor, nn
from torch.nn import functional
from torch.nn.utils import rnn
from torch.utils.data import DataLoader

import ldtd_dataset as ldtd
from ldtd_dataset.training import IGNORED, LABELS, headlines, leads, link_pairs, tagging, tags

PAD, START, END, UNKNOWN = range(4)
SPECIAL = ["<pad>", "<s>", "</s>", "<unk>"]
WIDTH = 64
READ = 400
"""How many code points of a source the writer reads."""

Row = dict[str, Any]


def learned_tokenizer(texts: Iterable[str], size: int = 2_000) -> Tokenizer:
    """A tokenizer of word pieces, learned from the texts; it pads what it reads together."""
    tokenizer = Tokenizer(models.BPE(unk_token=SPECIAL[UNKNOWN]))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    trainer = trainers.BpeTrainer(vocab_size=size, special_tokens=SPECIAL, show_progress=False)
    tokenizer.train_from_iterator(texts, trainer)
    tokenizer.enable_padding(pad_id=PAD, pad_token=SPECIAL[PAD])
    return tokenizer


class Reader(nn.Module):
    """Tokens in, a state for each of them out."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        super().__init__()
        self.tokenizer = tokenizer
        self.embedding = nn.Embedding(tokenizer.get_vocab_size(), WIDTH, padding_idx=PAD)
        self.states = nn.GRU(WIDTH, WIDTH // 2, batch_first=True, bidirectional=True)

    def ids(self, texts: list[str]) -> Tensor:
        return torch.tensor([one.ids for one in self.tokenizer.encode_batch(texts)])

    def forward(self, ids: Tensor) -> Tensor:
        lengths = (ids != PAD).sum(1)
        packed = rnn.pack_padded_sequence(self.embedding(ids), lengths, batch_first=True, enforce_sorted=False)
        return rnn.pad_packed_sequence(self.states(packed)[0], batch_first=True)[0]


class Tagger(nn.Module):
    """The tags of each token, in the three layers."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader
        self.heads = nn.ModuleDict({layer: nn.Linear(WIDTH, len(names)) for layer, names in LABELS.items()})

    def loss(self, rows: list[Row]) -> Tensor:
        """The tags are made for the tokenizer's own offsets; what it pads with has no text, hence no tag."""
        read = self.reader.tokenizer.encode_batch([row["text"] for row in rows])
        states = self.reader(torch.tensor([one.ids for one in read]))
        losses = []
        for layer, head in self.heads.items():
            told = [tags(one.offsets, row["marks"], layer) for one, row in zip(read, rows, strict=True)]
            losses.append(functional.cross_entropy(head(states).mT, torch.tensor(told), ignore_index=IGNORED))
        return torch.stack(losses).sum()

    @torch.no_grad()
    def tag(self, text: str, layer: str) -> list[tuple[str, str]]:
        """The tokens of a text that have a tag in this layer, with it."""
        read = self.reader.tokenizer.encode(text)
        likely = self.heads[layer](self.reader(torch.tensor([read.ids])))[0].argmax(-1)
        names = [LABELS[layer][tag] for tag in likely]
        return [(text[slice(*span)], name) for span, name in zip(read.offsets, names, strict=True) if name != "O"]


class Writer(nn.Module):
    """A headline or a lead, token after token, with an eye on the source."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader
        self.writing = nn.GRUCell(2 * WIDTH, WIDTH)
        self.choice = nn.Linear(2 * WIDTH, reader.tokenizer.get_vocab_size())

    def loss(self, rows: list[Row]) -> Tensor:
        source = self._source([row["source"] for row in rows])
        target = self.reader.ids([f"<s>{row['target']}</s>" for row in rows])
        state, losses = self._start(source), []
        for before, after in zip(target.T[:-1], target.T[1:], strict=True):
            state, scores = self._step(before, state, *source)
            losses.append(functional.cross_entropy(scores, after, ignore_index=PAD, reduction="sum"))
        return torch.stack(losses).sum() / (target[:, 1:] != PAD).sum()

    @torch.no_grad()
    def write(self, text: str, longest: int = 40) -> str:
        """The likeliest token at each place."""
        source = self._source([text])
        state, written = self._start(source), [START]
        while written[-1] != END and len(written) < longest:
            state, scores = self._step(torch.tensor(written[-1:]), state, *source)
            written.append(int(scores.argmax()))
        return self.reader.tokenizer.decode(written)

    def _source(self, texts: list[str]) -> tuple[Tensor, Tensor]:
        ids = self.reader.ids([text[:READ] for text in texts])
        return self.reader(ids), ids == PAD

    def _start(self, source: tuple[Tensor, Tensor]) -> Tensor:
        return _mean(*source)

    def _step(self, token: Tensor, state: Tensor, states: Tensor, padding: Tensor) -> tuple[Tensor, Tensor]:
        looks = torch.einsum("bsw,bw->bs", states, state).masked_fill(padding, -torch.inf).softmax(-1)
        seen = torch.einsum("bsw,bs->bw", states, looks)
        state = self.writing(torch.cat([self.reader.embedding(token), seen], -1), state)
        return state, self.choice(torch.cat([state, seen], -1))


class Judge(nn.Module):
    """Whether the page of an article links to a title."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader
        self.match = nn.Bilinear(WIDTH, WIDTH, 1)

    def forward(self, sources: list[str], titles: list[str]) -> Tensor:
        return self.match(self._read(sources), self._read(titles)).squeeze(-1)

    def loss(self, rows: list[Row]) -> Tensor:
        scores = self([row["source"] for row in rows], [row["title"] for row in rows])
        told = torch.tensor([float(row["label"]) for row in rows])
        return functional.binary_cross_entropy_with_logits(scores, told)

    def _read(self, texts: list[str]) -> Tensor:
        ids = self.reader.ids(texts)
        return _mean(self.reader(ids), ids == PAD)


def _mean(states: Tensor, padding: Tensor) -> Tensor:
    """The mean of the states of what is no padding."""
    kept = (~padding).unsqueeze(-1)
    return (states * kept).sum(1) / kept.sum(1)


def batches(rows: Any, size: int) -> Iterable[list[Row]]:
    """Batches without end out of a stream: it begins again and again, and is shuffled in a buffer."""
    return DataLoader(rows.repeat(None).shuffle(seed=7, buffer_size=64), batch_size=size, collate_fn=list)


def trained(make: Callable[[Reader], Any], rows: Any, *, steps: int, size: int = 8) -> tuple[Any, list[float]]:
    """A model after so many steps, and its loss before each of them."""
    torch.manual_seed(7)
    torch.set_num_threads(1)  # so small a model gains nothing from a second
    articles = ldtd.load("articles", split="train", streaming=True)
    model = make(Reader(learned_tokenizer(f"{one['headline']} {one['lead']} {one['body']}" for one in articles)))
    optimizer, losses = torch.optim.Adam(model.parameters(), lr=0.01), []
    for batch in islice(batches(rows, size), steps):
        optimizer.zero_grad()
        loss = model.loss(batch)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return model, losses


def tagger(steps: int = 40) -> tuple[Tagger, list[float]]:
    sentences = tagging(ldtd.load("articles", split="train", streaming=True))
    return trained(Tagger, sentences.filter(lambda row: row["marks"]), steps=steps)


def headline_writer(steps: int = 30) -> tuple[Writer, list[float]]:
    return trained(Writer, headlines(ldtd.load("articles", split="train", streaming=True)), steps=steps)


def lead_writer(steps: int = 30) -> tuple[Writer, list[float]]:
    return trained(Writer, leads(ldtd.load("articles", split="train", streaming=True)), steps=steps)


def judge(steps: int = 30) -> tuple[Judge, list[float]]:
    return trained(Judge, link_pairs(ldtd.load("articles", split="train", streaming=True), seed=7), steps=steps)


def main() -> None:
    for train in (tagger, headline_writer, lead_writer, judge):
        _, losses = train()
        print(f"{train.__name__}: loss {losses[0]:.2f}, after {len(losses)} steps {losses[-1]:.2f}")


if __name__ == "__main__":
    main()
