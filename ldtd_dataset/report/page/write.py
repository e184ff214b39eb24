"""A dataset folder to a page: looks over its tables, draws a sample, writes one file, whole or not at all."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ldtd_dataset.errors import DatasetError, LdtdError, Refusal
from ldtd_dataset.report.page import articles, links, numbers, rejections
from ldtd_dataset.report.page.doubts import DOUBTED, doubts
from ldtd_dataset.report.page.html import Facts, Page
from ldtd_dataset.report.page.sample import draw, shown
from ldtd_dataset.report.page.tables import Tables


@dataclass(frozen=True, slots=True)
class ReportInfo:
    """What was written: where, how many bytes, and how many articles and doubts stand in it in full."""

    out: Path
    bytes: int
    articles: int
    doubts: int


def write_report(folder: str | Path, out: str | Path) -> ReportInfo:
    """Writes the report of a dataset.

    Input:  a dataset folder; the file to write, which is replaced.
    Output: one HTML page under 10 MB, however large the dataset, that asks the network for nothing. The same dataset
            gives the same bytes.
    Errors: DatasetError dataset.missing, dataset.manifest, dataset.file, dataset.unsound; OSError where the file cannot
            be written.
    Never:  holds more of the dataset in memory than a few columns of a batch, and what is counted; leaves half a page.
    """
    tables, out = Tables(Path(folder)), Path(out)
    try:
        page, facts = _surveyed(tables)
        text = page.text(facts).encode()
    except LdtdError:
        raise
    except (TypeError, LookupError, ValueError, AttributeError) as error:
        message = f"rows lack what every row has ({type(error).__name__}); `ldtd validate` says which"
        raise DatasetError(Refusal("dataset.unsound", message, str(folder))) from error
    unfinished = out.with_name(f".{out.name}.unfinished")
    unfinished.write_bytes(text)
    unfinished.replace(out)
    return ReportInfo(out, len(text), len(page.sample), facts.doubts.count)


def _surveyed(tables: Tables) -> tuple[Page, Facts]:
    """The page with its sample of articles, and what is counted over all of them."""
    said = numbers.survey(tables)
    doubted = doubts(tables, sum(bar.count for bar in said.verdicts if bar.label in DOUBTED))
    ids = [] if tables.text_free else draw(tables, [one.article_id for held in doubted.listed.values() for one in held])
    page = Page()
    for article in shown(tables, ids):
        page.add(article)
    facts = Facts(
        name=tables.folder.resolve().name,
        manifest=tables.manifest,
        articles=articles.survey(tables),
        numbers=said,
        rejections=rejections.survey(tables),
        doubts=doubted,
        links=links.survey(tables),
    )
    return page, facts
