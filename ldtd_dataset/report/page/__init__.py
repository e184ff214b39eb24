"""A dataset as one self-contained HTML page: what it holds, what it lacks, and news that does not add up."""

from ldtd_dataset.report.page.write import ReportInfo, write_report

__all__ = ["ReportInfo", "write_report"]
