"""The command line. Thin: it reads options, walks the one way through and prints; every command's work is a function beside it.

Annotations are no texts here, as they are elsewhere: typer would compile those of a command anew at each start.
"""

import gc
import os
import sys
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from tieout.doors.commands import command
from tieout.doors.completion import formats, page_formats, rule_names
from tieout.doors.screen import complain, make_lenient, opened
from tieout.errors import TieoutError
from tieout.gathered import remember
from tieout.signals import end_in_order

app = typer.Typer(
    name="tieout",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    rich_markup_mode=None,  # plain usage and errors, which a log reads too
    pretty_exceptions_enable=False,  # a traceback with locals would print the article, which may be under embargo
)


def _tell_version(asked: bool) -> None:
    if asked:
        from tieout.doors.library import version

        with opened(None) as screen:
            screen.write(version())
        _leave(0)


@app.callback(help="Ties out the figures of an article before it is printed.")
def _begin(
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=_tell_version,
            is_eager=True,
            help="Show the version, the rules and the table of rates.",
        ),
    ] = False,
) -> None: ...


Files = Annotated[
    list[str],
    typer.Argument(
        metavar="FILE|FOLDER...", help="Articles: .txt, .md, .html; - for standard input; or folders of them."
    ),
]
Date = Annotated[str | None, typer.Option("--date", metavar="DATE", help="The publication date, such as 2021-04-13.")]
Rules = Annotated[list[Path] | None, typer.Option("--rules", metavar="FOLDER", help="More rules; may be given again.")]
Jobs = Annotated[
    int | None, typer.Option(metavar="N", min=1, help="How many processes work at once; else one for each core.")
]
Config = Annotated[
    Path | None, typer.Option("--config", metavar="FILE", help="The settings file, instead of the nearest.")
]


@app.command()
def check(
    files: Files,
    format: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="What standard output gets: text (the default), json, sarif, github …",
            autocompletion=formats,
        ),
    ] = None,
    date: Date = None,
    explain: Annotated[bool, typer.Option("--explain", help="Show the checks that hold, too.")] = False,
    why: Annotated[
        str | None, typer.Option(metavar="LINE:COL", help="Show what was tried for the figure there.")
    ] = None,
    rules: Rules = None,
    config: Config = None,
    output: Annotated[
        list[str] | None,
        typer.Option(
            metavar="[FORMAT=]FILE", help="Write a file; with FORMAT= beside standard output. May be given again."
        ),
    ] = None,
    since: Annotated[
        str | None, typer.Option(metavar="REV", help="Tell only findings on lines changed since a git revision.")
    ] = None,
    diff: Annotated[
        str | None, typer.Option(metavar="FILE|-", help="Tell only findings on lines that a unified diff changes.")
    ] = None,
    baseline: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Known findings; else tieout-baseline.json of this folder.")
    ] = None,
    fix: Annotated[
        bool, typer.Option("--fix", help="Put figures right where no other one can be wrong, and show the difference.")
    ] = False,
    no_baseline: Annotated[bool, typer.Option("--no-baseline", help="Tell known findings, too.")] = False,
    jobs: Jobs = None,
    quiet: Annotated[bool, typer.Option("--quiet", help="Only findings: no lines that count, no progress.")] = False,
    statistics: Annotated[bool, typer.Option("--statistics", help="Count the findings of each rule.")] = False,
) -> None:
    """Check that the figures of articles follow from one another.

    Exit status: 0 nothing is wrong, 1 a figure does not tie out, 2 a file could not be checked.
    """
    from tieout.doors.checks import Asked
    from tieout.doors.checks import check as run

    with _told():
        asked = Asked(
            files, format=format, date=date, explain=explain, why=why, rules=rules or (), config=config, output=output or (), since=since,
            diff=diff, baseline=baseline, no_baseline=no_baseline, fix=fix, jobs=jobs, quiet=quiet, statistics=statistics,
        )  # fmt: skip
        status = run(asked)
    _leave(status)


@app.command()
def baseline(
    files: Files,
    baseline: Annotated[
        Path | None,
        typer.Option("--baseline", metavar="FILE", help="The file that is written; else the settings name it."),
    ] = None,
    date: Date = None,
    rules: Rules = None,
    config: Config = None,
) -> None:
    """Write down the findings of today, so that from now on only new ones are told.

    Entries of articles that are not named stay. Exit status: 0, 2 a file could not be checked.
    """
    from tieout.doors.baselines import known, write_all
    from tieout.doors.plan import Plan
    from tieout.doors.settings import Told, given
    from tieout.doors.walk import walk

    with _told():
        said, told = given(config, rules), Told()
        held = told.first(files, said)
        sources = told.each(walk(files, excluded=told.excluded(said)), said)
        plan = Plan(said, (), date, known=known(rule.name for rule in held.rules), baseline=baseline)
        done, failed = write_all(held, sources, plan)
        with opened(None) as screen:
            screen.write("".join(f"{line}\n" for line in done))
    _leave(max(told.status, failed))


@app.command()
def extract(
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="An article: .txt, .md or .html.")],
    date: Date = None,
    output: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The claims file; else claims/ARTICLE.yaml.")
    ] = None,
    replace: Annotated[bool, typer.Option("--replace", help="Write over a claims file that differs.")] = False,
    update: Annotated[
        bool, typer.Option("--update", help="Bring it up to date; what a person wrote in it stays.")
    ] = False,
    config: Config = None,
) -> None:
    """Write the claims file of an article: every claim with its source sentence, to correct and to verify.

    With --update, what was added, changed and lost is told, a line each.
    """
    from tieout.doors.extracts import extracted
    from tieout.doors.settings import Told, given

    with _told():
        told = Told()
        own = told.settings(article, given(config, None)).terms
        with opened(None) as screen:
            for line in extracted(article, output, date, own, replace=replace, update=update):
                screen.write(f"{line}\n")
    _leave(told.status)


@app.command()
def verify(
    claims: Annotated[Path, typer.Option(metavar="FOLDER", help="The claims files.")] = Path("claims"),
    reports: Annotated[Path, typer.Option(metavar="FOLDER", help="Where the report pages go.")] = Path("reports"),
    receipt: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write nothing; say whether this receipt still holds.")
    ] = None,
    run_commands: Annotated[
        bool, typer.Option("--run-commands", help="Run the commands that the settings declare as sources.")
    ] = False,
    charts: Annotated[bool, typer.Option("--charts", help="Draw charts on the pages; needs tieout[charts].")] = False,
    rules: Rules = None,
    config: Config = None,
    jobs: Jobs = None,
    no_index: Annotated[bool, typer.Option("--no-index", help="Read everything, whether it changed or not.")] = False,
) -> None:
    """Verify a folder of claims files against their articles and write the report pages.

    Exit status as for check.
    """
    from tieout.doors import verifies
    from tieout.doors.settings import Told, given
    from tieout.ledger.outside.model import Outsides

    with _told():
        said, told = given(config, rules), Told()
        held = told.settings(claims / "-", said)
        sources = Outsides(held.sources, run_commands)
        run = verifies.Run(
            claims,
            held.rules,
            lambda path: told.settings(path, said).terms,
            sources,
            jobs=jobs,
            index=not no_index,
            charts=charts,
        )
        with opened(None) as screen:
            status = verifies.recheck(receipt, run, screen) if receipt else verifies.verify(reports, run, screen)
    _leave(max(told.status, status))


_ledger = typer.Typer(rich_markup_mode=None, no_args_is_help=True)
app.add_typer(_ledger, name="ledger", help="Search the claims of all articles.")

Claims = Annotated[Path, typer.Option("--claims", metavar="FOLDER", help="The claims files.")]
Measure = Annotated[str, typer.Option("--measure", metavar="NAME", help="Only what is pinned to this measure.")]
Form = Annotated[str, typer.Option("--format", metavar="NAME", help="How it is written: text, json or csv.")]


@_ledger.command("find")
def ledger_find(
    text: Annotated[str, typer.Argument(metavar="NAME", help="A subject, a measure or a place.")],
    measure: Measure = "",
    claims: Claims = Path("claims"),
    format: Form = "text",
    limit: Annotated[int, typer.Option(metavar="N", min=1, help="How many are shown.")] = 50,
    rules: Rules = None,
    config: Config = None,
) -> None:
    """Show the claims of all articles that are about something, in any wording of its name.

    Exit status: 0, 1 there are none, 2 a file could not be read.
    """
    _search(claims, text, measure, config, rules, format=format, limit=limit, history=False)


@_ledger.command("history")
def ledger_history(
    subject: Annotated[str, typer.Argument(metavar="SUBJECT", help="A subject, a measure or a place.")],
    measure: Measure = "",
    claims: Claims = Path("claims"),
    format: Form = "text",
    rules: Rules = None,
    config: Config = None,
) -> None:
    """Show the figures of a subject in the order of their periods, with a bar for each.

    Exit status: 0, 1 there are none, 2 a file could not be read.
    """
    _search(claims, subject, measure, config, rules, format=format, limit=0, history=True)


def _search(
    claims: Path, text: str, measure: str, config: Config, rules: Rules, *, format: str, limit: int, history: bool
) -> NoReturn:
    from tieout.doors.ledger import search
    from tieout.doors.settings import Told, given

    with _told(), opened(None) as screen:
        told = Told()
        asked = search(
            claims,
            text,
            measure,
            given(config, rules),
            told,
            format=format,
            limit=limit,
            history=history,
            screen=screen,
        )
    _leave(max(told.status, asked))


_rules = typer.Typer(invoke_without_command=True, rich_markup_mode=None)
app.add_typer(_rules, name="rules")


@_rules.callback()
def list_rules(context: typer.Context, rules: Rules = None, config: Config = None) -> None:
    """List the rules: name, severity, title. `tieout rules try` tries one."""
    from tieout.doors.library import listed
    from tieout.doors.settings import Told, given

    if context.invoked_subcommand is not None:
        return
    with _told():
        told = Told()
        held = told.settings("-", given(config, rules))
        with opened(None) as screen:
            screen.write(listed(held.rules, held.levels, screen.wrap))
    _leave(told.status)


@app.command()
def settings(
    path: Annotated[str, typer.Argument(metavar="[FILE]", help="An article; else any of the working directory.")] = "-",
    rules: Rules = None,
    config: Config = None,
) -> None:
    """Show which settings hold for an article, and where each is from."""
    from tieout.doors.settings import Told, given
    from tieout.doors.settings_shown import shown

    with _told():
        told = Told()
        held = told.first([path], given(config, rules))
        with opened(None) as screen:
            screen.write(shown(held, "the working directory" if path == "-" else path))
    _leave(told.status)


@_rules.command("try")
def try_(
    rule: Annotated[Path, typer.Argument(metavar="FILE", help="The file of a new or changed rule.")],
    on: Annotated[Path, typer.Option(metavar="FOLDER", help="The articles to try it on.")],
    rules: Rules = None,
    config: Config = None,
) -> None:
    """Show what a new or changed rule would report on a folder of articles, before against after.

    A rule that is in use already is tried against its namesake, or against its absence. Exit status: 0, 1 an example of the
    rule does not come out as its file says, 2 an article or the rule could not be read.
    """
    from tieout.doors.settings import Told, given
    from tieout.doors.trials import try_rule
    from tieout.rules.library import load_file

    with _told():
        tried, told = load_file(rule), Told()
        with opened(None) as screen:
            status = try_rule(tried, on, given(config, rules), told, screen)
    _leave(max(told.status, status))


@app.command()
def schema(of: Annotated[str, typer.Argument(metavar="claims|rule|aliases", help="What kind of file.")]) -> None:
    """Print the JSON Schema of a claims file, of a rule or of the alias file, for an editor to complete and check one by."""
    from tieout.doors.schemas import printed

    with _told():
        typer.echo(printed(of))


@app.command()
def diff(
    old: Annotated[str, typer.Argument(metavar="OLD", help="A draft: .txt, .md or .html.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="A later draft of it.")],
    date: Date = None,
) -> None:
    """Show the figures that two drafts of an article do not share, wherever they stand, and nothing else.

    Exit status: 0 there are none, 1 there are some, 2 a draft could not be read.
    """
    from tieout.claims.drafts import differences
    from tieout.reports.drafts import render
    from tieout.text import read_file

    with _told():
        drafts = [read_file(draft, published=date, note=complain) for draft in (old, new)]
        found = differences(*drafts)
        with opened(None) as screen:
            screen.lines(render(found, *drafts, width=screen.width))
    _leave(int(bool(found)))


@app.command()
def explain(
    rule: Annotated[str, typer.Argument(metavar="RULE", help="The rule's name.", autocompletion=rule_names)],
    format: Annotated[
        str, typer.Option(metavar="NAME", help="How it is written: text or markdown.", autocompletion=page_formats)
    ] = "text",
    rules: Rules = None,
    config: Config = None,
) -> None:
    """Explain one rule: what it means, its formula, its examples."""
    from tieout.doors.library import explained, named
    from tieout.doors.settings import Told, given

    with _told():
        told = Told()
        held = told.settings("-", given(config, rules))
        with opened(None) as screen:
            screen.write(explained(named(held.rules, rule), screen.width, format, held))
    _leave(told.status)


class _told:
    """A mistake of the user's is one line on standard error and exit status 2."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, TieoutError):
            complain(error)
            raise typer.Exit(2)


def _leave(status: int) -> NoReturn:
    raise typer.Exit(status)


def main() -> None:
    """The entry point of the command `tieout`."""
    gc.freeze()  # what has been imported stays: not to be looked through
    make_lenient()
    end_in_order()
    try:
        status = _run()
    except KeyboardInterrupt:  # before a command was begun, or after its end
        status = 130
    except BrokenPipeError:  # the reader of our output has gone, as `| head` does
        status = 1
    except OSError as error:  # without a name it is standard output: a full disk behind it
        complain(f"{error.filename or 'standard output'}: cannot be written: {error.strerror}")
        status = 2
    os._exit(status)  # all is written; to take the process down piece by piece would take as long as reading an article


def _run() -> int:
    """Runs the command and writes all of its output; its exit status."""
    status: object = 0
    try:
        command(app, sys.argv[1:])(prog_name="tieout")  # what `python -m tieout` says of itself, and completes
    except SystemExit as end:
        status = end.code
    for stream in filter(None, (sys.stdout, sys.stderr)):
        stream.flush()
    remember()
    return status if isinstance(status, int) else int(status is not None)


if __name__ == "__main__":
    main()
