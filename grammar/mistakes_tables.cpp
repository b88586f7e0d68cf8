#include "grammar/mistakes.h"

namespace gradus::grammar {

namespace {

/// Where a row or the head of a table of cases could not be read.
bool isInTable(const Site& site) {
    return site.failure().inside == "case_row" ||
           (site.failure().inside == "test_entry" && site.verb() == "cases");
}

} // namespace

Recognised mistakeInTable(const Site& site) {
    if (site.verb() == "transcript" && site.expects({"`{`"}) && !site.ended()) {
        return sentenceToWrite(site, "write the terms in braces, or the path of a record in quotation marks");
    }
    if (!isInTable(site)) {
        return std::nullopt;
    }
    const bool wantsHead = site.expects({"case_column"});
    const bool wantsCell = wantsHead || site.expects({"case_row", "case_cell"});
    const bool behind = site.previous().is("|");
    if (wantsCell && (site.found().is("|") || (behind && (wantsHead || site.ended())))) {
        return sentenceToWrite(
            site, "`|` stands between two cells, not at the ends; where a row says nothing, write `-`");
    }
    if (wantsHead && !site.ended() && site.found().text[0] >= 'A' && site.found().text[0] <= 'Z') {
        return sentenceToWrite(site, "write the term before the course, as in `fall 2024: CS 101`");
    }
    if (!site.ended() && site.found().is("|")) {
        return sentenceToWrite(site, "");
    }
    if (!site.ended() && (site.found().is(",") || site.second().is(","))) {
        return sentenceToWrite(site, "cells are separated by `|`");
    }
    return std::nullopt;
}

} // namespace gradus::grammar
