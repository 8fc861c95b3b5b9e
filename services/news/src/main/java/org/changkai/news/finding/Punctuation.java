package org.changkai.news.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.changkai.news.finding.Finding.Rule;
import org.changkai.news.finding.Passage.Kind;
import org.jspecify.annotations.Nullable;

/** What one look at a text tells about its punctuation, after GB/T 15834-2011. */
final class Punctuation {

    private static final Map<String, String> WIDE =
            Map.of(",", "，", ".", "。", ":", "：", ";", "；", "?", "？", "!", "！", "(", "（", ")", "）");

    /** One rule of the standard: what it looks for and what it would have there. */
    private record Mark(Rule rule, Pattern pattern, Function<MatchResult, @Nullable String> instead) {

        static Mark of(Rule rule, String pattern, Function<MatchResult, @Nullable String> instead) {
            return new Mark(rule, Pattern.compile(pattern), instead);
        }
    }

    private static final List<Mark> MARKS = List.of(
            // 4.1 to 4.7: marks between Chinese characters take a full cell
            Mark.of(Rule.HALF_WIDTH_MARK, "(?<=[\\p{IsHan}”》）])[,:;?!]", match -> WIDE.get(match.group())),
            Mark.of(Rule.HALF_WIDTH_MARK, "(?<=[\\p{IsHan}”》）])\\.(?![.\\w])", match -> "。"),
            // before a figure only where a sentence goes on: 说明.7z is the name of a file
            Mark.of(Rule.HALF_WIDTH_MARK, "(?<=[\\p{IsHan}”》）])\\.(?=\\d[\\d.,:]*[\\p{IsHan}%％])", match -> "。"),
            Mark.of(
                    Rule.HALF_WIDTH_BRACKET,
                    "\\((?=[^()]*\\p{IsHan})|(?<=\\p{IsHan})\\)",
                    match -> WIDE.get(match.group())),
            // 4.8: quotation marks are curled
            Mark.of(Rule.STRAIGHT_QUOTE, "[\"'](?=\\p{IsHan})|(?<=[\\p{IsHan}。！？])[\"']", match -> null),
            // 4.11: six points in two cells
            Mark.of(Rule.ELLIPSIS, "\\.{3,}|。{2,}|(?<!…)…(?!…)|…{3,}", match -> "……"),
            // 4.10: a dash fills two cells
            Mark.of(Rule.DASH, "(?<=\\p{IsHan})(?:-{1,3}|—)(?=\\p{IsHan})(?<!——)", match -> "——"),
            // 4.13: a range takes the wave or the one-cell stroke
            Mark.of(Rule.RANGE, "(?<=\\d)-(?=\\d+(?:个|名|人|岁|天|年|月|日|元|米|公里|分钟|小时|%))", match -> "～"),
            Mark.of(
                    Rule.MARK_TWICE,
                    "[，、；：]{2,}|[，、；：]。|。[，、；：]",
                    match -> match.group().substring(0, 1)),
            // 5.1.1: no line begins with these
            Mark.of(Rule.MARK_AT_START, "^[，。、；：？！）》”’]", match -> ""),
            // 4.5.3.5: quotations and titles that stand side by side need no pause mark
            Mark.of(Rule.PAUSE_BETWEEN_QUOTES, "(?<=[”》])、(?=[“《])", match -> ""),
            // 4.5.3.4: two neighbouring figures that estimate have none between them
            Mark.of(Rule.PAUSE_IN_ESTIMATE, "(?<=[一二三四五六七八九])、(?=[二三四五六七八九][十百千万]?[个名人天年月次家户岁里])", match -> ""),
            // 4.11.3.4: either the points or the word
            Mark.of(Rule.ELLIPSIS_WITH_ETC, "……等等?|等等?……", match -> null),
            Mark.of(Rule.BLANK_BETWEEN_CHARACTERS, "(?<=[\\p{IsHan}，。；：])[ \\u3000]+(?=\\p{IsHan})", match -> ""));

    private static final Pattern ENDED = Pattern.compile("[。！？…：；”’）》—][0-9①-⑳]*\\s*$");
    private static final int A_SENTENCE = 20;

    private Punctuation() {}

    static List<Finding> in(Passage passage) {
        var findings = new ArrayList<Finding>();
        for (var mark : MARKS) {
            mark.pattern()
                    .matcher(passage.text())
                    .results()
                    .forEach(match -> findings.add(passage.finding(
                            mark.rule(),
                            match.start(),
                            match.end(),
                            mark.instead().apply(match),
                            null)));
        }
        findings.addAll(Pairs.in(passage));
        var length = passage.text().length();
        if (passage.kind() == Kind.HEADLINE && passage.text().endsWith("。")) {
            findings.add(passage.finding(Rule.MARK_IN_HEADLINE, length - 1, length, "", null));
        }
        if (passage.kind() == Kind.PROSE
                && length > A_SENTENCE
                && !ENDED.matcher(passage.text()).find()) {
            findings.add(passage.finding(Rule.END_MISSING, length - 1, length, null, null));
        }
        return findings;
    }
}
