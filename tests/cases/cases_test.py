"""Every case that docs/other-systems.md lists has its test where the page says, and every test is of a case listed."""

import glob
import re
import sys

with open("docs/other-systems.md", encoding="utf-8") as file:
    page = file.read()

failures = []
listed = {}
for row in re.findall(r"^\| `(?=.*\| \[)(.*)$", page, re.MULTILINE):
    case = row.partition("`")[0]
    link = re.search(r"\]\(([^)]*)\) \|$", row)
    if not link:
        failures.append(f"{case}: the last column has no link")
    elif link[1].startswith("../tests/cases/"):
        listed.setdefault(link[1][len("../"):], set()).add(case)

tested = {}
for path in glob.glob("tests/cases/*/*.gradus"):
    with open(path, encoding="utf-8") as file:
        titles = re.findall(r'^test "(.*?)"', file.read(), re.MULTILINE)
    cases = {case for title in titles for case in re.match(r"(\S+?)(?:: | and (\S+) | )", title).groups() if case}
    if cases:
        tested[path] = cases

if not listed:
    failures.append("the page lists nothing")
for path in sorted(listed.keys() | tested.keys()):
    for case in sorted(listed.get(path, set()) - tested.get(path, set())):
        failures.append(f"{case}: no test in {path}")
    for case in sorted(tested.get(path, set()) - listed.get(path, set())):
        failures.append(f"{case}: in {path}, and not on the page")

for failure in failures:
    print(failure)
print(f"{sum(len(cases) for cases in listed.values())} cases, {len(failures)} failures")
sys.exit(1 if failures else 0)
