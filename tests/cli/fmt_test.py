#!/usr/bin/env python3
"""`gradus fmt`: what it writes, says and ends with.

fmt_test.py PROGRAM
"""

import os
import stat
import subprocess
import sys
import tempfile
import unittest

PROGRAM = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else "build/release/gradus")

UGLY = "program p \"P\" {take   A 1 # one\n\n\ntake A 2}"
TIDY = "program p \"P\" {\n    take A 1  # one\n\n    take A 2\n}\n"
WRONG = "program p {\n  tkae A 1\n}\n"


class Fmt(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def path(self, name):
        return os.path.join(self.folder, name)

    def write(self, name, text):
        os.makedirs(os.path.dirname(self.path(name)), exist_ok=True)
        with open(self.path(name), "w", encoding="utf-8", newline="") as file:
            file.write(text)

    def read(self, name):
        with open(self.path(name), encoding="utf-8", newline="") as file:
            return file.read()

    def fmt(self, *words, stdin=""):
        return subprocess.run([PROGRAM, "fmt", *words], cwd=self.folder, input=stdin, capture_output=True, text=True,
                              timeout=120, check=False)

    def assert_ends(self, code, *words, **more):
        done = self.fmt(*words, **more)
        self.assertEqual(done.returncode, code, f"{words}\n{done.stdout}\n{done.stderr}")
        return done

    def test_files_and_folders_are_laid_out_and_the_changed_ones_named(self):
        self.write("a.gradus", UGLY)
        self.write("rules/b.gradus", TIDY)
        self.write("rules/deep/c.gradus", UGLY)
        self.write("rules/no-rules.txt", UGLY)
        done = self.assert_ends(0, "rules", "a.gradus", "a.gradus")
        self.assertEqual(done.stdout, "a.gradus\nrules/deep/c.gradus\n3 files, 2 changed\n")
        self.assertEqual(done.stderr, "")
        for name in ("a.gradus", "rules/b.gradus", "rules/deep/c.gradus"):
            self.assertEqual(self.read(name), TIDY)
        self.assertEqual(self.read("rules/no-rules.txt"), UGLY)
        self.assertEqual(self.assert_ends(0, "rules", "a.gradus").stdout, "3 files, 0 changed\n")

    def test_check_writes_nothing_and_shows_where_each_file_differs_first(self):
        self.write("a.gradus", UGLY)
        self.write("b.gradus", TIDY)
        self.write("c.gradus", TIDY + "\n")
        done = self.assert_ends(1, "--check", "a.gradus", "b.gradus", "c.gradus")
        self.assertEqual(done.stdout, "a.gradus:1\n  - program p \"P\" {take   A 1 # one\n  + program p \"P\" {\n"
                                      "c.gradus:6\n  - an empty line\n  + the end of the file\n"
                                      "3 files, 2 would change\n")
        self.assertEqual(self.read("a.gradus"), UGLY)
        self.assertEqual(self.read("c.gradus"), TIDY + "\n")
        self.assertEqual(self.assert_ends(0, "--check", "b.gradus").stdout, "1 file, 0 would change\n")

    def test_check_shows_line_ends_that_cannot_be_seen(self):
        self.write("a.gradus", TIDY.replace("\n", "\r\n"))
        self.write("b.gradus", TIDY[:-1])
        self.write("c.gradus", "\ufeff" + TIDY)
        done = self.assert_ends(1, "--check", ".")
        self.assertIn("a.gradus:1\n  - program p \"P\" {\\r\n  + program p \"P\" {\n", done.stdout)
        self.assertIn("b.gradus:5\n  - } without a line end\n  + }\n", done.stdout)
        self.assertIn("c.gradus:1\n  - \\u{feff}program p \"P\" {\n  + program p \"P\" {\n", done.stdout)
        self.assert_ends(0, ".")
        for name in ("a.gradus", "b.gradus", "c.gradus"):
            self.assertEqual(self.read(name), TIDY)

    def test_a_file_with_mistakes_is_left_alone_and_the_others_are_done(self):
        self.write("a.gradus", UGLY)
        self.write("wrong.gradus", WRONG)
        self.write("z.gradus", UGLY)
        done = self.assert_ends(2, ".")
        self.assertEqual(done.stdout, "a.gradus\nz.gradus\n3 files, 2 changed\n")
        self.assertIn("error[unknown-statement]", done.stderr)
        self.assertIn("wrong.gradus:2:3", done.stderr)
        self.assertEqual(self.read("wrong.gradus"), WRONG)
        self.assertEqual(self.read("z.gradus"), TIDY)
        self.assert_ends(2, "--check", ".")

    def test_standard_input_goes_to_standard_output(self):
        done = self.assert_ends(0, "-", stdin=UGLY)
        self.assertEqual((done.stdout, done.stderr), (TIDY, ""))
        self.assertEqual(self.assert_ends(0, "-", stdin="").stdout, "")
        done = self.assert_ends(2, "-", stdin=WRONG)
        self.assertEqual(done.stdout, "")
        self.assertIn("standard input:2:3", done.stderr)
        self.assertEqual(self.assert_ends(0, "--check", "-", stdin=TIDY).stdout, "")
        self.assertTrue(self.assert_ends(1, "--check", "-", stdin=UGLY).stdout.startswith("standard input:1\n"))
        self.assertIn("is laid out alone", self.assert_ends(2, "-", "a.gradus").stderr)

    def test_permissions_and_untouched_files_are_kept(self):
        self.write("a.gradus", UGLY)
        self.write("b.gradus", TIDY)
        os.chmod(self.path("a.gradus"), 0o640)
        before = os.stat(self.path("b.gradus"))
        self.assert_ends(0, ".")
        self.assertEqual(stat.S_IMODE(os.stat(self.path("a.gradus")).st_mode), 0o640)
        after = os.stat(self.path("b.gradus"))
        self.assertEqual((before.st_ino, before.st_mtime_ns), (after.st_ino, after.st_mtime_ns))
        self.assertEqual(sorted(os.listdir(self.folder)), ["a.gradus", "b.gradus"])

    def test_a_link_stays_one_and_what_it_leads_to_is_laid_out(self):
        self.write("there/a.gradus", UGLY)
        os.symlink("there/a.gradus", self.path("link.gradus"))
        os.symlink("nowhere.gradus", self.path("broken.gradus"))
        self.assert_ends(0, "link.gradus")
        self.assertTrue(os.path.islink(self.path("link.gradus")))
        self.assertEqual(self.read("there/a.gradus"), TIDY)
        done = self.assert_ends(2, "broken.gradus")
        self.assertIn('error[file-unreadable]: "broken.gradus" can\'t be read: there is no such file', done.stderr)

    def test_a_protected_file_is_left_as_it_is(self):
        self.write("a.gradus", UGLY)
        self.write("b.gradus", UGLY)
        os.chmod(self.path("a.gradus"), 0o444)
        done = self.assert_ends(2, ".")
        self.assertIn('error[file-unwritable]: "a.gradus" can\'t be written: it is protected from being changed',
                      done.stderr)
        self.assertEqual(done.stdout, "b.gradus\n2 files, 1 changed\n")
        self.assertEqual(self.read("a.gradus"), UGLY)
        self.assert_ends(1, "--check", "a.gradus")

    def test_what_is_no_rule_file_is_said(self):
        self.write("record.json", "{}")
        os.mkdir(self.path("empty"))
        for word, code in (("record.json", "not-rules"), ("empty", "no-rule-files"), ("missing", "file-unreadable")):
            self.assertIn(f"error[{code}]", self.assert_ends(2, word).stderr)
        self.assertIn('"/dev/stdin" can\'t be written: it is no regular file',
                      self.assert_ends(2, "/dev/stdin", stdin=UGLY).stderr)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]])
