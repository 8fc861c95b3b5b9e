package org.changkai.news.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.changkai.news.finding.Finding.Rule;
import org.changkai.news.finding.Watched.Kind;

/** Watched words that occur, names that are spelt nearly right, and titles that belong to somebody else. */
final class Vocabulary {

    private static final int A_FULL_NAME = 3;

    /** What people are called by before or behind their name; a list of staff need not have all of them. */
    private static final List<String> OFFICES = List.of(
            "书记", "副书记", "党委书记", "党委副书记", "党总支书记", "党支部书记", "第一书记", "主任", "副主任", "社区主任", "街道办主任", "镇长", "副镇长", "乡长",
            "副乡长", "区长", "副区长", "县长", "副县长", "市长", "副市长", "旗长", "苏木达", "嘎查长", "部长", "副部长", "局长", "副局长", "科长", "副科长",
            "站长", "副站长", "所长", "副所长", "委员", "主席", "副主席", "会长", "副会长", "秘书长", "网格长", "网格员", "楼长", "经理", "总经理");

    private final List<Watched> words;
    private final List<Watched> names;

    Vocabulary(List<Watched> all) {
        this.words = all.stream().filter(watched -> watched.kind() == Kind.WORD).toList();
        this.names = all.stream().filter(watched -> watched.kind() == Kind.NAME).toList();
    }

    List<Finding> in(Passage passage) {
        var findings = new ArrayList<Finding>();
        var text = passage.text();
        for (var word : words) {
            for (var at = text.indexOf(word.text()); at >= 0; at = text.indexOf(word.text(), at + 1)) {
                findings.add(
                        passage.finding(Rule.WATCHED_WORD, at, at + word.text().length(), word.instead(), word.note()));
            }
        }
        for (var name : names) {
            misspelt(passage, name, findings);
            titled(passage, name, findings);
        }
        return findings;
    }

    /** Same surname, same length, one character another: 林知夏 and 林之夏. */
    private void misspelt(Passage passage, Watched name, List<Finding> findings) {
        var right = name.text();
        if (right.length() < A_FULL_NAME) {
            return;
        }
        for (var at = passage.text().indexOf(right.charAt(0));
                at >= 0;
                at = passage.text().indexOf(right.charAt(0), at + 1)) {
            if (at + right.length() > passage.text().length()) {
                return;
            }
            var found = passage.text().substring(at, at + right.length());
            if (differences(found, right) == 1
                    && names.stream().noneMatch(known -> known.text().equals(found))) {
                findings.add(passage.finding(Rule.NAME_DIFFERS, at, at + found.length(), right, name.title()));
            }
        }
    }

    private static long differences(String one, String other) {
        return IntStream.range(0, one.length())
                .filter(at -> one.charAt(at) != other.charAt(at))
                .count();
    }

    /**
     * The title right before or behind the name is not hers: the longest title that stands there counts, one of the list
     * or an office that a name is commonly called by. Part of her own title is hers: 书记 for 社区党委书记.
     */
    private void titled(Passage passage, Watched name, List<Finding> findings) {
        var own = name.title();
        if (own == null) {
            return;
        }
        for (var at = passage.text().indexOf(name.text());
                at >= 0;
                at = passage.text().indexOf(name.text(), at + 1)) {
            var end = at + name.text().length();
            var before = passage.text().substring(0, at);
            var behind = passage.text().substring(end);
            var ahead = longest(before::endsWith);
            var after = longest(title -> behind.startsWith(title) && !runsOn(behind, title.length()));
            if (!hers(own, ahead)) {
                findings.add(passage.finding(Rule.TITLE_DIFFERS, at - ahead.length(), end, own + name.text(), null));
            }
            if (!hers(own, after)) {
                findings.add(passage.finding(Rule.TITLE_DIFFERS, at, end + after.length(), name.text() + own, null));
            }
        }
    }

    /** Part of a title is hers, but a deputy (副书记) is not who she stands in for. */
    private static boolean hers(String own, String title) {
        return title.isEmpty() || (own.endsWith(title) && !own.endsWith("副" + title));
    }

    /** 会长期坚持, 主任务: the characters go on to another word. */
    private static boolean runsOn(String text, int end) {
        return end < text.length() && "期会室助务台录得大".indexOf(text.charAt(end)) >= 0;
    }

    /** Empty if none stands there. */
    private String longest(Predicate<String> stands) {
        return Stream.concat(names.stream().flatMap(known -> Stream.ofNullable(known.title())), OFFICES.stream())
                .filter(stands)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }
}
