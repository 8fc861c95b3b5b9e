package org.changkai.news.version;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.changkai.news.version.Merge.Conflict;
import org.changkai.news.version.ThreeWay.Stretch.Agreed;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The blocks of two bodies as one list; of blocks that both rewrote in different ways both stay. */
record BlockMerge(List<JsonNode> blocks, List<Conflict> conflicts) {

    private static final String TEXT = "text";

    static BlockMerge of(JsonNode base, JsonNode mine, JsonNode theirs) {
        var merge = new BlockMerge(new ArrayList<>(), new ArrayList<>());
        for (var stretch : ThreeWay.merge(list(base), list(mine), list(theirs))) {
            switch (stretch) {
                case Agreed<JsonNode>(var blocks) -> merge.blocks.addAll(blocks);
                case ThreeWay.Stretch.Conflict<JsonNode>(var old, var my, var their) -> merge.settle(old, my, their);
            }
        }
        return merge;
    }

    private void settle(List<JsonNode> base, List<JsonNode> mine, List<JsonNode> theirs) {
        if (base.size() == mine.size() && base.size() == theirs.size()) {
            for (var at = 0; at < base.size(); at++) {
                one(base.get(at), mine.get(at), theirs.get(at));
            }
        } else {
            both(base, mine, theirs);
        }
    }

    private void one(JsonNode base, JsonNode mine, JsonNode theirs) {
        if (mine.equals(theirs) || theirs.equals(base)) {
            blocks.add(mine);
        } else if (mine.equals(base)) {
            blocks.add(theirs);
        } else {
            var together = together(base, mine, theirs);
            if (together == null) {
                both(List.of(base), List.of(mine), List.of(theirs));
            } else {
                blocks.add(together);
            }
        }
    }

    /** One block with both changes, if both rewrote different words of its text and nothing else. */
    private static @Nullable JsonNode together(JsonNode base, JsonNode mine, JsonNode theirs) {
        if (!(mine instanceof ObjectNode)
                || !without(mine).equals(without(theirs))
                || !without(mine).equals(without(base))) {
            return null;
        }
        var text = WordMerge.of(Merge.text(base.get(TEXT)), Merge.text(mine.get(TEXT)), Merge.text(theirs.get(TEXT)));
        return text == null || !mine.has(TEXT) ? null : ((ObjectNode) mine.deepCopy()).put(TEXT, text);
    }

    private static JsonNode without(JsonNode block) {
        var rest = (ObjectNode) block.deepCopy();
        rest.remove(TEXT);
        return rest;
    }

    private void both(List<JsonNode> base, List<JsonNode> mine, List<JsonNode> theirs) {
        conflicts.add(new Conflict("/body/blocks/" + blocks.size(), texts(base), texts(mine), texts(theirs)));
        blocks.addAll(theirs);
        mine.stream().filter(block -> !theirs.contains(block)).forEach(blocks::add);
    }

    private static String texts(List<JsonNode> blocks) {
        return blocks.stream()
                .map(block -> block.has(TEXT) ? Merge.text(block.get(TEXT)) : block.toString())
                .collect(Collectors.joining("\n"));
    }

    private static List<JsonNode> list(JsonNode array) {
        return List.copyOf(array.values());
    }
}
