#!/usr/bin/env python3
"""The forms of `gradus check` that other programmes read, read as these do, and `--fix`, which writes files.

check_formats_test.py PROGRAM     in the root of the checkout
"""

import json
import os
import re
import stat
import subprocess
import sys
import tempfile
import unittest
from urllib.parse import unquote, urlparse

PROGRAM = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else "build/release/gradus")
RULES = """program p "P" {
    take 2 of CS 101, CS 102, CS 101   # ü
    take 1 course from (MATH 300..399, MATH 310, CS 3**)
    when admitted >= fall 2020 { take HIST 1 } else when admitted >= fall 2023 { take HIST 2 }
}
"""


class RulesOfTheCheckout(unittest.TestCase):
    def test_nothing_is_found_in_them(self):
        for folder in ("rules", "tests/facts", "tests/cases", "tests/pages"):
            done = subprocess.run([PROGRAM, "check", folder], capture_output=True, text=True, timeout=60, check=False)
            self.assertIn("no mistakes found", done.stdout, done.stderr)


class Check(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.write("a b%,1.gradus", RULES)

    def path(self, name):
        return os.path.join(self.folder, name)

    def write(self, name, text):
        with open(self.path(name), "w", encoding="utf-8") as file:
            file.write(text)

    def text(self, name):
        with open(self.path(name), encoding="utf-8") as file:
            return file.read()

    def run_check(self, *words, expect=0):
        done = subprocess.run([PROGRAM, "check", *words], cwd=self.folder, capture_output=True, timeout=60, check=False)
        self.assertEqual(done.returncode, expect, done.stderr)
        return done.stdout.decode("utf-8")

    def assert_keys(self, value, needed, allowed=()):
        self.assertLessEqual(set(needed), set(value))
        self.assertLessEqual(set(value), set(needed) | set(allowed))

    def assert_location(self, location):
        self.assert_keys(location, ["physicalLocation"], ["message"])
        self.assert_keys(location["physicalLocation"], ["artifactLocation", "region"])
        uri = location["physicalLocation"]["artifactLocation"]["uri"]
        self.assertEqual(urlparse(uri).scheme, "")
        self.assertTrue(os.path.exists(self.path(unquote(uri))), uri)
        self.assert_region(location["physicalLocation"]["region"])

    def assert_region(self, region):
        self.assert_keys(region, ["startLine", "startColumn", "endLine", "endColumn"])
        self.assertTrue(all(isinstance(n, int) and n >= 1 for n in region.values()))
        self.assertLessEqual((region["startLine"], region["startColumn"]), (region["endLine"], region["endColumn"]))

    def test_sarif_has_the_structure_of_2_1_0(self):
        log = json.loads(self.run_check(".", "--format", "sarif"))
        self.assert_keys(log, ["$schema", "version", "runs"])
        self.assertEqual(log["version"], "2.1.0")
        (run,) = log["runs"]
        self.assert_keys(run, ["tool", "columnKind", "results"])
        self.assertEqual(run["columnKind"], "unicodeCodePoints")
        rules = run["tool"]["driver"]["rules"]
        self.assertEqual(len({rule["id"] for rule in rules}), len(rules))
        for rule in rules:
            self.assert_keys(rule, ["id", "shortDescription", "fullDescription", "help"])
            self.assertTrue(rule["help"]["text"] and rule["help"]["markdown"])
        self.assertGreater(len(run["results"]), 3)
        for result in run["results"]:
            self.assert_keys(result, ["ruleId", "ruleIndex", "level", "message", "locations"],
                             ["relatedLocations", "fixes"])
            self.assertEqual(rules[result["ruleIndex"]]["id"], result["ruleId"])
            self.assertIn(result["level"], ("error", "warning", "note"))
            for location in result["locations"] + result.get("relatedLocations", []):
                self.assert_location(location)

    def test_the_fixes_of_sarif_do_what_fix_does(self):
        run = json.loads(self.run_check(".", "--format", "sarif"))["runs"][0]
        lines = RULES.splitlines(True)
        begins = [sum(len(line) for line in lines[:i]) for i in range(len(lines))]
        edits = []
        for result in run["results"]:
            for fix in result.get("fixes", []):
                for replacement in fix["artifactChanges"][0]["replacements"]:
                    region = replacement["deletedRegion"]
                    self.assert_region(region)
                    edits.append((begins[region["startLine"] - 1] + region["startColumn"] - 1,
                                  begins[region["endLine"] - 1] + region["endColumn"] - 1,
                                  replacement["insertedContent"]["text"]))
        self.assertEqual(len(edits), 3)
        mended = RULES
        for begin, end, text in sorted(edits, reverse=True):
            mended = mended[:begin] + text + mended[end:]
        self.run_check(".", "--fix")
        self.assertEqual(self.text("a b%,1.gradus"), mended)

    def test_an_absolute_path_is_a_file_uri(self):
        run = json.loads(self.run_check(self.path("a b%,1.gradus"), "--format", "sarif"))["runs"][0]
        uri = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        self.assertEqual(unquote(urlparse(uri).path), self.path("a b%,1.gradus"))
        self.assertEqual(urlparse(uri).scheme, "file")

    def test_sarif_of_clean_rules_and_of_errors(self):
        self.write("clean.gradus", 'program c "C" { take CS 1 }\n')
        self.assertEqual(json.loads(self.run_check("clean.gradus", "--format", "sarif"))["runs"][0]["results"], [])
        run = json.loads(self.run_check("none.gradus", "--format", "sarif", expect=2))["runs"][0]
        self.assertEqual([result["level"] for result in run["results"]], ["error"])
        self.assert_keys(run["results"][0]["locations"][0]["physicalLocation"], ["artifactLocation"])

    def test_github_lines_are_read_back(self):
        document = json.loads(self.run_check(".", "--format", "json"))["diagnostics"]
        lines = [line for line in self.run_check(".", "--format", "github").splitlines() if line.startswith("::")]
        self.assertEqual(len(lines), len(document))
        for line, diagnostic in zip(lines, document):
            kind, properties, message = re.fullmatch(r"::(\w+) ([^:]*)::(.*)", line).groups()
            values = {key: unquote(value) for key, value in (pair.split("=", 1) for pair in properties.split(","))}
            self.assertEqual(kind, diagnostic["severity"])
            self.assertEqual(values["file"], diagnostic["file"])
            self.assertEqual((int(values["line"]), int(values["col"]), int(values["endColumn"])),
                             (diagnostic["line"], diagnostic["column"], diagnostic["endColumn"]))
            self.assertEqual(values["title"], diagnostic["code"])
            self.assertEqual(unquote(message), diagnostic["message"] + "\n" + diagnostic["hint"])

    def test_what_is_fixed_stays_fixed(self):
        self.run_check(".", "--fix")
        once = self.text("a b%,1.gradus")
        self.assertNotEqual(once, RULES)
        self.assertIn("nothing to mend without a person", self.run_check(".", "--fix"))
        self.assertEqual(self.text("a b%,1.gradus"), once)
        self.assertEqual(os.listdir(self.folder), ["a b%,1.gradus"])

    def test_a_fix_keeps_permissions_and_links(self):
        os.mkdir(self.path("store"))
        os.rename(self.path("a b%,1.gradus"), self.path("store/rules"))
        os.chmod(self.path("store/rules"), 0o640)
        os.symlink("store/rules", self.path("link.gradus"))
        self.run_check("link.gradus", "--fix")
        self.assertTrue(os.path.islink(self.path("link.gradus")))
        self.assertNotEqual(self.text("store/rules"), RULES)
        self.assertEqual(stat.S_IMODE(os.stat(self.path("store/rules")).st_mode), 0o640)

    def test_a_dry_run_and_rules_with_errors_change_nothing(self):
        self.assertIn("would mend", self.run_check(".", "--fix", "--dry-run"))
        self.assertEqual(self.text("a b%,1.gradus"), RULES)
        self.write("b.gradus", "program b { take }\n")
        self.run_check(".", "--fix", expect=2)
        self.assertEqual(self.text("a b%,1.gradus"), RULES)

    def test_a_fix_that_lays_bare_another_fault_is_refused(self):
        rules = 'program p "P" { take all of (CS 1 or CS 2), (CS 2 or CS 1), CS 1, CS 1 }\n'
        self.write("b.gradus", rules)
        done = subprocess.run([PROGRAM, "check", ".", "--fix"], cwd=self.folder, capture_output=True, timeout=60,
                              check=False)
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"error[fix-refused]", done.stderr)
        self.assertEqual(self.text("b.gradus"), rules)
        self.assertEqual(self.text("a b%,1.gradus"), RULES)

    def test_a_protected_file_is_not_said_to_be_mended(self):
        os.chmod(os.path.join(self.folder, "a b%,1.gradus"), 0o444)
        done = subprocess.run([PROGRAM, "check", "a b%,1.gradus", "--fix"], cwd=self.folder, capture_output=True,
                              timeout=60, check=False)
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"error[file-unwritable]", done.stderr)
        self.assertNotIn(b"mended", done.stdout)
        self.assertEqual(self.text("a b%,1.gradus"), RULES)

    def test_a_format_that_is_none_is_an_error(self):
        done = subprocess.run([PROGRAM, "check", ".", "--format", "xml"], cwd=self.folder, capture_output=True,
                              timeout=60, check=False)
        self.assertEqual(done.returncode, 2)
        self.assertIn(b'"xml" is none of text, json, sarif and github', done.stderr)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
