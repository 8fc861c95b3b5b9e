package org.changkai.news.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.changkai.news.finding.Finding.Rule;

/** Numbers of the same things that differ between two places of a story. */
final class Figures {

    /** A figure, its measure word and the first two characters of what is counted. */
    private static final Pattern COUNTED = Pattern.compile(
            "(\\d[\\d,，]*(?:\\.\\d+)?)(万|亿)?(?:余|多)?(个|名|位|人|家|户|项|场|次|件|亩|座|支|条|所|处|部|台|辆|%|％|元)((?:\\p{IsHan}){0,2})");

    private Figures() {}

    private record First(String value, String excerpt) {}

    static List<Finding> in(List<Passage> passages) {
        var findings = new ArrayList<Finding>();
        var seen = new HashMap<String, First>();
        for (var passage : passages) {
            if (passage.kind() == Passage.Kind.CELL) {
                continue;
            }
            COUNTED.matcher(passage.text()).results().forEach(match -> {
                if (match.group(4).length() < 2) {
                    return; // what is counted is not said
                }
                var value = match.group(1).replaceAll("[,，]", "") + (match.group(2) == null ? "" : match.group(2));
                var first = seen.putIfAbsent(match.group(3) + match.group(4), new First(value, match.group()));
                if (first != null && !first.value().equals(value)) {
                    findings.add(
                            passage.finding(Rule.NUMBERS_DISAGREE, match.start(), match.end(), null, first.excerpt()));
                }
            });
        }
        return findings;
    }
}
