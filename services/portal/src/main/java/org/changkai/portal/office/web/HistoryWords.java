package org.changkai.portal.office.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.changkai.portal.centre.Choices;
import org.changkai.portal.page.Frame;
import org.jspecify.annotations.Nullable;

/** Says what a history keeps as people read it: codes in words, yes and no, the parts of a link or a standing in order. */
public final class HistoryWords {

    /** In this order they are said; what is not among them comes after. */
    private static final List<String> ORDER =
            List.of("type", "year", "since", "relation", "to_id", "role", "grade", "stars", "valid_from", "valid_to");

    /** The thing whose history it is. */
    private static final List<String> ITSELF = List.of("from_id", "organization_id");

    private HistoryWords() {}

    /** Empty where there was or is nothing. */
    public static String of(Frame f, String field, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean yes -> f.t(yes ? "history.yes" : "history.no");
            case List<?> list ->
                list.stream().map(item -> of(f, field, item)).collect(Collectors.joining(f.english() ? ", " : "、"));
            case Map<?, ?> nested -> parts(f, nested);
            default -> word(f, field, value.toString());
        };
    }

    private static String parts(Frame f, Map<?, ?> nested) {
        var others = nested.keySet().stream().map(String::valueOf).filter(name -> !ORDER.contains(name));
        return Stream.concat(ORDER.stream(), others)
                .filter(name -> !ITSELF.contains(name))
                .map(name -> of(f, name, nested.get(name)))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String word(Frame f, String field, String value) {
        return switch (field) {
            case "kind" -> f.word("centre-kind", value, f.word("organization", value, null));
            case "level" -> f.word("area-level", value, null);
            case "type" -> f.word("link", value, null);
            case "grade", "tree", "relation" -> f.word(field, value, null);
            case "stars" -> f.t("organization.stars", value);
            case "valid_from" -> f.t("organization.since", value);
            case "valid_to" -> f.t("organization.until", value);
            default -> Choices.of(field).contains(value) ? f.word(Choices.words(field), value, null) : value;
        };
    }
}
