package org.changkai.portal.newsroom.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.changkai.portal.news.Story;
import org.changkai.portal.newsroom.Writing;
import org.changkai.portal.newsroom.WrittenBlock;
import org.springframework.util.MultiValueMap;

/** Reads the editor's form; rows are fields of the same name, in their order. */
final class WritingForm {

    private final MultiValueMap<String, String> fields;

    WritingForm(MultiValueMap<String, String> fields) {
        this.fields = fields;
    }

    Writing writing() {
        return new Writing(
                one("form"),
                one("headline"),
                one("kicker"),
                one("subheadline"),
                byline(),
                one("lead"),
                one("section"),
                one("series"),
                one("number"),
                about(),
                one("place").strip(),
                one("tags"),
                one("language"),
                one("source"),
                blocks());
    }

    /**
     * Which button was pressed. The Enter key presses the form's first one, from whatever field: that looks for what a
     * search field newly asks for, and saves if none does.
     */
    String button() {
        var pressed = one("do");
        if (!pressed.equals("enter")) {
            return pressed;
        }
        return asks("photo-q") ? "find-photos" : asks("about-q") ? "find-about" : "save";
    }

    private boolean asks(String field) {
        return !one(field).isBlank() && !one(field).equals(one(field + "-found"));
    }

    String one(String name) {
        var value = fields.getFirst(name);
        return value == null ? "" : value.replace("\r\n", "\n");
    }

    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** A whole number that a hidden field carries, zero if it carries none. */
    int number(String name) {
        var text = one(name);
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    private List<WrittenBlock> blocks() {
        var types = all("block-type");
        var blocks = new ArrayList<WrittenBlock>();
        for (var i = 0; i < types.size(); i++) {
            blocks.add(new WrittenBlock(types.get(i), at("block-text", i).replace("\r\n", "\n"), at("block-by", i)));
        }
        return List.copyOf(blocks);
    }

    private List<Story.Byline> byline() {
        return IntStream.range(0, all("by-name").size())
                .mapToObj(row -> new Story.Byline(
                        at("by-role", row),
                        at("by-name", row).strip(),
                        at("by-organization", row).strip()))
                .filter(by -> !by.name().isEmpty())
                .toList();
    }

    /** What it was about and still is, and what was ticked among what was found: {@code centre:wh-c-001}. */
    private List<Story.About> about() {
        return Stream.concat(all("about").stream(), all("about-add").stream())
                .map(text -> text.split(":", 2))
                .filter(parts -> parts.length == 2)
                .map(parts -> new Story.About(parts[0], parts[1]))
                .distinct()
                .toList();
    }

    private String at(String name, int index) {
        var values = all(name);
        return index < values.size() ? values.get(index) : "";
    }
}
