"""Our dataclasses do what the standard ones do."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
from typing import Any

import pytest

from tieout.records import dataclass


@dataclass(frozen=True, slots=True)
class Frozen:
    """A record with all sorts of fields."""

    name: str
    size: float = 1.0
    seen: list[int] = dataclasses.field(default_factory=list)
    note: str = dataclasses.field(default="", compare=False)
    source: str = dataclasses.field(default="", repr=False)


@dataclass(slots=True)
class Open:
    """One that may be changed."""

    name: str
    size: float = 1.0


@dataclass(slots=True)
class Wider(Open):
    """One with a field more."""

    depth: int = 0


@dataclass(slots=True, eq=False)
class Single:
    """One that equals only itself."""

    name: str


@dataclasses.dataclass(frozen=True, slots=True)
class Standard:
    """The standard one."""

    name: str
    size: float = 1.0
    seen: list[int] = dataclasses.field(default_factory=list)
    note: str = dataclasses.field(default="", compare=False)
    source: str = dataclasses.field(default="", repr=False)


def test_fields_are_set_by_place_and_by_name_and_have_their_defaults():
    for one in (Frozen("a", 2.0), Frozen(name="a", size=2.0), Standard("a", size=2.0)):
        assert (one.name, one.size, one.seen, one.note) == ("a", 2.0, [], "")
    assert Frozen("a").seen is not Frozen("b").seen
    assert repr(Frozen("a", source="x")) == repr(Standard("a", source="x")).replace("Standard", "Frozen")
    with pytest.raises(TypeError):
        Frozen()  # type: ignore[call-arg]


def test_a_frozen_record_cannot_be_changed():
    one: Any = Frozen("a")
    for change in (lambda: setattr(one, "name", "b"), lambda: setattr(one, "other", 1), lambda: delattr(one, "name")):
        with pytest.raises(dataclasses.FrozenInstanceError):
            change()
    assert type(one) is Frozen and one.name == "a" and not hasattr(one, "__dict__")


def test_equality_and_hash_go_by_the_compared_fields():
    assert Frozen("a", seen=[1], note="x") == Frozen("a", seen=[1], note="y")
    assert Frozen("a") != Frozen("b") and Frozen("a") != Standard("a") and Frozen("a") != "a"
    key = Frozen("a", seen=())  # type: ignore[arg-type]
    assert hash(key) == hash(Frozen("a", seen=(), note="other"))  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        hash(Open("a"))
    one = Single("a")
    assert one == one and one != Single("a") and {one: 1}[one] == 1


def test_the_functions_of_the_standard_library_work():
    one = Frozen("a", seen=[1])
    assert [field.name for field in dataclasses.fields(one)] == ["name", "size", "seen", "note", "source"]
    assert dataclasses.replace(one, size=3.0) == Frozen("a", 3.0, [1])
    assert dataclasses.asdict(one) == {"name": "a", "size": 1.0, "seen": [1], "note": "", "source": ""}
    for copied in (copy.copy(one), copy.deepcopy(one), pickle.loads(pickle.dumps(one))):
        assert copied == one and type(copied) is Frozen
        with pytest.raises(dataclasses.FrozenInstanceError):
            copied.name = "b"
    match one:
        case Frozen(name, size):
            assert (name, size) == ("a", 1.0)


def test_a_record_may_extend_another():
    wide = Wider("a", depth=2)
    wide.depth += 1
    assert (wide.name, wide.size, wide.depth) == ("a", 1.0, 3)
    assert wide == Wider("a", 1.0, 3) and wide != Open("a")
    assert repr(wide) == "Wider(name='a', size=1.0, depth=3)"


@dataclass(frozen=True, slots=True)
class Marked:
    """A record with fields that are not given."""

    name: str
    mark: str = dataclasses.field(default="none", init=False)
    marks: list[str] = dataclasses.field(default_factory=list, init=False)


def test_fields_that_are_not_given_begin_with_their_defaults():
    one = Marked("a")
    assert (one.mark, one.marks) == ("none", []) and one.marks is not Marked("a").marks
    object.__setattr__(one, "mark", "set")
    assert dataclasses.replace(one, name="b").mark == "none"
    with pytest.raises(TypeError):
        Marked("a", mark="set")


@dataclass(frozen=True, slots=True)
class Lazy:
    """One with a field that is made when it is first asked for."""

    side: float
    area: float = dataclasses.field(init=False, compare=False)

    def _later(self) -> dict[str, float]:
        return {"area": self.side**2}


def test_a_field_may_be_made_where_it_is_first_asked_for():
    one = Lazy(3.0)
    assert [field.name for field in dataclasses.fields(one)] == ["side", "area"]
    assert one.area == one.area == 9.0
    with pytest.raises(AttributeError):
        object.__getattribute__(one, "volume")
    assert one == Lazy(3.0) and hash(one) == hash(Lazy(3.0)) and pickle.loads(pickle.dumps(Lazy(3.0))) == one
    assert repr(Lazy(3.0)) == "Lazy(side=3.0, area=9.0)" and dataclasses.asdict(Lazy(2.0)) == {"side": 2.0, "area": 4.0}
    with pytest.raises(dataclasses.FrozenInstanceError):
        one.area = 1.0


def test_a_frozen_record_asks_for_its_fields_and_takes_no_others():
    for wrong in (lambda: Frozen(), lambda: Frozen("a", colour="red"), lambda: Frozen("a", 1.0, [], "", "", "")):
        with pytest.raises(TypeError):
            wrong()
    assert type(Frozen("a")) is Frozen and Frozen(size=2.0, name="a").size == 2.0


def test_a_field_without_a_default_stands_before_those_with_one():
    with pytest.raises(TypeError, match="non-default argument 'size' follows default argument"):

        @dataclass(slots=True)
        class Wrong:
            name: str = ""
            size: float


def test_records_of_one_shape_have_their_own_names():
    assert list(inspect.signature(Open).parameters) == ["name", "size"]
    with pytest.raises(TypeError, match=r"Frozen.__new__.*'name'"):
        Frozen()  # type: ignore[call-arg]
