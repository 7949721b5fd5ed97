"""The settings of an article: which file holds, what it says, and each mistake with its place."""

import pickle
from pathlib import Path

import pytest

import tieout.rules.library as library
from tieout.settings import Given, settings_for
from tieout.settings.find import forget
from tieout.text.conventions import USUAL


def told(path="a.md", given=None):
    return [str(one) for one in settings_for(path, given or Given()).mistakes]


def level(settings, name):
    return settings.levels.of(next(rule for rule in settings.rules if rule.name == name))


def test_without_a_file_all_is_as_usual(here):
    settings = settings_for("a.md")
    assert (settings.file, settings.conventions, settings.baseline, settings.mistakes) == ("", USUAL, None, ())
    assert settings.rules == library.load()
    assert not settings.excluded("drafts", folder=True)


def test_the_nearest_file_upwards_from_the_article_holds(here):
    (here / "tieout.toml").write_text('dollar = "AUD"\n')
    (here / "deep" / "er").mkdir(parents=True)
    (here / "deep" / "pyproject.toml").write_text('[tool.tieout]\ndollar = "CAD"\n')
    (here / "deep" / "er" / "pyproject.toml").write_text('[tool.other]\ndollar = "NZD"\n')
    assert settings_for("a.md").conventions.dollar == "AUD"
    assert settings_for("-").conventions.dollar == "AUD"
    assert settings_for(here / "deep" / "er" / "a.md").conventions.dollar == "CAD"
    assert settings_for("deep/a.md").file == "deep/pyproject.toml"
    assert settings_for("deep/a.md", Given(config="tieout.toml")).conventions.dollar == "AUD"


def test_tieout_toml_goes_before_pyproject(here):
    (here / "tieout.toml").write_text('ton = "long_ton"\n')
    (here / "pyproject.toml").write_text('[tool.tieout]\nton = "short_ton"\n')
    assert settings_for("a.md").conventions.ton == "long_ton"


def test_articles_of_one_folder_share_one_look_and_one_object(here, monkeypatch):
    (here / "tieout.toml").write_text('dollar = "AUD"\n[[overrides]]\nfiles = ["sport/"]\ndollar = "CAD"\n')
    first, other = settings_for("a.md"), settings_for("sport/a.md")
    monkeypatch.setattr("tieout.settings.read.content", None)
    assert settings_for("b.md") is first
    assert settings_for("sport/b.md") is other
    assert (first.conventions.dollar, other.conventions.dollar) == ("AUD", "CAD")


def test_all_keys(here):
    (here / "tieout.toml").write_text(
        'rules = []\nrule-set = "1.0"\nexclude = ["drafts/", "*.bak.md", "/old/**"]\nbaseline = "known.json"\ntolerance = 1\n'
        'currency-window = 30\ncurrency-margin = 2.5\nday-first = true\ndollar = "NZD"\nton = "short_ton"\nbillion = 1e12\n'
    )
    settings = settings_for("a.md")
    assert settings.mistakes == ()
    assert dict(settings.conventions.given()) == {
        "tolerance": 1.0, "currency_window": 30, "currency_margin": 2.5, "day_first": True, "dollar": "NZD", "ton": "short_ton",
        "billion": 1e12,
    }  # fmt: skip
    assert settings.baseline == here / "known.json"
    assert settings.places()["ton"] == "tieout.toml:10:1"
    assert settings.excluded("drafts", folder=True)
    assert settings.excluded(here / "x" / "a.bak.md")
    assert settings.excluded("old/1999/a.md")
    assert not settings.excluded("x/old/a.md")
    assert not settings.excluded("drafts")


def test_severities_by_glob_the_last_decides(here):
    (here / "pyproject.toml").write_text(
        '[tool.tieout.severity]\n"*" = "off"\n"growth-*" = "note"\ntotal = "on"\n'
        '[[tool.tieout.overrides]]\nfiles = ["sport/**"]\nseverity = {growth-multiple = "error"}\n'
    )
    settings, sport = settings_for("a.md"), settings_for("sport/a.md")
    assert [level(settings, name) for name in ("remainder", "growth-multiple", "total")] == ["off", "note", "error"]
    assert level(sport, "growth-multiple") == "error"
    assert level(sport, "remainder") == "off"


def test_folders_of_rules_are_seen_from_the_settings_file(here):
    (here / "house").mkdir()
    source = (library.built_in_folder() / "total.yaml").read_text(encoding="utf-8")
    (here / "house" / "house-total.yaml").write_text(source.replace("rule: total", "rule: house-total", 1))
    (here / "pyproject.toml").write_text('[tool.tieout]\nrules = ["house/"]\nseverity = {house-total = "note"}\n')
    (here / "deep").mkdir()
    settings = settings_for("deep/a.md")
    assert settings.mistakes == ()
    assert len(settings.rules) == len(library.load()) + 1


def test_rules_of_the_command_line_may_be_named(here):
    (here / "house").mkdir()
    source = (library.built_in_folder() / "total.yaml").read_text(encoding="utf-8")
    (here / "house" / "house-total.yaml").write_text(source.replace("rule: total", "rule: house-total", 1))
    (here / "tieout.toml").write_text('severity = {house-total = "note"}\n')
    assert told() == ["tieout.toml:1:13: no rule is called 'house-total'; did you mean 'shares-total'?"]
    assert told(given=Given(rules=("house",))) == []


MISTAKES = [
    ('dolar = "AUD"', "1:1: unknown key 'dolar'; did you mean 'dollar'?"),
    ("\ntool.tieout.tolerance = 1", "2:1: [tool.tieout] is for pyproject.toml; write the keys without it"),
    ("tool = 1", "1:1: unknown key 'tool'; use one of rules, "),
    ("[overrides]\nfiles = ['a']", "1:2: overrides is no list; write [[overrides]], with two brackets"),
    ('tolerance = "1"', "1:13: tolerance is no number; write one from 0 to 10"),
    ("tolerance = true", "1:13: tolerance is no number"),
    ("tolerance = 11", "1:13: tolerance is out of range; write a number from 0 to 10"),
    ("tolerance = nan", "1:13: tolerance is out of range"),
    ("currency-window = 1.5", "1:19: currency-window is no whole number; write one from 1 to 3660"),
    ("currency-window = 0", "1:19: currency-window is out of range"),
    ("currency-margin = -1", "1:19: currency-margin is out of range"),
    ('day-first = "yes"', "1:13: day-first is neither true nor false"),
    ('dollar = "EUR"', "1:10: 'EUR' is not known here; "),
    ('dollar = "CADD"', "1:10: 'CADD' is not known here; did you mean 'CAD'?"),
    ("ton = 1979-05-27", "1:7: '1979-05-27' is not known here; use one of metric_ton, short_ton, long_ton"),
    ('rules = "house/"', "1:9: rules is no list; write rules = ["),
    ('rules = ["house/"]', "1:10: there is no folder 'house/'; name a folder that holds rule files (*.yaml)"),
    ("rules = [3]", "1:10: rules is no text"),
    ("billion = 1e10", "1:11: billion is neither 1e9 nor 1e12; write 1e9, or 1e12 for the long scale"),
    ("severity = 3", "1:12: severity is no table"),
    ('severity.grwth-multiple = "off"', "1:10: no rule is called 'grwth-multiple'; did you mean 'growth-multiple'?"),
    ('severity."zz-*" = "off"', "1:10: no rule is called 'zz-*'; write a rule's name ('tieout rules' lists them) or a glob such as"),
    ('[severity]\ndollar = "USD"', "2:1: [severity] holds names of rules, and 'dollar' is none; the key 'dollar' stands above [severity]"),
    ("[severity]\ntolerence = 1", "2:1: [severity] holds names of rules, and 'tolerence' is none; the key 'tolerance' stands above"),
    ('severity.age = "of"', "1:16: 'of' is not known here; did you mean 'off'?"),
    ("severity.age = 3", "1:16: severity.age is not known here; use one of error, warning, note, off, on"),
    ('rule-set = "9.9"', "1:12: there is no rule set '9.9'; there is '1.0'"),
    ("rule-set = 1.0", "1:12: there is no rule set 1.0; there is '1.0'"),
    ("baseline = 1", "1:12: baseline is no text"),
    ("exclude = [1, '']", "1:12: exclude is no text"),
    ("overrides = 1", "1:13: overrides is no list"),
    ("overrides = [1]", "1:14: overrides is no table"),
    ("[[overrides]]\ntolerance = 1", "1:3: the key 'files' is missing"),
    ("[[overrides]]\nfiles = ['a']\nrules = []", "3:1: unknown key 'rules'"),
    ("[[overrides]]\nfiles = ['a']\n\n[[overrides]]\nfiles = ['b']\nton = 'tun'", "6:7: 'tun' is not known here"),
    ("[severity\n", "1:10: broken TOML"),
    ("a = 1\na = 2\n", "2:6: broken TOML: Cannot overwrite a value"),
    ('a = """', "1:"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), MISTAKES)
def test_a_mistake_is_told_with_its_place_and_what_to_write(here, text, said):
    (here / "tieout.toml").write_text(text)
    assert any(one.startswith(f"tieout.toml:{said}") for one in told()), told()


def test_all_mistakes_are_told_in_order_and_what_is_right_holds(here):
    (here / "tieout.toml").write_text('tolerance = 99\ndollar = "AUD"\n[severity]\nage = "of"\ntotal = "off"\n')
    settings = settings_for("a.md")
    assert [str(one)[:15] for one in settings.mistakes] == ["tieout.toml:1:1", "tieout.toml:4:7"]
    assert (settings.conventions.dollar, level(settings, "total")) == ("AUD", "off")


def test_a_table_of_pyproject_is_placed_in_the_file(here):
    (here / "pyproject.toml").write_text('[project]\nname = "é"\n\n[tool.tieout]\ndollars = "AUD"\n')
    assert told() == ["pyproject.toml:5:1: unknown key 'dollars'; did you mean 'dollar'?"]
    (here / "pyproject.toml").write_text("[tool]\ntieout = 3\n")
    forget()
    assert told() == ["pyproject.toml:2:10: tieout is no table; write [tieout] and below it key = value"]


def test_a_file_that_is_no_utf_8_a_folder_or_not_there(here):
    (here / "tieout.toml").write_bytes(b"# caf\xc3\xa9\nton = '\xff'\n")
    assert told() == ["tieout.toml:2:8: is not UTF-8; save it as UTF-8"]
    (here / "tieout.toml").unlink()
    (here / "tieout.toml").mkdir()
    forget()
    assert told() == ["tieout.toml: is a folder; a settings file is expected here"]
    assert told(given=Given(config="gone.toml")) == ["gone.toml: cannot be read: No such file or directory"]


def test_a_config_without_the_table(here):
    (here / "pyproject.toml").write_text("[tool.other]\n")
    assert told(given=Given(config="pyproject.toml")) == [
        "pyproject.toml: holds no [tool.tieout]; name another file with --config"
    ]


def test_an_unreadable_file(here):
    (here / "tieout.toml").symlink_to(here / "tieout.toml")
    assert len(told()) == 1
    assert told()[0].startswith("tieout.toml: cannot be read: ")


def test_a_byte_order_mark_and_windows_line_ends(here):
    (here / "tieout.toml").write_bytes('\ufeff# é\r\ndollar = "AUD"\r\nx = 1\r\n'.encode())
    assert settings_for("a.md").conventions.dollar == "AUD"
    assert told()[0].startswith("tieout.toml:3:1: unknown key 'x'")


def test_what_the_command_line_says_can_be_sent_to_a_process():
    given = Given("a.toml", ("house",))
    assert pickle.loads(pickle.dumps(given)) == given


def newer(folder, since):
    """A copy of the library with one rule more, which came later."""
    folder.mkdir()
    for path in library.built_in_folder().glob("*.yaml"):
        (folder / path.name).write_bytes(path.read_bytes())
    source = (folder / "growth-multiple.yaml").read_text(encoding="utf-8")
    later = source.replace("rule: growth-multiple", f'rule: growth-newer\nsince: "{since}"', 1)
    (folder / "growth-newer.yaml").write_text(later, encoding="utf-8")


@pytest.fixture
def upgraded(here, monkeypatch):
    newer(here / "library", "1.10")
    monkeypatch.setattr(library, "built_in_folder", lambda: Path(here / "library"))
    library._built_in.cache_clear()
    yield here
    library._built_in.cache_clear()


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("", "error"),
        ('rule-set = "1.10"', "error"),
        ('rule-set = "1.0"', "warning"),
        ('rule-set = "1.0"\nseverity = {"growth-*" = "on"}', "error"),
    ],
)
def test_a_rule_set_makes_later_rules_warn(upgraded, text, severity):
    (upgraded / "tieout.toml").write_text(text)
    settings = settings_for("a.md")
    assert settings.mistakes == ()
    assert level(settings, "growth-newer") == severity
    assert level(settings, "growth-multiple") == "error"


def test_an_unknown_rule_set_says_which_there_are(upgraded):
    (upgraded / "tieout.toml").write_text('rule-set = "1.9"')
    assert told() == ["tieout.toml:1:12: there is no rule set '1.9'; there are '1.0', '1.10'"]
