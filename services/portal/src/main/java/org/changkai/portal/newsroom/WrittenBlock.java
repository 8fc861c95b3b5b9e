package org.changkai.portal.newsroom;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.changkai.portal.news.Story;
import org.jspecify.annotations.Nullable;

/**
 * A block as a form shows it: three fields.
 *
 * @param type one of {@link #TYPES}
 * @param text what it says; a table's rows are lines and its cells stand between bars; photographs are ids, one a line
 * @param by who said a quotation
 */
public record WrittenBlock(String type, String text, String by) {

    /** The kinds of blocks, as news names them. */
    public static final List<String> TYPES =
            List.of("paragraph", "crosshead", "quotation", "photo", "gallery", "table", "note");

    /** An empty paragraph to begin with. */
    public static final WrittenBlock EMPTY = new WrittenBlock("paragraph", "", "");

    public WrittenBlock {
        type = TYPES.contains(type) ? type : "paragraph";
    }

    public static WrittenBlock of(Story.Block block) {
        var text = switch (block.type()) {
            case "photo" -> block.photo();
            case "gallery" -> String.join("\n", block.photos());
            case "table" ->
                block.rows().stream().map(row -> String.join(" | ", row)).collect(Collectors.joining("\n"));
            default -> block.text();
        };
        return new WrittenBlock(block.type(), text, block.by());
    }

    public boolean blank() {
        return text.isBlank();
    }

    /** Whether it shows photographs. */
    public boolean pictures() {
        return type.equals("photo") || type.equals("gallery");
    }

    /** The ids of its photographs. */
    public List<String> photos() {
        return pictures() ? parts("[\\s,，、]+").toList() : List.of();
    }

    /** As news reads it; null if there is nothing in it. */
    @Nullable
    Map<String, Object> document() {
        if (blank()) {
            return null;
        }
        var document = new LinkedHashMap<String, Object>();
        document.put("type", type);
        switch (type) {
            case "photo" -> document.put("photo", photos().getFirst());
            case "gallery" -> document.put("photos", photos());
            case "table" -> document.put("rows", rows());
            default -> document.put("text", text.strip());
        }
        if (type.equals("quotation") && !by.isBlank()) {
            document.put("by", by.strip());
        }
        return document;
    }

    private List<List<String>> rows() {
        return parts("\\R")
                .map(row ->
                        Stream.of(row.split("[|\\t｜]", -1)).map(String::strip).toList())
                .toList();
    }

    private Stream<String> parts(String between) {
        return Stream.of(text.split(between, -1)).filter(part -> !part.isBlank());
    }
}
