package org.changkai.news.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.changkai.news.story.CanonicalContent;
import org.changkai.news.story.Content;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A proposal that has both editors' words in it.
 *
 * @param version the latest one: saving the content with it as If-Match finishes the merge
 * @param content everything that could be put together; where both changed the same words, both are in it
 * @param conflicts what a person should look at
 */
public record Merge(int version, Content content, List<Conflict> conflicts) {

    /**
     * Something that both changed.
     *
     * @param pointer into the merged content: a field, or the first block of those in question
     */
    public record Conflict(String pointer, String base, String mine, String theirs) {}

    private static final JsonMapper JSON = new JsonMapper();
    private static final String BODY = "body";

    static Merge of(int version, Content base, Content mine, Content theirs) {
        var old = tree(base);
        var my = tree(mine);
        var their = tree(theirs);
        var conflicts = new ArrayList<Conflict>();
        var merged = JSON.createObjectNode();
        for (var field : List.of(
                "form",
                "kicker",
                "headline",
                "subheadline",
                "byline",
                "lead",
                "section",
                "series",
                "about",
                "place",
                "tags",
                "language",
                "source")) {
            var value = field(field, old.get(field), my.get(field), their.get(field), conflicts);
            if (value != null) {
                merged.set(field, value);
            }
        }
        var blocks = BlockMerge.of(old.at("/body/blocks"), my.at("/body/blocks"), their.at("/body/blocks"));
        conflicts.addAll(blocks.conflicts());
        var body = JSON.createObjectNode().put("version", mine.body().version());
        body.set("blocks", JSON.valueToTree(blocks.blocks()));
        merged.set(BODY, body);
        return new Merge(version, CanonicalContent.read(merged.toString()), conflicts);
    }

    private static @Nullable JsonNode field(
            String name,
            @Nullable JsonNode base,
            @Nullable JsonNode mine,
            @Nullable JsonNode theirs,
            List<Conflict> conflicts) {
        if (Objects.equals(mine, theirs) || Objects.equals(theirs, base)) {
            return mine;
        }
        if (Objects.equals(mine, base)) {
            return theirs;
        }
        if (mine != null && theirs != null && mine.isArray() && theirs.isArray()) {
            return union(mine, theirs);
        }
        var words = mine != null && theirs != null && mine.isString() && theirs.isString()
                ? WordMerge.of(base == null ? "" : base.asString(), mine.asString(), theirs.asString())
                : null;
        if (words != null) {
            return JSON.getNodeFactory().stringNode(words);
        }
        conflicts.add(new Conflict("/" + name, text(base), text(mine), text(theirs)));
        return mine == null ? theirs : mine;
    }

    /** Theirs in their order, then what only mine has. */
    private static JsonNode union(JsonNode mine, JsonNode theirs) {
        var all = JSON.createArrayNode();
        theirs.values().forEach(all::add);
        for (var item : mine.values()) {
            if (all.values().stream().noneMatch(item::equals)) {
                all.add(item);
            }
        }
        return all;
    }

    private static ObjectNode tree(Content content) {
        return (ObjectNode) JSON.readTree(CanonicalContent.write(content));
    }

    static String text(@Nullable JsonNode node) {
        return node == null ? "" : node.isString() ? node.asString() : node.toString();
    }
}
