package org.changkai.news.version;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.changkai.news.story.Block;
import org.changkai.news.story.Block.Crosshead;
import org.changkai.news.story.Block.Gallery;
import org.changkai.news.story.Block.Note;
import org.changkai.news.story.Block.Paragraph;
import org.changkai.news.story.Block.Picture;
import org.changkai.news.story.Block.Quotation;
import org.changkai.news.story.Block.Table;
import org.changkai.news.story.Byline;
import org.changkai.news.story.Content;
import org.jspecify.annotations.Nullable;

/** A story's fields and blocks as plain texts that can be laid beside each other. */
final class ContentTexts {

    private ContentTexts() {}

    /** Everything but the body, by field name in the order of the page. */
    static Map<String, String> fields(Content content) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("kicker", text(content.kicker()));
        fields.put("headline", content.headline());
        fields.put("subheadline", text(content.subheadline()));
        fields.put("lead", text(content.lead()));
        fields.put("byline", content.byline().stream().map(ContentTexts::byline).collect(Collectors.joining("\n")));
        fields.put("form", content.form().name());
        fields.put("section", content.section());
        var part = content.series();
        fields.put("series", part == null ? "" : part.slug() + " " + part.label());
        fields.put("place", text(content.place()));
        fields.put(
                "about",
                content.about().stream()
                        .map(about -> about.type().label() + ":" + about.id())
                        .collect(Collectors.joining("\n")));
        fields.put("tags", String.join("\n", content.tags()));
        fields.put("language", content.language().code());
        fields.put("source", text(content.source()));
        return fields;
    }

    static String text(Block block) {
        return switch (block) {
            case Paragraph(var text) -> text;
            case Crosshead(var text) -> text;
            case Quotation(var text, var by) -> by == null ? text : text + "——" + by;
            case Picture(var photo) -> photo.toString();
            case Gallery(var photos) -> photos.stream().map(UUID::toString).collect(Collectors.joining("\n"));
            case Table(var rows) ->
                rows.stream().map(row -> String.join("\t", row)).collect(Collectors.joining("\n"));
            case Note(var text) -> text;
        };
    }

    /** The block's name in JSON. */
    static String type(Block block) {
        return block instanceof Picture
                ? "photo"
                : block.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String byline(Byline by) {
        return by.role() + " " + by.name() + (by.organization() == null ? "" : " " + by.organization());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
