#!/usr/bin/env python3
"""Runs the commands that the pages show and compares what they print.

commands_test.py PROGRAM [--rebase]   in the root of the checkout; --rebase writes what is printed into the pages

In a ```console block each line that begins with `$ tools/gradus` is run; what stands below it, up to the next `$`,
is its whole output, errors included. `$ echo $?` shows what the command before it ended with. A line of `…` alone
stands for any lines. The files of the checkout are there, and the named blocks of the page (```gradus minor.gradus).
An audit without --as-of is run as of the day below, so that its date does not change. Other commands are not run.
"""

import difflib
import os
import re
import shlex
import subprocess
import sys
import tempfile

DAY = "2026-11-20"


def pages():
    for folder, folders, files in os.walk("."):
        folders[:] = sorted(f for f in folders if f != "build" and not f.startswith("."))
        for name in sorted(files):
            if name.endswith(".md"):
                yield os.path.normpath(os.path.join(folder, name))


class Step:
    """A command of a page: its first and last line, from 0, and the lines shown below it."""

    def __init__(self, command, line):
        self.command, self.first, self.last, self.shown = command, line, line, []


def blocks(lines):
    """(words behind the fence, numbers of the lines) of every fenced block."""
    begin = None
    for i, line in enumerate(lines):
        if line.startswith("```"):
            if begin is not None:
                yield lines[begin - 1][3:].split(), range(begin, i)
            begin = i + 1 if begin is None else None


def steps_of(lines, numbers):
    steps = []
    for i in numbers:
        if lines[i].startswith("$ "):
            steps.append(Step(lines[i][2:], i))
        elif steps and steps[-1].command.endswith("\\"):
            steps[-1].command = steps[-1].command[:-1] + lines[i].strip()
            steps[-1].last = i
        elif steps:
            steps[-1].shown.append(lines[i])
    return steps


def lay_out(folder, lines):
    """The checkout as it is seen from its root, with the page's named blocks as files of their own."""
    for name in os.listdir("."):
        os.symlink(os.path.abspath(name), os.path.join(folder, name))
    for words, numbers in blocks(lines):
        if len(words) == 2 and "/" not in words[1]:
            with open(os.path.join(folder, words[1]), "w", encoding="utf-8") as file:
                file.writelines(lines[i] + "\n" for i in numbers)


def run(program, command, folder):
    line = re.sub(r"^tools/gradus", lambda _: shlex.quote(program), command)
    if "--as-of" not in command:
        line = re.sub(r"^(\S+ audit) ", r"\1 --as-of " + DAY + " ", line)
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
    environment.update((k, v) for k, v in os.environ.items() if k in ("ASAN_OPTIONS", "UBSAN_OPTIONS"))
    done = subprocess.run(line, shell=True, cwd=folder, env=environment, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, timeout=120, check=False)
    return done.stdout.decode("utf-8").splitlines(), done.returncode


def fits(shown, printed):
    pattern = "".join(r"(?:.*\n)*" if line == "…" else re.escape(line) + "\n" for line in shown)
    return re.fullmatch(pattern, "".join(line + "\n" for line in printed)) is not None


def check_page(path, program, rebase):
    """(commands run, faults)"""
    with open(path, encoding="utf-8") as file:
        lines = file.read().split("\n")
    count, faults, changes = 0, [], []
    with tempfile.TemporaryDirectory() as folder:
        lay_out(folder, lines)
        for words, numbers in blocks(lines):
            status = None
            for step in steps_of(lines, numbers) if words == ["console"] else []:
                if step.command == "echo $?" and status is not None:
                    printed = [str(status)]
                elif step.command.startswith("tools/gradus "):
                    printed, status = run(program, step.command, folder)
                    count += 1
                else:
                    status = None
                    continue
                if not fits(step.shown, printed):
                    changes.append((step, printed))
                    difference = difflib.unified_diff(step.shown, printed, "the page shows", "it prints", lineterm="")
                    faults.append("\n".join([f"{path}:{step.first + 1}: $ {step.command}", *difference, ""]))
    if rebase and changes:
        for step, printed in reversed(changes):
            if step.shown[-1:] == ["…"]:  # as many lines as before, and the rest left out again
                printed = printed[:len(step.shown) - 1] + ["…"]
            lines[step.last + 1:step.last + 1 + len(step.shown)] = printed
        with open(path, "w", encoding="utf-8") as file:
            file.write("\n".join(lines))
    return count, faults


def main():
    program, rebase = os.path.abspath(sys.argv[1]), "--rebase" in sys.argv[2:]
    count, faults = 0, []
    for path in pages():
        found, wrong = check_page(path, program, rebase)
        count += found
        faults += wrong
    print("\n".join(faults))
    print(f"{count} commands run, {len(faults)} differ" + ("; the pages are rewritten" if rebase and faults else ""))
    return 0 if count >= 5 and (rebase or not faults) else 1


if __name__ == "__main__":
    sys.exit(main())
