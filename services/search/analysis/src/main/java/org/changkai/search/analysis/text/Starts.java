package org.changkai.search.analysis.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What a person may begin to type: the text from each of its characters on, as characters, pinyin or initials, without
 * spaces. A prefix of one of the pieces is a stretch of the text.
 */
public enum Starts implements Cut {
    AS_CHARACTERS(20),
    AS_PINYIN(36),
    AS_INITIALS(16);

    private static final int VARIANTS = 4;
    private static final int TEXT = 80;

    private final int longest;

    Starts(int longest) {
        this.longest = longest;
    }

    private record Unit(List<String> forms, int start, int end) {}

    @Override
    public List<Token> cut(CharSequence text) {
        var units = units(text);
        var tokens = new ArrayList<Token>();
        for (int from = 0; from < units.size(); from++) {
            var step = 1;
            for (var term : variants(units.subList(from, units.size()))) {
                tokens.add(
                        new Token(term, units.get(from).start(), units.get(from).end(), step));
                step = 0;
            }
        }
        return tokens;
    }

    private List<Unit> units(CharSequence text) {
        var units = new ArrayList<Unit>();
        for (var run : Run.of(text.subSequence(0, Math.min(TEXT, text.length())))) {
            if (!run.han()) {
                units.add(new Unit(List.of(run.text()), run.start(), run.end()));
                continue;
            }
            var borders = run.borders();
            for (int number = 0; number + 1 < borders.length; number++) {
                var character = run.text().substring(borders[number], borders[number + 1]);
                units.add(new Unit(forms(character), run.start() + borders[number], run.start() + borders[number + 1]));
            }
        }
        return units;
    }

    private List<String> variants(List<Unit> units) {
        var variants = List.of("");
        for (var unit : units) {
            var longer = new LinkedHashSet<String>();
            for (var form : unit.forms()) {
                for (var variant : variants) {
                    var term = variant + form;
                    longer.add(term.substring(0, Math.min(longest, term.length())));
                }
            }
            var next = longer.stream().limit(VARIANTS).toList();
            if (next.equals(variants)) {
                return variants;
            }
            variants = next;
        }
        return variants;
    }

    private List<String> forms(String character) {
        var readings = this == AS_CHARACTERS ? List.<String>of() : Readings.of(character.charAt(0));
        if (readings.isEmpty()) {
            return List.of(character);
        }
        return this == AS_PINYIN
                ? readings
                : readings.stream()
                        .map(reading -> reading.substring(0, 1))
                        .distinct()
                        .toList();
    }
}
