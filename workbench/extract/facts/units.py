"""Units of figures: currencies, percentages, measures, and the noun that is counted."""

from __future__ import annotations

import re

from workbench.extract.wordlist import pairs, words

CURRENCY_SIGNS = pairs(
    """
    US$ = USD | A$ = AUD | AU$ = AUD | C$ = CAD | CA$ = CAD | S$ = SGD | NZ$ = NZD | HK$ = HKD | NT$ = TWD
    R$ = BRL | Z$ = ZWL | $ = USD | £ = GBP | € = EUR | ¥ = JPY | ₹ = INR | ₽ = RUB | ₩ = KRW | ₪ = ILS | ₺ = TRY
    ₦ = NGN | ₴ = UAH | ₫ = VND | ฿ = THB | USD = USD | EUR = EUR | GBP = GBP | CHF = CHF | JPY = JPY | CNY = CNY
    RMB = CNY | SEK = SEK | NOK = NOK | DKK = DKK | INR = INR | AUD = AUD | CAD = CAD | PLN = PLN | Rs = INR
    Rs. = INR
    """
)
CURRENCY_WORDS = pairs(
    """
    dollar = USD | buck = USD | euro = EUR | pound = GBP | quid = GBP | yen = JPY | yuan = CNY | renminbi = CNY
    won = KRW | rupee = INR | ruble = RUB | rouble = RUB | franc = CHF | krona = SEK | kronor = SEK | krone = NOK
    kroner = NOK | crown = crowns | peso = pesos | real = BRL | reais = BRL | lira = TRY | zloty = PLN
    zlotys = PLN | forint = HUF | rand = ZAR | shekel = ILS | dirham = AED | riyal = SAR | dinar = dinars
    shilling = shillings | naira = NGN | baht = THB | hryvnia = UAH | cent = USD | penny = GBP | pence = GBP
    """
) | {code.lower(): code for code in CURRENCY_SIGNS if code.isalpha() and code.isupper()}
_DOLLARS = pairs(
    """
    us = USD | u.s. = USD | american = USD | canadian = CAD | australian = AUD | singapore = SGD | hong kong = HKD
    new zealand = NZD | taiwan = TWD
    """
)
HUNDREDTHS = ("cent", "penny", "pence")

MEASURES = pairs(
    """
    mile = miles | km = kilometres | kilometre = kilometres | kilometer = kilometres | metre = metres
    meter = metres | centimetre = centimetres | centimeter = centimetres | cm = centimetres | mm = millimetres
    millimetre = millimetres | millimeter = millimetres | foot = feet | feet = feet | ft = feet | inch = inches
    inche = inches | yard = yards | kg = kilograms | kilogram = kilograms | kilo = kilograms | gram = grams
    g = grams | tonne = tonnes | ton = tons | ml = millilitres | litre = litres | liter = litres
    gallon = gallons | barrel = barrels
    hectare = hectares | ha = hectares | acre = acres | watt = watts | kw = kilowatts | mw = megawatts
    megawatt = megawatts | gw = gigawatts | gigawatt = gigawatts | kwh = kilowatt-hours | mwh = megawatt-hours
    gwh = gigawatt-hours | twh = terawatt-hours | mph = miles an hour | km/h = kilometres an hour
    kph = kilometres an hour | knot = knots | °c = degrees Celsius | °f = degrees Fahrenheit | second = seconds
    minute = minutes | hour = hours | day = days | week = weeks | month = months | year = years | decade = decades
    time = times | point = points | degree = degrees | mmhg = mmHg
    """
)

_CASED = frozenset({"m", "g", "ha", "b"})
_PERCENT = re.compile(
    r"\s?(?:%|‰|per\s?mille?\b|per\s?cent(?:age\s+points?)?\b|percent(?:age\s+points?)?\b|pc\b|pp\b)", re.IGNORECASE
)
_MONEY = re.compile(
    r"[\s-]?(?P<sign>€|£|¥|₽|₴)|[\s-]+(?:(?P<whose>US|U\.S\.|American|Canadian|Australian|Singapore|Hong Kong"
    r"|New Zealand|Taiwan|Swiss|British|Swedish"
    r"|Norwegian|Danish|Czech|Mexican|Russian|Indian)\s+)?(?P<word>"
    + "|".join(sorted(CURRENCY_WORDS, key=len, reverse=True))
    + r")s?\b(?!-)",
    re.IGNORECASE,
)
_MEASURE = re.compile(
    r"[\s-]?(?:(?P<power>square|cubic)[\s-])?(?P<unit>"
    + "|".join(re.escape(unit) for unit in sorted(MEASURES, key=len, reverse=True))
    + r")s?(?:[\s-](?:(?P<scale>Celsius|Fahrenheit|C|F)\b|an?\s+(?P<per>hour|second)\b))?(?![\w/])"
    r"(?P<old>[\s-]olds?\b)?",
    re.IGNORECASE,
)
_TEMPERATURE = re.compile(r"\s?°?(?P<scale>[CF])\b|\s?°\s?(?P<wide>[CF])\b")
_RATE = re.compile(
    r"\s+(?:an?|per|each|every)\s+(?:year|month|week|day|hour|head|person|capita|litre|tonne|kilo)\b|\s+(?:annually"
    r"|monthly|daily)\b"
)
_NOUN = re.compile(
    r"\s+(?:(?:more|other|further|additional)\s+(?=[a-z]))?(?:of\s+(?:the\s+|its\s+|their\s+|his\s+|her\s+|our\s+|these\s+|those\s+)?)?(?P<quoted>[«“\"‘'])?"
    r"(?P<first>[^\W\d_][\w’'-]*)(?:\s+(?P<second>[^\W\d_][\w’'-]*))?(?:\s+(?P<third>[^\W\d_][\w’'-]*))?"
)
_PEOPLE = words(
    """
    people men women children police staff personnel folk folks sheep fish aircraft troops media data cattle
    """
)
_NO_NOUN = words(
    """
    is was has does says this his its us as less news per a an and or but of in on at to for from by with than
    that the who which were are had have been will would can could may might more most respectively versus vs
    when while where after before since until during between about against under over into across among if
    because so yet not no nor it he she they we you i
    """
)


def percent(words: str, at: int) -> tuple[str, int] | None:
    """The percent sign or word that stands at a place: unit and where it ends."""
    match = _PERCENT.match(words, at)
    if match is None:
        return None
    if match[0].strip() == "‰" or "mil" in match[0].lower():
        return "per mille", match.end()
    return ("percentage points" if "point" in match[0].lower() or match[0].strip() == "pp" else "percent"), match.end()


def money(words: str, at: int) -> tuple[str, float, int] | None:
    """The currency that stands behind a figure: code, what one is worth in it (0.01 for cents), where it ends."""
    match = _MONEY.match(words, at)
    if match is None:
        return None
    if match["sign"]:
        return CURRENCY_SIGNS.get(match["sign"], match["sign"]), 1.0, match.end()
    word, whose = match["word"].lower(), (match["whose"] or "").lower()
    if word in ("won", "real") and not whose and match[0][0] != " ":
        return None
    code = _DOLLARS.get(whose, CURRENCY_WORDS[word]) if word == "dollar" else CURRENCY_WORDS[word]
    return code, 0.01 if word in HUNDREDTHS else 1.0, match.end()


def measure(words: str, at: int) -> tuple[str, int] | None:
    """The unit of measure that stands behind a figure ("km", "square metres", "-year-old"): unit and where it ends."""
    if heat := _TEMPERATURE.match(words, at):
        return ("degrees Celsius" if "C" in heat[0] else "degrees Fahrenheit"), heat.end()
    match = _MEASURE.match(words, at)
    if match is None:
        return None
    word = match["unit"]
    if (word.lower() in _CASED and not word.islower()) or (word.istitle() and len(word) > 2):
        return None
    unit = MEASURES[word.lower()]
    if unit == "degrees" and match["scale"]:
        unit = "degrees Celsius" if match["scale"][0] in "Cc" else "degrees Fahrenheit"
    elif match["scale"]:
        return unit, match.end("unit")
    if match["per"]:
        unit = f"{unit} a{'n' if match['per'] == 'hour' else ''} {match['per']}"
    return (f"{match['power'].lower()} {unit}" if match["power"] else unit), match.end()


def rate(words: str, at: int) -> int:
    """Where "a year", "per month" behind a figure ends; the same place when there is none."""
    match = _RATE.match(words, at)
    return match.end() if match else at


def counted(words: str, at: int) -> tuple[str, int] | None:
    """The plural noun that is counted ("North Koreans" whole, "small towns" by its last word), and where it ends."""
    match = _NOUN.match(words, at)
    if match is None:
        return None
    before: list[str] = []
    for group in ("first", "second", "third"):
        word = match[group]
        if word is None or word.lower() in _NO_NOUN:
            return None
        low = word.lower()
        if low in _PEOPLE or (low.endswith("s") and len(low) > 3 and not low.endswith(("ss", "ous", "’s", "'s", "us"))):
            same = (
                before
                if match["quoted"]
                else [other for other in before if other[0].isupper()]
                if word[0].isupper()
                else []
            )
            return " ".join([*same, word]), at if match["quoted"] else match.end(group)
        if low.endswith(("ed", "ing")) and before:
            return None
        before.append(word)
    return None
