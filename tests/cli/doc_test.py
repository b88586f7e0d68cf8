#!/usr/bin/env python3
"""Where `gradus doc` writes its pages.

doc_test.py PROGRAM     in the root of the checkout
"""

import os
import subprocess
import sys
import tempfile
import unittest

PROGRAM = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else "build/release/gradus")

RULES = """program major "Major" { take 2 courses from CS *; share with minor up to 1 course }
program minor "Minor" { take CS 101 }
"""


class Doc(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.write("rules.gradus", RULES)

    def write(self, name, text):
        with open(os.path.join(self.folder, name), "w", encoding="utf-8") as file:
            file.write(text)

    def read(self, name):
        with open(os.path.join(self.folder, name), encoding="utf-8") as file:
            return file.read()

    def doc(self, code, *words):
        done = subprocess.run([PROGRAM, "doc", *words], cwd=self.folder, capture_output=True, text=True,
                              stdin=subprocess.DEVNULL, timeout=60, check=False)
        self.assertEqual(done.returncode, code, done.stderr)
        return done

    def test_a_file_has_what_the_terminal_would(self):
        for form in ([], ["--format", "html"], ["--format", "markdown"]):
            printed = self.doc(0, "rules.gradus", *form).stdout
            self.assertEqual(self.doc(0, "rules.gradus", *form, "--output", "page").stdout, "")
            self.assertEqual(self.read("page"), printed)

    def test_in_a_folder_every_programme_has_a_page_and_links_lead_there(self):
        os.mkdir(os.path.join(self.folder, "pages"))
        for form, ending, link in (("markdown", ".md", "[Minor](minor.md)"),
                                   ("html", ".html", '<a href="minor.html">Minor</a>')):
            self.doc(0, "rules.gradus", "--format", form, "--output", "pages")
            self.assertIn(link, self.read("pages/major" + ending))
            self.assertIn("Minor", self.read("pages/minor" + ending))
        self.assertEqual(len(os.listdir(os.path.join(self.folder, "pages"))), 4)

    def test_what_cannot_be_written_is_said(self):
        self.assertIn("error[file-unwritable]", self.doc(2, "rules.gradus", "--output", "/dev/full").stderr)
        self.assertIn("error[file-unwritable]", self.doc(2, "rules.gradus", "--output", "nowhere/page.md").stderr)

    def test_wrong_rules_write_nothing(self):
        self.write("rules.gradus", "program p { take }")
        self.doc(2, "rules.gradus", "--output", "page")
        self.assertFalse(os.path.exists(os.path.join(self.folder, "page")))

    def test_wrong_command_lines_are_2(self):
        for words in ([], ["rules.gradus", "--format", "pdf"], ["rules.gradus", "--output"]):
            self.assertIn("error[command-line]", self.doc(2, *words).stderr, words)

    def test_titles_come_from_the_catalogue_that_is_named(self):
        self.write("courses.csv", "course,title,units\nCS 101,Programming,3\n")
        self.assertIn("Take CS 101.", self.doc(0, "rules.gradus").stdout)
        self.assertIn("Take CS 101 (Programming).",
                      self.doc(0, "rules.gradus", "--catalog", "courses.csv").stdout)

    def test_the_order_of_files_changes_no_byte(self):
        self.write("more.gradus", 'program more "More" { take CS 102 }\n')
        self.assertEqual(self.doc(0, "rules.gradus", "more.gradus").stdout,
                         self.doc(0, "more.gradus", "rules.gradus").stdout)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
