"""Words that mean the same in a comparison, words that part two statements, and opposites."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from workbench.extract.comparing.directions import DOWN, UP
from workbench.extract.lexicon import FUNCTION_WORDS, REPORTING
from workbench.extract.wordlist import words

_LISTED = """
death: die dies died dying dead death deaths kill kills killed killing fatal fatality fatalities toll perish perished
injury: injure injured injures injury injuries hurt wound wounded wounds casualty casualties
missing: missing disappeared unaccounted
employ: employ employs employed employing employee employees staff workforce payroll personnel
hire: hire hires hired hiring recruit recruits recruited recruiting
dismiss: dismiss dismissed dismisses redundant redundancies sack sacked sacks fired layoffs laid-off
strike: strike strikes striking struck walkout
attend: attend attends attended attending attendance turnout crowd spectators audience
reside: resident residents inhabitant inhabitants population live living dwell resides
visit: visit visits visited visitor visitors drew
arrest: arrest arrests arrested arresting detain detained detains
damage: damage damages damaged damaging
destroy: destroy destroys destroyed destroying destruction
evacuate: evacuate evacuated evacuates evacuation displaced
homeless: homeless homelessness
march: march marched marches marcher marchers protest protests protested protester protesters demonstrator
march: demonstrators demonstration demonstrated rally rallied rallies
produce: produce produces produced producing production output manufacture manufactured manufactures
sell: sell sells sold selling sale sales
buy: buy buys bought buying purchase purchased purchases acquire acquired acquires
cost: cost costs costing price priced
pay: pay pays paid payment payments paying
earn: earn earns earned earning earnings wage wages salary salaries
spend: spend spends spent spending
profit: profit profits profitable
lose: lose loses lost losing loss losses
turnover: turnover revenue revenues takings
budget: budget budgets
debt: debt debts owe owes owed
invest: invest invests invested investment investments
raise-money: fundraising
receive: receive receives received
donate: donate donates donated donation donations
fine: fine fines fined penalty penalties
export: export exports exported exporting
import: import imports imported importing
approve: approve approves approved approval
reject: reject rejects rejected rejection
build: build builds built building construct constructed constructs construction
found: founded founding founds establish established establishes set-up formed inaugurated dates dating
open: open opens opened opening
close: close closes closed closing closure shut
find: find finds found finding
burn: burn burns burnt burned burning
mend: mend mends mended mending repaired repairing
rebuild: rebuild rebuilds rebuilt rebuilding
solve: solve solves solved solving
score: score scores scored scoring
compose: compose composes composed composing composer
finish: finish finished finishes completed complete completes completion finishing
begin: begin begins began begun start starts started launch launched launches
end: end ends ended
vote: vote votes voted voting voter voters
infect: infect infected infection infections case cases
vaccinate: vaccinate vaccinated vaccination vaccinations jab jabs
long: long length stretches
high: high height tall
wide: wide width broad
deep: deep depth
weigh: weigh weighs weighed weight heavy
large: area covers
old: aged age ages year-old old
hold: hold holds held holding capacity seat seats
carry: carry carries carried carrying
emit: emit emits emitted emission emissions
born: born birth birthplace
marry: marry married marries wedding
sign: sign signs signed signing signatory
unemployment: unemployment unemployed jobless joblessness
inflation: inflation
resign: resign resigned resigns resignation
win: win wins won winning victory winner
defeat: defeat defeated lose-to
acquit: acquit acquitted acquits acquittal
convict: convict convicted convicts conviction guilty
sentence: sentence sentenced sentences
sink: sink sank sunk sinking sinks
collapse: collapse collapsed collapses collapsing
fire: fire fires blaze blazes
flood: flood floods flooded flooding
quake: quake earthquake quakes earthquakes
crash: crash crashed crashes
storm: storm storms
work: work works worked working worker workers labour labor labourer labourers laborer laborers
abroad: abroad overseas foreign
ask-visa: visa visas
expel: expel expelled expels expulsion deported
grow-up: childhood
lake: lake lakes
house: house houses home homes dwelling dwellings
car: car cars automobile automobiles
pupil: pupil pupils student students schoolchildren
nurse: nurse nurses
doctor: doctor doctors physician physicians
ship: ship ships vessel vessels boat boats
farm: farm farms
company: company companies firm firms
tree: tree trees
fell-tree: felled felling
waste: waste rubbish garbage
design: design designed designs designer
write: write writes wrote written author
lead: lead leads led leading leader
pass: pass passed passes
"""
CONCEPTS: dict[str, str] = {
    word: line.partition(":")[0] for line in _LISTED.strip().splitlines() for word in line.partition(":")[2].split()
}
"""Word in small letters to what it stands for."""

ATTRIBUTES = words(
    """
    death injury missing employ hire dismiss strike attend reside visit arrest damage destroy evacuate homeless produce
    sell buy cost earn spend profit lose turnover budget debt invest donate fine export import approve reject build
    vote infect vaccinate long high wide deep weigh large old hold carry emit unemployment inflation born marry march
    fell-tree expel raise-money ask-visa receive scrap wait raise pay
    """
)
"""What a figure can be a figure of: two figures of different ones are not held against each other."""
KINDRED = tuple(
    frozenset(group.split())
    for group in (
        "strike march attend", "cost spend buy pay", "earn pay", "reside vote", "employ work", "sell turnover",
        "receive donate", "visit attend", "budget spend", "budget receive",
        "carry visit",
    )
)  # fmt: skip
"""Attributes that may tell of the same thing."""

NEGATIONS = words("not no never nobody none nothing neither nor without cannot n't")
_OPPOSITES = (
    "approve reject", "convict acquit", "open close", "pass reject", "win lose", "win defeat", "begin end",
    "buy sell", "hire dismiss", "legal illegal", "accept refuse", "confirm deny", "largest smallest",
    "highest lowest", "oldest youngest", "richest poorest", "guilty innocent", "alive dead", "public secret",
    "support oppose", "allow ban", "safe unsafe", "possible impossible", "true false", "present absent",
    "admit deny", "agree refuse", "arrest release", "jail free", "full empty", "survive die", "empty crowded",
    "deficit surplus", "gain lose",
)  # fmt: skip

SCOPES: dict[str, tuple[str, str]] = {
    word: (family, member)
    for family, member, listed in (
        ("sex", "women", "women woman female girls mothers wives"),
        ("sex", "men", "men man male boys fathers husbands"),
        ("age group", "children", "children child minors teenagers"),
        ("age group", "young people", "young youth youths youngsters"),
        ("age group", "older people", "pensioners elderly seniors retirees"),
        ("age group", "adults", "adults adult"),
        ("school", "primary", "primary elementary"),
        ("school", "secondary", "secondary"),
        ("sector", "public", "public state-owned"),
        ("sector", "private", "private"),
        ("area", "rural", "rural countryside"),
        ("area", "urban", "urban"),
        ("market", "domestic", "domestic home-grown"),
        ("market", "foreign", "international"),
        ("side", "north", "north northern"),
        ("side", "south", "south southern"),
        ("side", "east", "east eastern"),
        ("side", "west", "west western"),
        ("hours", "full time", "full-time"),
        ("hours", "part time", "part-time"),
        ("height", "upper", "upper"),
        ("height", "lower", "lower"),
        ("size", "small", "small smaller"),
        ("size", "large", "large larger big bigger"),
        ("time of day", "morning", "morning"),
        ("time of day", "evening", "evening"),
        ("days", "weekdays", "weekday weekdays"),
        ("days", "weekends", "weekend weekends"),
        ("reckoning", "gross", "gross"),
        ("reckoning", "net", "net"),
        ("traffic", "passengers", "passenger"),
        ("traffic", "freight", "freight cargo"),
        ("force", "civilian", "civilian civilians"),
        ("force", "military", "military soldiers troops"),
        ("state", "new", "new newly-built"),
        ("state", "old", "existing used second-hand"),
        ("level", "local", "city municipal council county district town local village"),
        ("level", "national", "national nation nationwide federal countrywide"),
        ("level", "worldwide", "worldwide global globally"),
        ("level", "group", "group parent"),
        ("level", "one company of a group", "subsidiary subsidiaries arm division"),
        ("stretch", "season", "season"),
        ("stretch", "career", "career lifetime"),
        ("stretch", "night", "overnight night"),
        ("stretch", "day", "daytime"),
    )
    for word in listed.split()
}
"""A word to the family it parts by and its side in it."""

RUNNING = words(
    "death injury missing infect arrest evacuate damage destroy donate sign homeless vaccinate collect gather confirm"
)
"""Counts that grow while they are told: a later one takes the place of an earlier one."""

PERSONS = words(
    """
    people persons person folk men women children residents inhabitants workers labourers employees staff voters
    pupils students visitors passengers patients soldiers troops police officers miners sailors nurses doctors
    teachers members citizens refugees migrants demonstrators protesters marchers spectators fans guests players
    households families victims prisoners inmates firefighters farmers tourists users customers subscribers lives
    dead injured welders guards drivers
    """
)
EVERYBODY = words("people persons person folk lives souls individuals victims dead injured casualties")
"""Nouns that may stand for any persons."""

_IDLE = (
    FUNCTION_WORDS
    | REPORTING
    | words(
        """
    according official officials spokesman spokeswoman put puts figure figures number numbers total totals count counts
    counted counting record recorded records register registered made make makes had has have got get stood stands
    left leave leaves came come comes went about around roughly some nearly almost least most estimated estimates
    year years month months week weeks day days hour time times percent per cent percentage point points share
    thousand million billion hundred dozen twice double half third quarter fifth tenth claims claimed lives life
    compared decade earlier that there set still also however than new joined join kind out still yet last
    took take takes taken taking crown crowns euro euros dollar dollars pound pounds franc francs yen roubles
    """
    )
    - words("lost")
)
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_PHRASES = tuple(
    (hint, re.compile(pattern, re.IGNORECASE), meaning)
    for hints, pattern, meaning in (
        ("world|globe", r"\b(?:across|around|all over|throughout) the (?:world|globe)\b", "abroad"),
        (" out", r"\bwalk(?:ed|s|ing)? out\b", "strike"),
        (" off", r"\b(?:laid|lay|lays|laying) off\b", "dismiss"),
        ("lives", r"\b(?:lives (?:were |was )?lost|(?:lost|claimed|took|cost) [\w,-]+ lives)\b", "death"),
        (" down| way|caved in", r"\b(?:fell down|gave way|caved in)\b", "collapse"),
        (
            " into force| effect",
            r"\b(?:c[ao]me|comes|entered) into (?:force|effect)\b|\b(?:took|takes) effect\b",
            "in-force",
        ),
        ("its doors", r"\bclosed its doors\b", "close"),
        ("took place| held", r"\b(?:took place|(?:was|were) held)\b", "take-place"),
        ("set up|Set up", r"\bset up in\b|\bset up (?=\d{4})", "found"),
    )
    for hint in hints.split("|")
)
"""Letters without which a phrase is not looked for, the phrase, and what it means."""


@lru_cache(maxsize=100_000)
def concept(word: str) -> str:
    """What a word stands for: a concept of the list, else its stem. The word may be written anyhow."""
    low = word.lower().replace("’", "'").removesuffix("'s").rstrip("'")
    if word[0].isupper() and low not in CONCEPTS and len(low) > 4:
        low = re.sub(r"(?<=a)ns?$", "", low)  # "Korean" and "Korea"
    return CONCEPTS.get(low) or stem(low)


def words_in(text: str) -> list[str]:
    """The words of a text as they are written, without figures and signs."""
    return _WORD.findall(text)


def concepts_in(text: str, said: Iterable[str] | None = None) -> dict[str, str]:
    """Concepts of the words that say something, each with the first word that stood for it; in the text's order.

    said: the words of the text, where they are known already.
    """
    found: dict[str, str] = {}
    for word in words_in(text) if said is None else said:
        if meaning := _meaning(word):
            found.setdefault(meaning, word)
    for hint, pattern, meaning in _PHRASES:
        if hint in text and (phrase := pattern.search(text)):
            found.setdefault(meaning, phrase.group())
    return found


@lru_cache(maxsize=100_000)
def _meaning(word: str) -> str:
    """What a word stands for; "" for one that says nothing of what a statement is of."""
    return concept(word) if says_something(word.lower()) else ""


def says_something(word: str) -> bool:
    """Whether a word in small letters tells what a statement is of: none of function, reporting or counting."""
    return len(word) > 1 and word not in _IDLE and word not in UP and word not in DOWN


def kindred(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two sets of attributes can tell of one thing: shared, kindred, or one of them empty."""
    if not a or not b or a & b:
        return True
    return any(group & a and group & b for group in KINDRED)


@lru_cache(maxsize=100_000)
def stem(low: str) -> str:
    """A word without the endings that change nothing: "ships", "planned", "supplies"."""
    for ending, instead in (("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("sses", "ss"), ("xes", "x"), ("s", "")):
        if low.endswith(ending) and len(low) - len(ending) >= 3 and not low.endswith(("ss", "us", "is")):
            low = low[: -len(ending)] + instead
            break
    if low.endswith("ied") and len(low) > 5:
        return low[:-3] + "y"
    for ending in ("ing", "ed"):
        if low.endswith(ending) and len(low) - len(ending) >= 3:
            low = low[: -len(ending)]
            if len(low) > 3 and low[-1] == low[-2] and low[-1] not in "sl":
                low = low[:-1]
            break
    return low.removesuffix("e") if len(low) > 3 else low


_CONTRARY = [(concept(a), concept(b)) for a, b in (line.split() for line in _OPPOSITES)]
OPPOSITES: dict[str, frozenset[str]] = {
    one: frozenset({b for a, b in _CONTRARY if a == one} | {a for a, b in _CONTRARY if b == one})
    for pair in _CONTRARY
    for one in pair
}
"""A concept and those that say the contrary."""
