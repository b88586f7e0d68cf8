"""Every observed fact has its test. rows.txt lists the facts' ids; a title begins with the id of its fact. Where the
language has no such notion, rows.txt has a line "ID: words", and the reference says so in these words, in its section
on other systems."""

import glob
import re
import sys

SECTION = "## Where other systems answer differently"

with open("tests/facts/rows.txt", encoding="utf-8") as file:
    lines = [line.strip() for line in file if line.strip()]
said = dict(line.split(": ", 1) for line in lines if ": " in line)
tested = [row for line in lines if ": " not in line for row in line.split()]

titles = set()
for path in glob.glob("tests/facts/*.gradus"):
    with open(path, encoding="utf-8") as file:
        titles.update(re.findall(r'^test "(\S+) ', file.read(), re.MULTILINE))
for path in glob.glob("tests/facts/*.cpp"):
    with open(path, encoding="utf-8") as file:
        titles.update(re.findall(r'TEST_CASE\("(\S+) ', file.read()))

failures = []
if not tested:
    failures.append("rows.txt lists nothing")
for row in tested:
    if row not in titles:
        failures.append(f"{row}: no test's title begins with it")
for title in sorted(titles):
    if title not in tested:
        failures.append(f"{title}: a test has it, but not rows.txt")
if said:
    with open("grammar/reference.md", encoding="utf-8") as file:
        page = file.read()
    section = page.partition(SECTION + "\n")[2].partition("\n## ")[0]
    words = " ".join(section.split())
    for row, phrase in said.items():
        if phrase not in words:
            failures.append(f"{row}: the reference does not say {phrase!r} under {SECTION!r}")

for failure in failures:
    print(failure)
print(f"{len(tested)} facts with tests, {len(said)} in the reference, {len(failures)} failures")
sys.exit(1 if failures else 0)
