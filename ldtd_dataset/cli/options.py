"""What every verb can be told: the types of the arguments, in one table."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

from typer import Argument, Option

# fmt: off
Documents  = Annotated[list[str], Argument(metavar="PATH", help="Files, folders, globs, URLs; - for standard input.")]
OrNone     = Annotated[list[str] | None, Argument(metavar="PATH", help="As for parse.")]
Folder     = Annotated[Path, Argument(metavar="DIR", help="A dataset folder.")]
Older      = Annotated[Path, Argument(metavar="OLD", help="A dataset folder.")]
Newer      = Annotated[Path, Argument(metavar="NEW", help="Another one.")]
Identity   = Annotated[str, Argument(metavar="ID", help="The article's id, or its beginning.")]
Out        = Annotated[Path, Option(metavar="DIR", help="The folder to write.")]
OutOrUrl   = Annotated[str, Option("--out", metavar="DIR", help="The folder to write, or its URL (s3://bucket/name).")]
Url        = Annotated[str | None, Option(metavar="URL", help="The address of the page, of one alone.")]
CapturedAt = Annotated[str | None, Option(metavar="TIME", help="When it was captured, ISO 8601; UTC without a zone.")]
MaxBytes   = Annotated[int, Option(metavar="N", min=1, help="Refuse a document of more bytes.")]
Prose      = Annotated[str | None, Option(metavar="TEXT", help="Prose instead of a page; - for standard input.")]
Workers    = Annotated[int | None, Option(metavar="N", min=1, help="How many at once; the cores unless told.")]
Engine     = Annotated[str, Option(metavar="NAME", help="What runs them: serial, pool or ray.")]
Hosts      = Annotated[list[str] | None, Option(metavar="HOST", help="Take rows of this host, too; * for any.")]
Resume     = Annotated[bool, Option("--resume", help="Go on with a build that was interrupted.")]
Report     = Annotated[Path | None, Option(metavar="FILE", help="Write what was done, and the time by stage: JSON.")]
Html       = Annotated[Path | None, Option("--out", metavar="FILE", help="The page to write (DIR.html).")]
Capture    = Annotated[list[str], Option("--from", metavar="INPUT", help="Your own capture: files, folders, globs.")]
RepoId     = Annotated[str, Option(metavar="USER/NAME", help="The dataset on the Hub.")]
TextFree   = Annotated[bool, Option("--text-free", help="Publish the edition without the newspaper's text.")]
DryRun     = Annotated[bool, Option("--dry-run", help="Show what would be uploaded, and upload nothing.")]
Public     = Annotated[bool, Option("--public", help="Let everyone see it; private unless told.")]
Warc       = Annotated[Path, Option("--out", metavar="FILE", help="The WARC file to write (pages.warc.gz).")]
Crawls     = Annotated[list[str] | None, Option("--crawl", metavar="NAME", help="A crawl by name (CC-MAIN-2024-10).")]
Since      = Annotated[datetime | None, Option(formats=["%Y-%m-%d"], help="From this day on (UTC).")]
Until      = Annotated[datetime | None, Option(formats=["%Y-%m-%d"], help="Up to this day (UTC).")]
Index      = Annotated[str | None, Option(metavar="URL", help="Another CDX server than Common Crawl's.")]
Data       = Annotated[str | None, Option(metavar="URL", help="Where that server's WARC files are.")]
Most       = Annotated[int | None, Option("--limit", metavar="N", min=1, help="Fetch at most so many captures.")]
AsJson     = Annotated[bool, Option("--json", help="Print a line of JSON instead.")]
Limit      = Annotated[int, Option(metavar="N", min=0, help="Name at most so many rows of a sort.")]
Version    = Annotated[bool, Option("--version", help="Print the version.")]
# fmt: on
