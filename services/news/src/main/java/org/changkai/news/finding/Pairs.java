package org.changkai.news.finding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.changkai.news.finding.Finding.Rule;

/** Quotation marks, titles and brackets that nobody closed or opened, or that hold their own kind. */
final class Pairs {

    private static final String OPEN = "“‘《〈（【「『";
    private static final String CLOSE = "”’》〉）】」』";

    private Pairs() {}

    private record Opened(int at, char mark) {}

    static List<Finding> in(Passage passage) {
        var findings = new ArrayList<Finding>();
        var opened = new ArrayDeque<Opened>();
        var text = passage.text();
        for (var at = 0; at < text.length(); at++) {
            var mark = text.charAt(at);
            var closing = CLOSE.indexOf(mark);
            if (OPEN.indexOf(mark) >= 0) {
                var outer = opened.peek();
                if (outer != null && outer.mark() == mark && (mark == '“' || mark == '《')) {
                    findings.add(passage.finding(Rule.SAME_QUOTES_INSIDE, at, at + 1, mark == '“' ? "‘" : "〈", null));
                }
                opened.push(new Opened(at, mark));
            } else if (closing >= 0) {
                var last = opened.peek();
                if (last != null && last.mark() == OPEN.charAt(closing)) {
                    opened.pop();
                } else if (mark != '’') { // also an apostrophe
                    findings.add(passage.finding(Rule.UNPAIRED, at, at + 1, null, null));
                }
            }
        }
        for (var left : opened.reversed()) {
            findings.add(passage.finding(Rule.UNPAIRED, left.at(), left.at() + 1, null, null));
        }
        return findings;
    }
}
