#!/usr/bin/env python3
"""Runs the commands that the pages show and compares what they print.

commands_test.py PROGRAM [--rebase]   in the root of the checkout; --rebase writes the new output into the pages

In a ```console block each line that begins with `$ tools/gradus` is run; what stands below it, up to the next `$`,
is its whole output, errors included. `$ echo $?` shows what the command before it ended with. A line of `…` alone
stands for any lines. An audit without --as-of is run as of the day below, so that its date does not change.
Other commands are not run.
"""

import os
import re
import shlex
import subprocess
import sys

DAY = "2026-11-20"


def pages():
    for folder, folders, files in os.walk("."):
        folders[:] = sorted(f for f in folders if f != "build" and not f.startswith("."))
        for name in sorted(files):
            if name.endswith(".md"):
                yield os.path.normpath(os.path.join(folder, name))


class Step:
    """A command line of a block and the lines below it."""

    def __init__(self, command, line):
        self.command = command
        self.line = line
        self.output = []


def steps_of(lines):
    """(index of the first line, its steps, index behind the last line) of every console block."""
    begin = None
    for i, line in enumerate(lines):
        if begin is None:
            if line.rstrip() == "```console":
                begin, steps = i + 1, []
        elif line.startswith("```"):
            yield begin, steps, i
            begin = None
        elif line.startswith("$ "):
            steps.append(Step(line[2:], i + 1))
        elif steps and steps[-1].command.endswith("\\") and not steps[-1].output:
            steps[-1].command = steps[-1].command[:-1] + line.strip()
        elif steps:
            steps[-1].output.append(line)


def run(program, command):
    line = re.sub(r"^tools/gradus", lambda _: shlex.quote(program), command)
    if "--as-of" not in command:
        line = re.sub(r"^(\S+ audit) ", r"\1 --as-of " + DAY + " ", line)
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
    environment.update((k, v) for k, v in os.environ.items() if k in ("ASAN_OPTIONS", "UBSAN_OPTIONS"))
    done = subprocess.run(line, shell=True, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          stdin=subprocess.DEVNULL, timeout=120)
    return done.stdout.decode("utf-8").splitlines(), done.returncode


def fits(shown, printed):
    pattern = ""
    for line in shown:
        pattern += r"(?:.*\n)*" if line.strip() == "…" else re.escape(line) + "\n"
    return re.fullmatch(pattern, "".join(line + "\n" for line in printed)) is not None


def check_page(path, program, rebase):
    """(commands run, faults)"""
    with open(path, encoding="utf-8") as file:
        lines = file.read().split("\n")
    count, faults, changes = 0, [], []
    for begin, steps, end in steps_of(lines):
        status = None
        for step in steps:
            if step.command == "echo $?" and status is not None:
                printed = [str(status)]
            elif step.command.startswith("tools/gradus"):
                printed, status = run(program, step.command)
                count += 1
            else:
                status = None
                continue
            shown = step.output[:]
            if not fits(shown, printed):
                changes.append((step, printed))
                faults.append("%s:%d: $ %s\n--- the page shows\n%s\n--- it prints\n%s\n"
                              % (path, step.line, step.command, "\n".join(shown), "\n".join(printed)))
    if rebase and changes:
        for step, printed in sorted(changes, key=lambda c: -c[0].line):
            first = step.line
            while lines[first - 1].endswith("\\"):
                first += 1
            lines[first:first + len(step.output)] = printed
        with open(path, "w", encoding="utf-8") as file:
            file.write("\n".join(lines))
    return count, faults


def main():
    program = os.path.abspath(sys.argv[1])
    rebase = "--rebase" in sys.argv[2:]
    count, faults = 0, []
    for path in pages():
        found, wrong = check_page(path, program, rebase)
        count += found
        faults += wrong
    sys.stdout.write("\n".join(faults))
    print("%d commands run, %d differ%s" % (count, len(faults), "; the pages are rewritten" if rebase and faults else ""))
    return 0 if count >= 5 and (rebase or not faults) else 1


if __name__ == "__main__":
    sys.exit(main())
