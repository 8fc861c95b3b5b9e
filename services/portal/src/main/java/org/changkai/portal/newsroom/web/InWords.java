package org.changkai.portal.newsroom.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.changkai.portal.news.Section;
import org.changkai.portal.news.Series;
import org.changkai.portal.news.web.StoryContent.Subject;
import org.changkai.portal.newsroom.Comparison.FieldChange;
import org.changkai.portal.newsroom.Comparison.Span;
import org.changkai.portal.newsroom.Entries;
import org.changkai.portal.newsroom.Merge;
import org.changkai.portal.page.Frame;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Says in words what news compares and merges in codes: forms, roles, languages, sections, series, entries of the registry.
 *
 * @param sections null if they are not known
 * @param series null if they are not known
 * @param subjects the registry's names, as far as they are known
 */
public record InWords(
        Frame frame, Section.@Nullable Sections sections, Series.@Nullable AllSeries series, List<Subject> subjects) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> CODED =
            Set.of("form", "section", "series", "byline", "language", "about", "place");

    /** What became of a field; where it holds codes, what stood there and what stands there. */
    public List<Span> words(FieldChange change) {
        var field = change.field();
        return CODED.contains(field)
                ? Stream.of(
                                new Span("REMOVED", said(field, change.before())),
                                new Span("ADDED", said(field, change.after())))
                        .filter(span -> !span.text().isEmpty())
                        .toList()
                : change.words();
    }

    /** What stands above a field that is compared: its name, where its label on the form also says how to fill it in. */
    public String heading(String field) {
        return frame.word("heading", field, frame.word("field", field, null));
    }

    /** One side of what two editors have both changed. */
    public String side(Merge.Conflict conflict, String text) {
        return conflict.block() > 0
                ? text.lines().map(this::block).collect(Collectors.joining("\n"))
                : said(conflict.field(), text);
    }

    private String said(String field, String value) {
        return value.lines().map(line -> line(field, line)).collect(Collectors.joining(frame.english() ? ", " : "、"));
    }

    private String line(String field, String line) {
        var words = line.split(" ", 2);
        return switch (field) {
            case "form", "language" -> frame.word(field, line, null);
            case "section" -> Section.name(sections, line);
            case "series" -> line.startsWith("{") ? part(tree(line)) : Series.title(series, words[0]) + rest(words);
            case "byline" -> frame.word("role", words[0], null) + " " + rest(words);
            case "about", "place" ->
                Entries.of(field, line)
                        .findFirst()
                        .map(entry -> frame.word("type", entry.type(), null) + " "
                                + Subject.name(subjects, entry).orElse(entry.id()))
                        .orElse(line);
            default -> line;
        };
    }

    private String part(JsonNode part) {
        return Series.title(series, part.path("slug").asString(""))
                + Frame.circled(part.path("number").asInt(0));
    }

    /** A block without a text of its own comes as it is kept. */
    private String block(String line) {
        if (!line.startsWith("{")) {
            return line;
        }
        var block = tree(line);
        var rows = block.path("rows").values().stream()
                .map(row -> row.values().stream().map(JsonNode::asString).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
        var name = frame.word("block", block.path("type").asString(""), "");
        return rows.isEmpty() ? name : name + "\n" + rows;
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException typed) {
            return MissingNode.getInstance();
        }
    }

    private static String rest(String... words) {
        return words.length > 1 ? words[1] : "";
    }
}
