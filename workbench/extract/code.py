"""Program code and command lines in a text without marks: fenced, typed at a prompt, or read off by their characters.

A line counts as code only by what prose never has (a fence, a prompt, an option, a call); what is unsure stays text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

CODE = "code"
COMMAND = "command line"

_FENCE = re.compile(r"(?P<marks>`{3,}|~{3,})(?P<rest>[^`\n]*)$")
_CLOSING_FENCE = re.compile(r"`{3,}|~{3,}")
_TOOL = (
    "pip3?|pipx|uv|poetry|conda|npm|npx|yarn|pnpm|git|docker(?:-compose)?|podman|kubectl|helm|brew|apt(?:-get)?|dnf|yum"
    "|pacman|choco|winget|cargo|rustup|gem|bundle|composer|systemctl|service|go|dotnet|mvn|gradle|terraform|tox|pytest"
)
_TASK = (
    "install|uninstall|run|init|clone|pull|push|commit|add|build|test|start|stop|restart|status|update|upgrade|remove"
    "|create|get|apply|exec|up|down|list|sync|publish|checkout|fetch|login|serve|enable|new|fmt|lock|compose"
)
_PROGRAM = (
    rf"{_TOOL}|make|cmake|curl|wget|ssh|scp|rsync|chmod|chown|mkdir|cd|ls|cp|mv|rm|cat|echo|export|source|python3?|node"
    r"|java|javac|ruby|php|tar|unzip|grep|sed|awk|find|kill|open|touch|head|tail|ping|bash|sh|\.{1,2}/[\w./-]+"
)
_OPTION = (
    r"\s--?[A-Za-z][\w-]*|==|&&|\s\|\s|\s[~.]{0,2}/[\w.-]+|\b\w+\.(?:py|sh|js|ts|txt|json|ya?ml|toml|tar|gz|zip|md)\b"
    r"|\$\{?\w|\w=\S"
)
_PROMPT = re.compile(
    rf"[$%]\s+(?:sudo\s+)?(?:{_PROGRAM})\b"
    r"|(?:>>>|PS [A-Z]:\\[^>\n]*>|[A-Z]:\\[^>\n]*>|[\w.-]+@[\w.-]+:[^$#\n]*[$#])\s+\S"
)
_COMMAND = re.compile(
    rf"(?:sudo\s+)?(?:(?:{_TOOL})\s+(?:{_TASK})\b(?:\s+[^\s.,;]\S*)*|make(?:\s+[a-z][\w-]*){{1,3}}(?:\s+#.*)?)$"
    rf"|(?:[A-Z_]+=\S+\s+)?(?:sudo\s+)?(?:(?:{_PROGRAM})(?=.*(?:{_OPTION}))|(?:curl|wget)(?=.*://))\s"
)
_LINES = (
    r"(?:async\s+)?def \w+\(.*",
    r"class \w+(?:\(.*\))?(?::| \{)",
    r"(?:public|private|protected|static|function|fn|func|void|int)\s(?:[\w<>\[\]]+\s){0,4}\w+\(.*",
    r"(?:const|let|var)\s(?:mut\s)?[\w{}\[\], ]+\s?(?::\s?[\w<>\[\]]+\s?)?=\s.*",
    r"(?:package|using|namespace) (?:\w+ )?[\w.:]+;",
    r"from [\w.]+ import [\w*][\w*, ()]*",
    r"import [\w.]+(?: as \w+)?(?:, [\w.]+(?: as \w+)?)*;?",
    r"import .+ from ['\"].+['\"];?",
    r"#(?:include|define|ifdef|ifndef|endif|pragma)\b.*",
    r"#!/.*",
    r"(?:if|for|while|switch|catch|else if)\s?\(.*\)\s*\{?",
    r"(?:if|elif|while|with|except)\b.*(?:[<>=!]=|\s[<>]\s|\w\(|\bis None|\bnot \w+:$|^except).*:",
    r"for \w+(?:, \w+)* in [\w.()\[\], ]*[()\[\]_.][\w.()\[\], ]*:|for \w+(?:, \w+)* in \w+:",
    r"(?:else|try|finally|do)\s?[:{]",
    r"(?:return|raise|throw|yield|await|print|assert)\b(?:\s[\w.]*|\s?)\(.*\);?",
    r"(?:return|throw|yield|await)\s.*;",
    r"(?:return|raise|yield) (?:[a-z_]\w*[._(\[]\S*|None|True|False|self\b.*|\[.*\]|\{.*\})",
    r"(?:[a-z_][\w.\[\]'\"]*|[A-Z][A-Z0-9_]+)(?:: [\w.\[\], |]+)?\s(?:=|:=|\+=|-=|=>|->)\s\S.*(?<![.!?])",
    r"[a-z_]\w*(?:\.\w+)*\([^)]*\)(?:\.\w+\([^)]*\)){0,4}\s*[;{]?",
    r"[^.!?]*\w\([^.!?]*\)\s?[;{]",
    r"[\]})]+[;,]?(?:\s*else\s*\{)?",
    r"\"[\w$-]+\":\s.*",
    r"</?[a-z][\w-]*(?:\s[\w:-]+=(?:\"[^\"]*\"|'[^']*'))*\s?/?>.*",
    r"<[!?][\w-].*>",
    r"(?i:select\s.+\sfrom\s.+;|insert into\s.+|create table\s.+|update\s\w+\sset\s.+;|delete from\s.+;)",
    r"\"\"\".*|'''.*",
)
_CODE = re.compile("|".join(rf"(?:{line})" for line in _LINES))
_CAPITAL_HINT = re.compile(r"\s=\s|=\S|[;{>]\s*$|^.{0,3}:\\|[$#]\s")
_COMMENT = re.compile(r"(?:#|//|--|/\*|\*/|;)\s?\S|\*\s")
_LONGEST = 400
"""Characters of the longest line that is looked at: prose of a whole paragraph on a line is none."""


def code_in(lines: Sequence[str], near: Sequence[bool]) -> list[str]:
    """Why each line of a text is code (CODE, COMMAND), "" for one that is not.

    near: whether a line follows the one before it without a blank line. What stands between two fences is code whatever
    it says; so is a comment next to a line of code, and what stands between two such lines and is no sentence.
    """
    found = [_alone(line) for line in lines]
    for first, last in _fenced(lines):
        found[first : last + 1] = [CODE] * (last + 1 - first)
    for place in range(1, len(lines)):
        if not found[place] and near[place] and found[place - 1] and _COMMENT.match(lines[place]):
            found[place] = found[place - 1]
    for place in range(len(lines) - 2, -1, -1):
        if not found[place] and near[place + 1] and found[place + 1] and _COMMENT.match(lines[place]):
            found[place] = found[place + 1]
    for place in range(1, len(lines) - 1):
        between = near[place] and near[place + 1] and found[place - 1] and found[place + 1]
        if between and not found[place] and not lines[place][0].isupper() and not lines[place].endswith("."):
            found[place] = found[place - 1]
    return found


def _alone(line: str) -> str:
    """What a line is by its own characters. Prose begins mostly with a capital, code mostly not: that saves time."""
    if len(line) > _LONGEST or (line[0].isupper() and not _CAPITAL_HINT.search(line)):
        return ""
    if _PROMPT.match(line) or (_COMMAND.match(line) and not line.endswith((".", "!", "?", ","))):
        return COMMAND
    return CODE if _CODE.fullmatch(line) else ""


def _fenced(lines: Sequence[str]) -> list[tuple[int, int]]:
    """First and last line of each fenced block, fences included; a fence that is never closed fences nothing."""
    found: list[tuple[int, int]] = []
    opened: tuple[int, str] | None = None
    for place, line in enumerate(lines):
        if opened is None:
            if (fence := _FENCE.match(line.split("\n", 1)[0])) is None:
                continue
            if "\n" in line and line.rstrip().endswith(fence["marks"]):
                found.append((place, place))
            elif "\n" not in line:
                opened = (place, fence["marks"])
        elif (closing := _CLOSING_FENCE.fullmatch(line.rsplit("\n", 1)[-1].strip())) and closing.group().startswith(
            opened[1]
        ):
            found.append((opened[0], place))
            opened = None
    return found
