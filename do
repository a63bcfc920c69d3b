#!/bin/sh
# The one door: ./do COMMAND. The first time it makes .venv from requirements.lock, then it is quick.
# Needs Python 3.11 to 3.14. Standard output belongs to the command; whatever the door says goes to standard error.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
python=$here/.venv/bin/python
unset PYTHONHOME PYTHONPATH || true # what stands there would shadow the pinned packages
unset PYTHONDONTWRITEBYTECODE || true # every start would compile a thousand files anew: half a second of the window's

list() {
    cat <<'END_OF_LIST'
./do run              the window on the sample case; with no screen: its report and a picture
./do test [ARGS]      check, then all tests (ARGS go to pytest)
./do check            lint, format, types and import rules, no tests
./do workbench ARGS   the command line, in the folder you are in
./do verify [ARGS]    slow checks: faults, kills, other programs
./do bench [ARGS]     measurements beside the bare operation
./do golden           write the expected reports anew; look at the difference before you commit
./do translations     bring resources/translations up to date with the window's texts, say what is missing
./do lock [--upgrade] write requirements.lock after a change in pyproject.toml
END_OF_LIST
}

say() { printf 'do: %s\n' "$*" >&2; }

thrice() { # an index may fail once
    for pause in 2 5 0; do
        "$@" >&2 && return
        [ "$pause" = 0 ] || { say "trying again in $pause seconds"; sleep "$pause"; }
    done
    say "gave up after three tries: $*"
    return 1
}

apt_install() { # packages; only as root on Debian and its kin, false elsewhere
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 || return 1
    say "installing $*"
    thrice apt-get -qq update && DEBIAN_FRONTEND=noninteractive thrice apt-get -qq install --yes --no-install-recommends "$@"
}

own_settings() { # keep where packages come from, drop what changes how or where they are installed
    for name in $(env | sed -n -e 's/^\(PIP_[A-Z0-9_]*\)=.*/\1/p' -e 's/^\(UV_[A-Z0-9_]*\)=.*/\1/p'); do
        case $name in
        PIP_INDEX_URL | PIP_EXTRA_INDEX_URL | PIP_FIND_LINKS | PIP_NO_INDEX | PIP_TRUSTED_HOST | PIP_PROXY) ;;
        PIP_CERT | PIP_CLIENT_CERT | PIP_CONFIG_FILE | PIP_CACHE_DIR | PIP_DEFAULT_TIMEOUT | PIP_RETRIES) ;;
        UV_DEFAULT_INDEX | UV_INDEX* | UV_EXTRA_INDEX_URL | UV_FIND_LINKS | UV_NO_INDEX | UV_INSECURE_HOST) ;;
        UV_NATIVE_TLS | UV_SYSTEM_CERTS | UV_CONFIG_FILE | UV_CACHE_DIR | UV_LINK_MODE | UV_HTTP_* | UV_OFFLINE) ;;
        *) unset "$name" ;;
        esac
    done
    unset VIRTUAL_ENV CONDA_PREFIX || true
    export PIP_USER=0 PIP_DISABLE_PIP_VERSION_CHECK=1 UV_PYTHON_DOWNLOADS=never
    for bundle in /etc/ssl/certs/ca-certificates.crt /etc/pki/tls/certs/ca-bundle.crt; do
        # a company's own certificate stands there, not in uv; the two names are of newer and older releases of uv
        if [ -s "$bundle" ]; then export UV_SYSTEM_CERTS=1 UV_NATIVE_TLS=1; fi
    done
    if [ ! -d "${HOME:-}" ] || [ ! -w "$HOME" ]; then export UV_CACHE_DIR="${UV_CACHE_DIR:-$here/.tools/cache}"; fi
}

find_python() { # one that can make environments
    for base in python3 python3.14 python3.13 python3.12 python3.11; do
        "$base" -c 'import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info < (3, 15))' >/dev/null 2>&1 && return
    done
    return 1
}

find_uv() {
    for uv in uv "$here/.tools/uv-env/bin/uv"; do
        "$uv" --version >/dev/null 2>&1 && return
    done
    find_python || { apt_install python3 python3-venv && find_python; } || {
        say "needs Python 3.11 to 3.14 with venv (Debian, Ubuntu: sudo apt install python3 python3-venv), or uv"
        return 1
    }
    say "getting uv into .tools"
    "$base" -m venv --clear "$here/.tools/uv-env" >&2
    thrice "$here/.tools/uv-env/bin/python" -m pip install --quiet uv
}

environment() ( # a subshell: settings changed here stay here
    stamp=$here/.venv/made-from
    wanted=$(printf '%s\n' "$here" && cd "$here" && cksum requirements.lock pyproject.toml)
    [ -x "$python" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ] && return
    own_settings
    find_uv
    # Scripts of an environment hold its path: one that was moved is made anew.
    if [ ! -x "$python" ] || { [ -f "$stamp" ] && [ "$(head -n 1 "$stamp")" != "$here" ]; }; then
        say "making .venv"
        rm -rf "$here/.venv"
        "$uv" venv --quiet --python '>=3.11,<3.15' "$here/.venv" >&2
    fi
    cd "$here"
    thrice "$uv" pip sync --quiet --python "$python" --require-hashes requirements.lock
    thrice "$uv" pip install --quiet --python "$python" --no-deps --no-build-isolation --editable .
    printf '%s\n' "$wanted" >"$stamp"
)

lock() ( # pins that stand stay, unless --upgrade
    own_settings
    find_uv
    cd "$here"
    thrice "$uv" pip compile pyproject.toml --extra encoder --group dev --universal --python-version 3.11 --generate-hashes \
        --custom-compile-command './do lock' --quiet --output-file requirements.lock "$@"
)

qt_libraries() { # screen or offscreen: what Qt needs of the system there
    packages=$("$python" -P -m workbench.preflight --packages "$1")
    # shellcheck disable=SC2086 # several words on purpose
    [ -z "$packages" ] || apt_install $packages || true
    "$python" -P -m workbench.preflight "$1" >&2
}

check() { # all four, even when one complains
    failed=''
    "$python" -m ruff check . || failed="$failed ruff-check"
    "$python" -m ruff format --check . || failed="$failed ruff-format"
    "$python" -m mypy || failed="$failed mypy"
    "$python" -c 'from importlinter.cli import lint_imports_command; lint_imports_command()' || failed="$failed lint-imports"
    [ -z "$failed" ] || { say "failed:$failed"; return 1; }
}

sample() { # the sample case, made once: what a person did in it stays
    folder=$here/build/sample
    if [ ! -d "$folder" ]; then
        rm -rf "$folder.part"
        mkdir -p "$here/build"
        said=$("$python" -P -m workbench sample "$folder.part" 2>&1) || { printf '%s\n' "$said" >&2; return 1; }
        mv "$folder.part" "$folder"
    fi
}

run() {
    if [ "$(uname)" != Linux ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]; then
        qt_libraries screen
        sample
        say "the sample case is in $folder; delete that to start afresh"
        exec "$python" -P -m workbench open "$folder/Overseas labour.factcheck"
    fi
    say "no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set): writing the report and a picture of the window"
    qt_libraries offscreen
    sample
    "$python" -P -m workbench report "$folder/Overseas labour.factcheck" "$folder/Overseas labour report.html" >&2
    QT_QPA_PLATFORM=offscreen "$python" -P -m workbench.app --picture "$folder/window.png" "$folder/Overseas labour.factcheck" >&2
    say "look into $folder"
}

# Each step stands on a line of its own: set -e does not look inside `a && b`.
[ $# -gt 0 ] || { list; exit; }
command=$1
shift
case $command in
workbench)
    environment
    exec "$python" -P -m workbench "$@"
    ;;
run)
    environment
    run
    ;;
check)
    environment
    cd "$here"
    check
    ;;
test)
    environment
    qt_libraries offscreen
    cd "$here"
    status=0
    check || status=1
    "$python" -m pytest -n 2 "$@" || status=$?
    exit "$status"
    ;;
verify | bench)
    environment
    qt_libraries offscreen
    cd "$here"
    exec "$python" -m pytest "tests/$command" "$@"
    ;;
golden)
    environment
    qt_libraries offscreen
    cd "$here"
    exec "$python" -m pytest -n 2 --update-golden "$@"
    ;;
translations)
    environment
    cd "$here"
    exec "$python" -P resources/translations/gather.py "$@"
    ;;
lock) lock "$@" ;;
help | -h | --help) list ;;
*)
    say "no such command: $command"
    list >&2
    exit 2
    ;;
esac
