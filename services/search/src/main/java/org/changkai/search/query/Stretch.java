package org.changkai.search.query;

import java.util.List;
import java.util.function.BiPredicate;

/** The longest stretch that a part of a question and a title have in common. */
record Stretch(int inPart, int inTitle, int length) {

    static Stretch longest(List<SoundUnit> part, List<SoundUnit> title, BiPredicate<SoundUnit, SoundUnit> same) {
        var best = new Stretch(0, 0, 0);
        var above = new int[title.size() + 1];
        for (int typed = 0; typed < part.size(); typed++) {
            var row = new int[title.size() + 1];
            for (int written = 0; written < title.size(); written++) {
                if (same.test(part.get(typed), title.get(written))) {
                    var length = above[written] + 1;
                    row[written + 1] = length;
                    if (length > best.length()) {
                        best = new Stretch(typed - length + 1, written - length + 1, length);
                    }
                }
            }
            above = row;
        }
        return best;
    }
}
