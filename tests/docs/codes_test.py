#!/usr/bin/env python3
"""Every code that the sources report has a page of `gradus explain`, every page is about a code that they report, and
every code is named in a test.

codes_test.py PROGRAM     in the root of the checkout
"""

import os
import re
import subprocess
import sys
import unittest

PROGRAM = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else "build/release/gradus")
REPORTED = re.compile(r'\b(?:error|warning|warn|fault|fileError|SyntaxCode)(?:\(|\{)\s*"([a-z0-9-]+)"')
# Only a wrong answer of the solver could bring it about.
UNTESTED = {"unverified-placement"}


def texts(*folders, of=(".cpp", ".h")):
    for top in folders:
        for folder, _, files in os.walk(top):
            for name in sorted(files):
                if name.endswith(of):
                    with open(os.path.join(folder, name), encoding="utf-8", errors="replace") as file:
                        yield os.path.join(folder, name), file.read()


class Codes(unittest.TestCase):
    def setUp(self):
        listed = subprocess.run([PROGRAM, "explain"], stdout=subprocess.PIPE, text=True, timeout=60, check=True).stdout
        self.pages = set(re.findall(r"^([a-z0-9-]+)  ", listed, re.MULTILINE))
        self.assertGreater(len(self.pages), 150)

    def test_every_reported_code_has_a_page(self):
        found = {code for _, text in texts("src", "grammar", "tools/cli") for code in REPORTED.findall(text)}
        self.assertGreater(len(found), 100)
        self.assertEqual(found - self.pages, set())

    def test_every_page_is_about_a_code_that_is_reported(self):
        sources = "\n".join(text for path, text in texts("src", "grammar", "tools/cli") if "pages" not in path)
        self.assertEqual({code for code in self.pages if f'"{code}"' not in sources}, set())

    def test_every_code_is_named_in_a_test(self):
        tests = "\n".join(text for path, text in
                          texts("tests", "grammar", "docs", of=(".cpp", ".py", ".txt", ".golden", ".md"))
                          if path.startswith("tests") or path.endswith(".md"))
        words = set(re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)*", tests))
        self.assertEqual(self.pages - words - UNTESTED, set())


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
