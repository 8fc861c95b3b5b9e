package org.changkai.search.query;

import java.util.List;
import java.util.function.BiPredicate;

/** The longest stretch that a part of a question and a title have in common; of equally long ones that with more of the same characters. */
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
                    var found = new Stretch(typed - length + 1, written - length + 1, length);
                    if (length > best.length()
                            || (length == best.length() && found.equals(part, title) > best.equals(part, title))) {
                        best = found;
                    }
                }
            }
            above = row;
        }
        return best;
    }

    private int equals(List<SoundUnit> part, List<SoundUnit> title) {
        var equal = 0;
        for (int number = 0; number < length; number++) {
            if (part.get(inPart + number)
                    .text()
                    .equals(title.get(inTitle + number).text())) {
                equal++;
            }
        }
        return equal;
    }
}
