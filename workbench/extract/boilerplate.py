"""What is no running text: rules that know notices, bylines, credits and captions by their words. One rule, one line.

The reason is shown to the checker beside what was set aside. Rules look at one block and never at its neighbours.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from workbench.core.documents import PassageKind


@dataclass(frozen=True, slots=True)
class Rule:
    """A block of at most so many words in which the pattern is found is of this kind, for this reason."""

    kind: PassageKind
    why: str
    pattern: re.Pattern[str]
    longest: int
    edge: bool = False
    """Whether the rule holds only near the beginning or the end of a document."""
    hints: tuple[str, ...] = ()
    """Small letters of which a block must hold some for the pattern to be tried at all: a hundred times faster."""


def _rule(
    kind: PassageKind,
    why: str,
    pattern: str,
    longest: int = 60,
    *,
    case: bool = False,
    edge: bool = False,
    hints: tuple[str, ...] = (),
) -> Rule:
    return Rule(kind, why, re.compile(pattern, 0 if case else re.IGNORECASE), longest, edge, hints)


CREDIT = "photo credit"
E_MAIL = "head or foot of an e-mail"
FORWARD_LOOKING = "forward-looking statements"
REFERENCE = "reference to a publication"
OF_NO_PAGE = frozenset({E_MAIL, FORWARD_LOOKING, REFERENCE})
"""Notices that stand in letters, press releases and studies: no sign that a text was copied off a web page."""
_NOTICE = PassageKind.BOILERPLATE
_BYLINE = PassageKind.BYLINE
_CAPTION = PassageKind.CAPTION

_MONTHS = (
    "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    "|Nov(?:ember)?|Dec(?:ember)?"
)
_DATE = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{_MONTHS})\.?,?\s+\d{{4}}|(?:{_MONTHS})\.?\s+\d{{1,2}},?\s+\d{{4}}"
    r"|\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})"
)
_CLOCK = r"(?:,?\s*(?:at\s+)?\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?\s*(?:GMT|UTC|BST|[CE]?[SD]T|CEST|CET)?)?"
_DAY = r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\w*,?\s+)?"
_CREDITED = (
    "(?:photo(?:graph)?s?|pictures?|pic|images?|credits?|illustrations?|graphics?|charts?|videos?|source"
    "|photo credits?|file photo|fotos?|bild|quelle)"
)
_NAME = r"[A-ZÀ-ÖØ-Þ][\w.’'-]*"
_PRESS_TRADE = "journalist|reporter|correspondent|editor|columnist|critic|writer|blogger|broadcaster|photographer"
_TRADE = (
    f"{_PRESS_TRADE}|author|filmmaker|film-maker|freelancer|researcher|academic|contributor|commentator|essayist|novelist"
    "|historian|economist|lecturer|professor|fellow"
)

RULES: tuple[Rule, ...] = (
    _rule(
        _NOTICE,
        "print edition notice",
        r"\bversion of this (?:article|story|piece)\b|\b(?:appeared|appears|published"
        r"|printed)\b.{0,40}\bprint edition\b|^\W*print edition\b"
        r"|^\W*(?:this (?:article|story|piece|review|interview)(?: was)? |originally |first )+(?:appeared|published)\b",
        hints=("version of this", "print edition", "appeared", "published"),
    ),
    _rule(PassageKind.TABLE_CELL, "row of a table", r"^\|.*\|$"),
    # pictures
    _rule(_CAPTION, "picture caption", r"^!\[[^\]]*\]\([^()\s]*\)$"),
    _rule(
        _CAPTION,
        CREDIT,
        rf"^\W*(?:{_CREDITED})\b(?: (?:by|credit|courtesy(?: of)?))?\s*[:/|©–—-]\s*(?:[A-Z]\.\s|[^.!?]){{2,60}}\.?$",
        9,
    ),
    _rule(
        _CAPTION,
        CREDIT,
        r"^\W*(?:©|\(c\)\s)?\s*(?:[\w.’' -]{2,40}\s*/\s*)?(?:AFP|AP|EPA|EPA-EFE|Reuters|Getty(?: Images)?"
        r"|Shutterstock|Alamy|iStock|Bloomberg|Xinhua|PA|Rex|Unsplash|Wikimedia(?: Commons)?|Associated Press"
        r"|Agence France-Presse)(?:\s*(?:/|via|,)\s*[\w.’' -]{2,40})?\W*$",
        8,
    ),
    _rule(_CAPTION, CREDIT, rf"^(?:{_CREDITED}) (?:by|courtesy of)\s+{_NAME}(?:\s+{_NAME}){{0,4}}\W*$", 9),
    _rule(
        _CAPTION,
        "picture caption",
        r"^\W*(?:image|photo|slide|picture|video)\s+\d+\s+(?:of\s*/?|/)\s*\d+\W*$|^\d+\s*/\s*\d+$|^\d{1,2}\s?of\s?\d{1,2}(?=[A-Z“])"
        r"|^image (?:caption|copyright)\b|^(?:play|media|current) (?:video|caption|time)\b|^back to gallery$",
        60,
    ),
    # what asks the reader for money, an address or a click
    _rule(
        _NOTICE,
        "asks the reader to subscribe",
        r"\bdear readers?\b|\bto (?:continue|keep) reading\b|\b(?:continue|keep) reading (?:this|with|for)\b",
        hints=("dear reader", "reading"),
    ),
    _rule(
        _NOTICE,
        "asks the reader to log in",
        r"\b(?:log ?in|sign ?in|please register|create (?:your|an?))\b.{0,40}\b(?:account|registered"
        r"|subscriber|e-?mail|to (?:read"
        r"|continue|comment))\b|forgot(?:ten)? (?:your )?password",
        hints=("log in", "login", "sign in", "signin", "register", "create", "password"),
    ),
    _rule(
        _NOTICE,
        "asks the reader to subscribe",
        r"^\W*subscribe\b|\bsubscribe (?:now|today|here|to (?:our|read|continue))\b|\bsubscription is (?:only|just)\b"
        r"|\b(?:your|our|digital) subscription\b.{0,30}\b(?:only|just|from|for)\b"
        r"|\balready (?:a )?(?:subscriber|subscribed|registered)\b",
        40,
        hints=("subscri", "already"),
    ),
    _rule(
        _NOTICE,
        "newsletter notice",
        r"\bsign(?:ing)? ?up\b.{0,60}\b(?:newsletter|letter|e-?mails?|alerts?|updates|briefing|bulletin|here)\b"
        r"|\bour newsletters?\b|\bnewsletters?\b.{0,40}\bsubscribe|\b(?:in|to|into) your inbox\b"
        r"|\bget the (?:latest|best)\b.{0,40}\b(?:news|updates|stories)\b|\bfree newsletter",
        45,
        hints=("sign", "newsletter", "inbox", "get the "),
    ),
    _rule(
        _NOTICE,
        "share buttons",
        r"^\W*(?:share|tweet|print|e-?mail|save|copy link|like|follow|facebook|twitter|whatsapp|linkedin|pinterest"
        r"|reddit|telegram|comments?|\d+ (?:shares?|comments?|likes?|views?))(?:\W+(?:this|the|story|article|page"
        r"|post|link|on|via|by|to|us|in|mail|e-?mail|print|link|share|tweet|save|facebook|twitter|whatsapp|linkedin"
        r"|pinterest|reddit|telegram|messenger|x|comments?|\d+))*\W*$",
        14,
    ),
    _rule(_NOTICE, "share buttons", r"^(?:share|follow|join|like|find) (?:this|us|the conversation|our)\b.{0,80}$", 16),
    _rule(
        _NOTICE,
        "cookie notice",
        r"\bcookies?\b.{0,300}\bcookies?\b|\b(?:we|site|website) uses? cookies\b"
        r"|\bcookie (?:policy|settings|preferences|consent|notice)\b"
        r"|\baccept (?:all )?cookies\b|^\W*privacy (?:policy|notice|settings)\W*$|\b(?:our|see the) privacy policy\b",
        80,
        hints=("cookie", "privacy"),
    ),
    _rule(
        _NOTICE,
        "copyright line",
        r"^\W*(?:©|\(c\)|copyright)\s|\ball rights reserved\b|\bmay not be (?:reproduced|published|broadcast"
        r"|rewritten)\b",
        60,
        hints=("©", "(c)", "copyright", "all rights reserved", "may not be"),
    ),
    _rule(
        _NOTICE,
        "points to another article",
        r"^\W*(?:read more|read also|read next|also read|see also|related(?: (?:articles?|stories|topics?|content"
        r"|coverage|posts?|news))?|more on this(?: story)?|more from|recommended|further reading|you (?:may"
        r"|might) (?:also )?like|don[’']t miss|most (?:read|popular|viewed|shared)|trending|up next|watch(?: now)?"
        r"|listen(?: now)?|editor[’']?s[’']? (?:picks?|choice)|top stories|latest (?:news|stories))\b\W*(?::|\||-|–"
        r"|—|$)",
        30,
    ),
    _rule(
        _NOTICE,
        "points to another article",
        r"^\W*(?:read more|read the full|click here|find out more|learn more|view (?:all|more|gallery|comments)"
        r"|show (?:more|less|comments)|load more|back to top|skip to|go to|download (?:the|our) app|open in app"
        r"|continue reading)\b",
        14,
    ),
    _rule(
        _NOTICE,
        "advertisement",
        r"^\W*(?:advertisements?|sponsored(?: content| by)?|promoted|paid (?:post|content)|story continues below"
        r"|article continues below|ad)\W*(?:$|advertisement|below)",
        8,
    ),
    _rule(
        _NOTICE,
        "editors' notice",
        r"^\W*(?:corrections?|clarifications?|editor[’']?s[’']? note|updated?|this (?:article|story|piece"
        r"|post) (?:was|has been|is)|an earlier version|we have updated)\b.{0,30}(?::|\bwas (?:amended|updated"
        r"|corrected|first|originally)\b|\bhas been (?:amended|updated|corrected)\b|\bearlier version\b)",
        80,
    ),
    _rule(
        _NOTICE,
        "editors' notice",
        r"\b(?:an|the) earlier version of this (?:article|story|report)\b|\bthis (?:article|story|report|piece"
        r"|post) (?:has been|was) (?:updated|amended|corrected|originally|first)\b",
        80,
        hints=("earlier version", "this article", "this story", "this report", "this piece", "this post"),
    ),
    _rule(
        _NOTICE,
        "asks the reader to get in touch",
        r"^\W*(?:have a story|do you have|got a (?:tip|story)|contact (?:us|the)|send (?:us|your)|write to|email us"
        r"|let us know|leave a (?:comment|reply)|join the (?:conversation|discussion)|what do you think"
        r"|support (?:our|us)|donate|have a tip|follow me on|follow (?:him|her|them) on|email (?:him|her)"
        r"|please (?:support|consider))\b",
        40,
    ),
    _rule(
        _NOTICE,
        "site furniture",
        r"^\W*(?:menu|search|home|news|sport|opinion|weather|about us|contact us|help|faq|terms(?: of (?:use"
        r"|service))?|terms and conditions|site ?map|careers|jobs|advertise(?: with us)?|archive|close|next|previous"
        r"|navigation|sections|edition|language|topics?|tags?|categor(?:y|ies)|log ?in|sign ?in|sign ?out|register"
        r"|account|loading)\b(?:\W+\w+){0,3}\W*$",
        5,
    ),
    # letters, press releases, lists of literature
    _rule(
        _NOTICE,
        E_MAIL,
        r"^[>\s]*(?:(?:from|to|b?cc|reply-to|sent|subject|date|betreff|gesendet):\s|on\b.{6,100}\bwrote:$"
        r"|-+\s?(?:original|forwarded) message\b|sent from my\b)|\bintended recipient\b"
        r"|\bany attachments? (?:is|are) (?:strictly )?(?:confidential|intended)\b",
        hints=(": ", " wrote:", "message", "sent from my", "recipient", "attachment"),
    ),
    _rule(
        _NOTICE,
        FORWARD_LOOKING,
        r"\bcontains? (?:certain )?forward-looking statements\b"
        r"|\bobligation to (?:publicly )?update any forward-looking\b",
        80,
        hints=("forward-looking",),
    ),
    _rule(
        _NOTICE,
        REFERENCE,
        r"^\W*(?:references?|bibliography|citation|suggested citation|cite (?:this|as)(?: article)?):"
        r"|\bdoi(?::|\.org/)\s?10\.",
        hints=("reference", "bibliography", "citation", "cite ", "doi"),
    ),
    _rule(
        _NOTICE,
        "advertisement",
        r"\bis brought to you by\b|\buse (?:the |our |my )?(?:promo |discount |offer )?code"
        r" (?!of\b|that\b|to\b|for\b)\w+ (?:for|to get|at checkout)\b",
        hints=("brought to you", " code "),
    ),
    _rule(
        _NOTICE,
        "editors' notice",
        r"^\W*(?:the|this) (?:interview|conversation|transcript) (?:was|has been)"
        r" (?:conducted|edited|condensed|shortened)\b"
        r"|\bbeen (?:lightly )?edited (?:and condensed )?for (?:length|clarity)\b",
        40,
        hints=("interview", "conversation", "transcript", "edited"),
    ),
    # pages in German
    _rule(
        _NOTICE,
        "points to another article",
        r"^\W*(?:lesen sie (?:auch|mehr|hier)|mehr zum thema|mehr dazu|auch interessant|das könnte sie|weiterlesen"
        r"|zur startseite)\b",
        30,
    ),
    _rule(
        _NOTICE,
        "asks the reader to subscribe",
        r"^\W*(?:\w+-)?newsletter (?:abonnieren|bestellen)\b|^\W*jetzt (?:abonnieren|anmelden|testen|kostenlos)\b"
        r"|^\W*(?:anzeige|werbung|impressum|datenschutz(?:erklärung)?|startseite)\W*$",
        14,
    ),
    _rule(
        _BYLINE,
        "byline",
        rf"^Von (?i:unsere[mr]|unseren)\s.{{3,60}}$|^Von {_NAME}(?:\s{_NAME}){{1,3}}\W*$",
        10,
        case=True,
    ),
    _rule(
        _BYLINE,
        "date line",
        r"^(?:[^\W\d][\w -]{1,40},\s+)?(?:den\s+)?\d{1,2}\.\s(?:Januar|Februar|März|April|Mai|Juni|Juli|August"
        r"|September|Oktober|November|Dezember)\s\d{4}\W*$",
        8,
    ),
    # who wrote it, where and when
    _rule(
        _BYLINE,
        "byline",
        rf"^(?i:(?:(?:text|words|story|report(?:ing|ed)?|written|interview|analysis|posted|published|edited"
        rf"|photographs?) )?by:?)\s+{_NAME}(?:[\s,|·&/–—-]++(?:(?i:and|for|in|with|of|the|at|de|van|von|staff"
        rf"|news)\s+)*+(?>{_DATE}|{_NAME}|\d[\d:.]*))*+\W*$",
        24,
        case=True,
    ),
    _rule(
        _BYLINE,
        "byline",
        r"^(?:by|from)\s+(?:our|the|a)?\s*(?:own |special |foreign |staff )?(?:correspondents?|reporters?"
        r"|staff(?: writers?)?|news ?desk|editors?)\b.{0,40}$",
        12,
    ),
    _rule(
        _BYLINE,
        "date line",
        rf"^\W*(?:(?:first |last )?(?:published|updated|posted|modified|issued)(?: on"
        rf"| at)?:?\s*)?{_DAY}{_DATE}{_CLOCK}\W*(?:\|.*)?$",
        16,
    ),
    _rule(
        _BYLINE,
        "date line",
        rf"^\W*(?:first |last )?(?:published|updated|posted|modified)(?: on| at)?:?\s+(?:{_DAY}(?:{_DATE}|\d|today"
        rf"|yesterday)).{{0,60}}$",
        16,
    ),
    _rule(
        _BYLINE,
        "date line",
        rf"^(?:[^.!?]{{0,60}}\W)?{_DAY}{_DATE}\W{{1,4}}(?:at\s+)?\d{{1,2}}[:.]\d\d\b(?:[^.!?]|[ap]\.m\.){{0,40}}$",
        16,
    ),
    _rule(
        _BYLINE,
        "reading time",
        r"^\W*\d+[\s-]*min(?:ute)?s?(?: (?:read|ago|listen|watch))?\W*$|^\W*(?:reading time|time to read)\b.{0,20}$"
        r"|^\W*\d+ (?:hours?|days?|weeks?|minutes?) ago\W*$",
        8,
    ),
    _rule(
        _BYLINE,
        "author's description",
        rf"^(?:(?:an?|our)\s+)?(?:\w+[\s-]){{0,3}}(?:{_TRADE})s?(?:,?\s+(?:and|&|at|for|of|with|in"
        rf"|based)\s+(?:an?\s+|the\s+)?[\w’'.-]+(?:\s+[\w’'.-]+){{0,5}})?\s*\.?$",
        12,
    ),
    _rule(
        _BYLINE,
        "author's description",
        rf"^{_NAME}(?:\s+{_NAME}){{1,3}}\s+(?:is|was)\s+(?:an?|the"
        rf"|our)\s+(?:[\w’'-]+\s+){{0,4}}(?i:{_PRESS_TRADE})s?\b.{{0,200}}$",
        45,
        case=True,
        edge=True,
    ),
    _rule(
        _BYLINE,
        "author's description",
        r"^(?:additional )?(?:reporting|editing|writing|research|translation|translated|compiled"
        r"|graphics) by\b.{0,120}$|\bcontributed to this (?:report|story|article)\b\W*$"
        r"|^with (?:additional )?(?:reporting|files) (?:by|from)\b.{0,80}$",
        24,
    ),
)

_CREDIT = re.compile(
    rf"\s*[\[(|–—-]?\s*(?:\b(?i:{_CREDITED})\b(?:\s(?i:by|credit))?\s*[:©]\s*(?:[^.!?()\n]{{2,60}}"
    rf"|[^.!?()\n]{{0,40}}\.[^.!?()\n]{{2,40}})[.)\]]?"
    r"|[\[(]?\s*\b[\w.’' -]{0,40}/?(?:AFP|EPA|Reuters|REUTERS|Getty Images|Shutterstock|Alamy"
    r"|AP Photo)\b[^.!?()\n]{0,40}[)\]]|©\s*[^.!?\n]{2,60}\.?)\s*$"
)
_CREDIT_HINT = re.compile(
    r"photo|picture|image|credit|illustration|graphic|chart|video|source|afp|epa|reuters|getty|shutterstock|alamy|©",
    re.IGNORECASE,
)
_LONGEST_CREDIT = 140
_SHOWS = re.compile(r"\W*(?:chart|graphic|illustration|video)s?\s*:", re.IGNORECASE)

CAPTION_AT_START = re.compile(
    r"^(?:caption|pictured|above|below|left|right|top|file photo|file picture|in this (?:file )?(?:photo|picture"
    r"|image)|chart|graphic|map|figure \d+|fig\. \d+)\s*[:,.]\s",
    re.IGNORECASE,
)


def rule_for(words: str, *, edge: bool = True) -> Rule | None:
    """The first rule that knows this block; None for a block that may be running text. edge: it stands near an end."""
    count = words.count(" ") + 1
    if count > 80:
        return None
    low = words.lower()
    for rule in RULES:
        if (
            count > rule.longest
            or (rule.edge and not edge)
            or (rule.hints and not any(hint in low for hint in rule.hints))
        ):
            continue
        if rule.pattern.search(words):
            return rule
    return None


def credit_in(words: str) -> int | None:
    """Where the photo credit at the end of a caption begins ("Photo: …", "(Reuters)"); None without one."""
    start = max(0, len(words) - _LONGEST_CREDIT)
    if not _CREDIT_HINT.search(words, start):
        return None
    match = _CREDIT.search(words, start)
    if match and match.start() == 0 and _SHOWS.match(words):  # "Chart: fares, 2008–2020. Source: …" says something
        stop = words.find(". ")
        match = _CREDIT.search(words, stop) if stop > 0 else None
    return match.start() if match else None
