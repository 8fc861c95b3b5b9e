package org.changkai.portal.newsroom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.changkai.portal.news.Story;

/**
 * What stands in the editor's form, all of it text; nothing that was typed is ever lost by sending it.
 *
 * @param number of the part of the series
 * @param tags separated by spaces or commas
 */
public record Writing(
        String form,
        String headline,
        String kicker,
        String subheadline,
        List<Story.Byline> byline,
        String lead,
        String section,
        String series,
        String number,
        List<Story.About> about,
        String place,
        String tags,
        String language,
        String source,
        List<WrittenBlock> blocks) {

    /** The forms of a story, as news names them. */
    public static final List<String> FORMS = List.of("FEATURE", "COMMENTARY", "PHOTO_STORY", "BRIEF", "FIELD_REPORT");

    /** What somebody did for a story, as news names it. */
    public static final List<String> ROLES =
            List.of("REPORTER", "CORRESPONDENT", "COMMENTATOR", "PHOTOGRAPHER", "EDITOR", "RESPONSIBLE_EDITOR");

    /** The languages of the paper; {@code mn} is set in the traditional script. */
    public static final List<String> LANGUAGES = List.of("zh", "en", "mn-Mong");

    /** The form of a new story. */
    public static Writing begun() {
        return new Writing(
                "FEATURE",
                "",
                "",
                "",
                List.of(),
                "",
                "",
                "",
                "",
                List.of(),
                "",
                "",
                "zh",
                "",
                List.of(WrittenBlock.EMPTY));
    }

    public static Writing of(Content content) {
        var part = content.series();
        var blocks = content.blocks().stream().map(WrittenBlock::of).toList();
        return new Writing(
                content.form(),
                content.headline(),
                content.kicker(),
                content.subheadline(),
                content.byline(),
                content.lead(),
                content.section(),
                part == null ? "" : part.slug(),
                part == null ? "" : String.valueOf(part.number()),
                content.about(),
                content.place(),
                String.join(" ", content.tags()),
                content.language(),
                content.source(),
                blocks.isEmpty() ? List.of(WrittenBlock.EMPTY) : blocks);
    }

    public Writing with(List<WrittenBlock> others) {
        return with(about, List.copyOf(others));
    }

    /** With more that it is about, each once. */
    public Writing about(List<Story.About> more) {
        return with(Stream.concat(about.stream(), more.stream()).distinct().toList(), blocks);
    }

    private Writing with(List<Story.About> subjects, List<WrittenBlock> others) {
        return new Writing(
                form,
                headline,
                kicker,
                subheadline,
                byline,
                lead,
                section,
                series,
                number,
                subjects,
                place,
                tags,
                language,
                source,
                others);
    }

    /** What it is about and where it happens, each once, the place last. */
    public List<Story.About> subjects() {
        return Stream.concat(
                        about.stream(),
                        place.matches("\\d{12}") ? Stream.of(new Story.About("area", place)) : Stream.of())
                .distinct()
                .toList();
    }

    /** The photographs it shows, each once. */
    public List<String> photos() {
        return blocks.stream()
                .flatMap(block -> block.photos().stream())
                .distinct()
                .toList();
    }

    /** The first part if nothing is said; what is no number goes on as it was typed, and news says what is wrong with it. */
    private static Object part(String number) {
        var typed = number.strip();
        return typed.isEmpty() ? (Object) 1 : typed.matches("\\d{1,9}") ? (Object) Integer.valueOf(typed) : typed;
    }

    /** As news reads it: what is empty is left out. */
    public Map<String, Object> document() {
        var document = new LinkedHashMap<String, Object>();
        put(document, "form", form);
        put(document, "headline", headline);
        put(document, "kicker", kicker);
        put(document, "subheadline", subheadline);
        document.put("byline", byline.stream().map(Writing::document).toList());
        put(document, "lead", lead);
        document.put(
                "body",
                Map.of(
                        "version",
                        1,
                        "blocks",
                        blocks.stream()
                                .map(WrittenBlock::document)
                                .filter(Objects::nonNull)
                                .toList()));
        put(document, "section", section);
        if (!series.isBlank()) {
            document.put("series", Map.of("slug", series, "number", part(number)));
        }
        document.put(
                "about",
                about.stream()
                        .map(about -> Map.of("type", about.type(), "id", about.id()))
                        .toList());
        put(document, "place", place);
        document.put("tags", words(tags));
        put(document, "language", language);
        put(document, "source", source);
        return document;
    }

    private static Map<String, Object> document(Story.Byline by) {
        var document = new LinkedHashMap<String, Object>();
        put(document, "role", by.role());
        put(document, "name", by.name());
        put(document, "organization", by.organization());
        return document;
    }

    private static List<String> words(String text) {
        return new ArrayList<>(Stream.of(text.split("[\\s,，、;；]+", -1))
                .filter(word -> !word.isBlank())
                .distinct()
                .toList());
    }

    private static void put(Map<String, Object> document, String name, String text) {
        if (!text.isBlank()) {
            document.put(name, text.strip());
        }
    }
}
