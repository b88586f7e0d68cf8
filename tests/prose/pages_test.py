#!/usr/bin/env python3
"""The pages of shipped programmes are those in tests/prose/pages, which people have read.

pages_test.py PROGRAM [--rebase]     in the root of the checkout; --rebase writes the pages and shows the difference
"""

import difflib
import os
import subprocess
import sys

PAGES = os.path.join("tests", "prose", "pages")
RULES = ["rules/duke/meng-aipi.gradus", "rules/duke/cert-ai-foundations.gradus", "rules/cmu/ms-aie-africa.gradus",
         "rules/cmu/ms-aie-ece.gradus", "rules/cmu/ms-aie-meche.gradus", "rules/cmu/msaie-is.gradus"]


def main():
    program, rebase = os.path.abspath(sys.argv[1]), "--rebase" in sys.argv[2:]
    failed = 0
    for rules in RULES:
        path = os.path.join(PAGES, os.path.splitext(os.path.basename(rules))[0] + ".txt")
        printed = subprocess.run([program, "doc", rules], stdout=subprocess.PIPE, timeout=60,
                                 check=True).stdout.decode("utf-8")
        # The hash of the rules changes with their comments, the version with each release.
        printed = printed[:printed.rindex("\nRules ") + 1]
        shown = ""
        if os.path.exists(path):
            with open(path, encoding="utf-8") as file:
                shown = file.read()
        if shown != printed:
            failed += 1
            sys.stdout.writelines(difflib.unified_diff(shown.splitlines(True), printed.splitlines(True), path,
                                                       path + " (now)"))
            if rebase:
                os.makedirs(PAGES, exist_ok=True)
                with open(path, "w", encoding="utf-8") as file:
                    file.write(printed)
    print(f"{len(RULES)} pages, {failed} {'changed' if rebase else 'differ'}")
    return 0 if rebase or not failed else 1


if __name__ == "__main__":
    sys.exit(main())
