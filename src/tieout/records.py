"""The standard library's `dataclass`, made for a tool that starts in a moment and fills records by the thousand.

Same fields, same equality, same errors; two things cost less. A class is made in a tenth of the time: only what fills it is
compiled, once for all of a shape, all else is shared (seventy classes took a sixth of what checking one article takes). And a frozen record
is made as fast as an open one: the standard one sets each field through `object.__setattr__`, ours is of an open class until it is filled.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from copy import copy
from dataclasses import MISSING, Field, FrozenInstanceError, field, fields
from dataclasses import dataclass as _standard
from functools import cache
from inspect import get_annotations
from operator import attrgetter
from reprlib import recursive_repr
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any, cast

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(cls=None, /, *, frozen=False, slots=True, eq=True):
        """A class as `dataclasses.dataclass` makes it of annotations; always with slots, for other options raises TypeError."""
        if cls is None:
            return lambda cls: dataclass(cls, frozen=frozen, slots=slots, eq=eq)
        made = _with_slots(cls)
        made.__dataclass_params__ = noted = copy(_NOTED)
        noted.eq, noted.frozen = eq, frozen
        if frozen:
            made.__new__ = _filler(made, frozen)
        else:
            made.__init__ = _filler(made, frozen)
        if "__repr__" not in cls.__dict__:
            made.__repr__ = _repr
        if eq:
            _compare_by_fields(made, cls.__dict__, frozen)
        if "_later" in cls.__dict__:
            _make_later(made)
        if frozen:
            made.__setattr__, made.__delattr__ = _refuse, _refuse
            made.__reduce__, made.__setstate__ = _reducer(made), _restore
        return made


def _with_slots(cls: Any) -> Any:
    """The class anew, with a slot for each of its own fields, all of them as the standard library's functions find them."""
    inherited = {name: one for base in cls.__mro__[:0:-1] for name, one in _fields(base).items()}
    own = {name: _field(cls, name, told) for name, told in get_annotations(cls).items()}
    held = {name: value for name, value in cls.__dict__.items() if name not in (*own, "__dict__", "__weakref__")}
    every = {**inherited, **own}
    slots = tuple(name for name in own if name not in inherited)
    match = tuple(one.name for one in every.values() if one.init)
    parts = {"__match_args__": match, **held, "__dataclass_fields__": every, "__slots__": slots}
    made = type(cls)(cls.__name__, cls.__bases__, parts)
    made.__qualname__ = cls.__qualname__
    return made


def _fields(cls: Any) -> dict[str, Field[Any]]:
    found: dict[str, Field[Any]] = cls.__dict__.get("__dataclass_fields__", {})
    return found


def _field(cls: Any, name: str, told: str) -> Field[Any]:
    """The field of an annotation, which gets what the standard decorator would give it. Raises ValueError for a default that all would share."""
    given = cls.__dict__.get(name, MISSING)
    one: Any = given if isinstance(given, Field) else field(default=given)
    if one.default.__class__.__hash__ is None:
        raise ValueError(f"mutable default {type(one.default)} for field {name} is not allowed: use default_factory")
    one.name, one.type, one.kw_only, one._field_type = name, told, False, _KIND
    return cast("Field[Any]", one)


@_standard
class _Model:
    field: Any


#: What the standard decorator notes in a class and in each of its fields.
_NOTED: Any = _Model.__dict__["__dataclass_params__"]
_KIND: Any = cast("Any", fields(_Model)[0])._field_type


def _filler(made: Any, frozen: bool) -> Callable[..., Any]:
    """What takes the fields in their order and sets them: `__init__`, or `__new__` of a frozen record, which is of an open class of
    the same slots until it is filled."""
    every = fields(made)
    names: dict[str, Any] = {"made": made, "factory": _FACTORY}
    lines = [_line(number, field, names) for number, field in enumerate(every) if not _is_made_later(field)]
    name, first = "__init__", "self"
    if frozen:
        name, first = "__new__", "cls"
        own = {"__setattr__": object.__setattr__, "__delattr__": object.__delattr__, "__new__": object.__new__}
        names["open"] = type(made.__name__, made.__bases__, {"__slots__": made.__slots__, **own})
        lines = ["self = open()", *lines, "self.__class__ = made", "return self"]
    taken = {f"_{number}": field.name for number, field in enumerate(every)}
    head = ", ".join([first, *(f"_{number}" for number, field in enumerate(every) if field.init)])
    code = _code(f"def {name}({head}):\n " + "\n ".join(lines or ["pass"]))
    named = code.replace(
        co_names=tuple(taken.get(one, one) for one in code.co_names),
        co_varnames=tuple(taken.get(one, one) for one in code.co_varnames),
    )
    filler = FunctionType(named, names, name, _defaults(every))
    filler.__qualname__ = f"{made.__qualname__}.{name}"
    return filler


@cache
def _code(source: str) -> CodeType:
    """What fills records of one shape, whatever their fields are called: many are of one, and to compile it is dear."""
    made: dict[str, Any] = {}
    exec(source, made)
    code: CodeType = made["__new__" if "__new__" in made else "__init__"].__code__
    return code


#: Stands for a field that is not given and has a default to be made.
_FACTORY: Any = type("_Factory", (), {"__repr__": lambda self: "<factory>"})()


def _is_made_later(field: Field[Any]) -> bool:
    """Whether nothing sets a field when the record is made: its class makes it where it is first asked for, by `_later`."""
    return not field.init and field.default is MISSING and field.default_factory is MISSING


def _make_later(made: Any) -> None:
    """Has the fields that nothing sets made where one of them is first asked for: `_later` of the class gives all of them by their names.

    A `__getattr__` would do the same, but Python looks up all fields of a class that has one in its slow way, those that are set, too.
    """
    slots = {field.name: made.__dict__[field.name] for field in fields(made) if _is_made_later(field)}
    for name, slot in slots.items():
        setattr(made, name, property(_looked_up(slot, slots), slot.__set__))


def _looked_up(slot: Any, slots: Mapping[str, Any]) -> Callable[[Any], Any]:
    held = slot.__get__

    def look_up(self: Any) -> Any:
        try:
            return held(self)
        except AttributeError:
            pass
        for name, value in self._later().items():
            slots[name].__set__(self, value)
        return held(self)

    return look_up


def _defaults(every: Sequence[Field[Any]]) -> tuple[Any, ...]:
    """The defaults of the last fields that are given. Raises TypeError where one without stands behind them."""
    found: list[Any] = []
    for one in every:
        if one.init and (one.default is not MISSING or one.default_factory is not MISSING):
            found.append(one.default if one.default is not MISSING else _FACTORY)
        elif one.init and found:
            raise TypeError(f"non-default argument {one.name!r} follows default argument")
    return tuple(found)


def _line(number: int, field: Field[Any], names: dict[str, Any]) -> str:
    """Sets the field of a number, from what is given or made; the names are for what it goes by."""
    if field.default_factory is MISSING:
        if field.init:
            return f"self._{number} = _{number}"
        names[f"default_{number}"] = field.default
        return f"self._{number} = default_{number}"
    names[f"make_{number}"] = field.default_factory
    made = f"make_{number}()"
    return (
        f"self._{number} = {made} if _{number} is factory else _{number}" if field.init else f"self._{number} = {made}"
    )


def _compare_by_fields(made: Any, own: Mapping[str, Any], frozen: bool) -> None:
    """Equality and hash by the fields, where the class defines none of its `own`."""
    compared = [field.name for field in fields(made) if field.compare]
    key = attrgetter(*compared) if compared else lambda self: ()

    def __eq__(self: Any, other: object) -> Any:
        return key(self) == key(other) if other.__class__ is self.__class__ else NotImplemented

    def __hash__(self: Any) -> int:
        return hash(key(self))

    if "__eq__" not in own:
        made.__eq__ = __eq__
    if own.get("__hash__") is None:
        made.__hash__ = __hash__ if frozen else None


@recursive_repr()
def _repr(self: Any) -> str:
    shown = ", ".join(f"{field.name}={getattr(self, field.name)!r}" for field in fields(self) if field.repr)
    return f"{self.__class__.__qualname__}({shown})"


def _refuse(self: Any, name: str, *value: object) -> None:
    raise FrozenInstanceError(f"cannot {'assign to' if value else 'delete'} field {name!r}")


def _reducer(made: Any) -> Callable[[Any], tuple[Any, ...]]:
    """How a frozen record is copied and sent to another process: made anew of what was given, where that is all it has."""
    names = [each.name for each in fields(made) if each.init]
    if len(names) < 2 or any(not each.init and not _is_made_later(each) for each in fields(made)):
        return _reduce
    given = attrgetter(*names)
    return lambda self: (self.__class__, given(self))


def _reduce(self: Any) -> tuple[Any, ...]:
    return object.__new__, (self.__class__,), [getattr(self, field.name) for field in fields(self)]


def _restore(self: Any, state: list[Any]) -> None:
    for each, value in zip(fields(self), state, strict=True):
        object.__setattr__(self, each.name, value)
