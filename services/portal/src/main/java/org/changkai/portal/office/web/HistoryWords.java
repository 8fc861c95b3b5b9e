package org.changkai.portal.office.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.changkai.portal.centre.Choices;
import org.changkai.portal.news.Story.About;
import org.changkai.portal.office.History;
import org.changkai.portal.page.Frame;
import org.jspecify.annotations.Nullable;

/** Says what a history keeps as people read it: codes in words, yes and no, the parts of a link or a standing in order. */
public final class HistoryWords {

    /** In this order they are said; what is not among them comes after. */
    private static final List<String> ORDER =
            List.of("type", "year", "since", "relation", "to_id", "role", "grade", "stars", "valid_from", "valid_to");

    /** What stands in these fields are the codes of areas and the numbers of organizations. */
    private static final Map<String, String> NAMED = Map.of(
            "areaCode", "area",
            "parentCode", "area",
            "successors", "area",
            "organizationId", "organization",
            "parentId", "organization",
            "administrativeParentId", "organization",
            "gridParentId", "organization",
            "to_id", "organization",
            "toId", "organization");

    /** The thing whose history it is. */
    private static final List<String> ITSELF = List.of("from_id", "organization_id");

    private HistoryWords() {}

    /** Whom a change names, before or after. */
    static Stream<About> named(History.Change change) {
        return Stream.concat(named(change.field(), change.from()), named(change.field(), change.to()));
    }

    private static Stream<About> named(String field, @Nullable Object value) {
        return switch (value) {
            case null -> Stream.empty();
            case List<?> list -> list.stream().flatMap(item -> named(field, item));
            case Map<?, ?> nested ->
                nested.entrySet().stream().flatMap(part -> named(String.valueOf(part.getKey()), part.getValue()));
            default -> Stream.ofNullable(NAMED.get(field)).map(type -> new About(type, value.toString()));
        };
    }

    /** Empty where there was or is nothing. */
    public static String of(Frame f, String field, @Nullable Object value) {
        return of(f, field, value, Map.of());
    }

    /** Empty where there was or is nothing; codes and numbers stand behind their names where these are known. */
    public static String of(Frame f, String field, @Nullable Object value, Map<About, String> names) {
        return switch (value) {
            case null -> "";
            case Boolean yes -> f.t(yes ? "history.yes" : "history.no");
            case List<?> list ->
                list.stream()
                        .map(item -> of(f, field, item, names))
                        .collect(Collectors.joining(f.english() ? ", " : "、"));
            case Map<?, ?> nested -> parts(f, nested, names);
            default ->
                NAMED.containsKey(field) ? called(field, value.toString(), names) : word(f, field, value.toString());
        };
    }

    private static String called(String field, String id, Map<About, String> names) {
        var name = names.get(new About(NAMED.getOrDefault(field, ""), id));
        return name == null ? id : name + " " + id;
    }

    private static String parts(Frame f, Map<?, ?> nested, Map<About, String> names) {
        var others = nested.keySet().stream().map(String::valueOf).filter(name -> !ORDER.contains(name));
        return Stream.concat(ORDER.stream(), others)
                .filter(name -> !ITSELF.contains(name))
                .map(name -> of(f, name, nested.get(name), names))
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
