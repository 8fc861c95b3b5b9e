package org.changkai.portal.newsroom;

import java.util.ArrayList;
import java.util.List;

/**
 * What a button of the editor does to the blocks where no script runs: {@code up:2}, {@code down:2}, {@code remove:2},
 * {@code insert:2} (below it), {@code add}.
 */
public record BlockEdit(String verb, int at) {

    /** What a button says; a button of another kind changes nothing. */
    public static BlockEdit of(String button) {
        var parts = button.split(":", 2);
        var at = parts.length == 2 && parts[1].matches("\\d{1,3}") ? Integer.parseInt(parts[1]) : -1;
        return new BlockEdit(parts[0], at);
    }

    public List<WrittenBlock> applyTo(List<WrittenBlock> blocks) {
        var edited = new ArrayList<>(blocks);
        var there = at >= 0 && at < edited.size();
        switch (verb) {
            case "up" -> move(edited, there && at > 0 ? at - 1 : -1);
            case "down" -> move(edited, there && at < edited.size() - 1 ? at : -1);
            case "remove" -> {
                if (there) {
                    edited.remove(at);
                }
            }
            case "insert" -> edited.add(there ? at + 1 : edited.size(), WrittenBlock.EMPTY);
            case "add" -> edited.add(WrittenBlock.EMPTY);
            default -> {
                // saves, searches and chooses: nothing for us
            }
        }
        return List.copyOf(edited);
    }

    /** Exchanges two neighbours, the first of them at this place; nothing at a negative one. */
    private static void move(List<WrittenBlock> blocks, int first) {
        if (first >= 0) {
            blocks.add(first, blocks.remove(first + 1));
        }
    }
}
