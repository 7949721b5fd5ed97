"""The command that is asked for, without the others: to look at the options that each takes would cost as much as reading a page."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from typing import Any

import typer
from typer.main import get_command, get_command_name, get_group


def command(app: typer.Typer, words: list[str]) -> Callable[..., Any]:
    """What runs an application, given its name and taking its words from `sys.argv`: the one command that its first word names, or,
    where it names none, all of them, to help and to complete."""
    named = [each for each in app.registered_commands if (each.name or _called(each.callback)) in words[:1]]
    if not named:
        return get_command(app)
    alone = copy(app)
    alone.registered_commands, alone.registered_groups = named, []
    return get_group(alone)


def _called(callback: Callable[..., Any] | None) -> str:
    return get_command_name(callback.__name__) if callback else ""
