package org.changkai.news.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.changkai.news.intake.Intake.Dropped;
import org.changkai.news.story.Block;

/** Gathers blocks within the limits that a story's body has. */
final class Gathering {

    private static final int MOST_BLOCKS = 500;
    private static final int MOST_DROPPED = 100;
    private static final int PARAGRAPH = 10_000;
    private static final int CROSSHEAD = 200;
    private static final int QUOTATION = 2_000;
    private static final int ROWS = 200;
    private static final int CELLS = 20;
    private static final int CELL = 500;
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\u00a0\\u3000]+");
    private static final Pattern NOT_PLAIN = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");

    private final List<Block> blocks = new ArrayList<>();
    private final List<Dropped> dropped = new ArrayList<>();

    void crosshead(String text) {
        var plain = plain(text).replace('\n', ' ');
        if (plain.length() <= CROSSHEAD) {
            add(plain, plain.isEmpty() ? List.of() : List.of(new Block.Crosshead(plain)));
        } else {
            paragraph(plain);
        }
    }

    void paragraph(String text) {
        var plain = plain(text);
        for (var from = 0; from < plain.length(); from += PARAGRAPH) {
            var piece = plain.substring(from, Math.min(plain.length(), from + PARAGRAPH));
            add(piece, List.of(new Block.Paragraph(piece)));
        }
    }

    void quotation(String text) {
        var plain = plain(text);
        if (plain.length() <= QUOTATION) {
            add(plain, plain.isEmpty() ? List.of() : List.of(new Block.Quotation(plain, null)));
        } else {
            paragraph(plain);
        }
    }

    /** Rows of cells; what is wider or longer than a table may be is left out. */
    void table(List<List<String>> rows) {
        var kept = rows.stream()
                .limit(ROWS)
                .map(row -> row.stream().limit(CELLS).map(Gathering::cell).toList())
                .filter(row -> !row.isEmpty() && row.stream().anyMatch(cell -> !cell.isEmpty()))
                .toList();
        if (!kept.isEmpty()) {
            add("table", List.of(new Block.Table(kept)));
        }
        if (rows.size() > ROWS || rows.stream().anyMatch(row -> row.size() > CELLS)) {
            drop("rest", "table");
        }
    }

    void drop(String kind, String name) {
        if (dropped.size() < MOST_DROPPED) {
            dropped.add(new Dropped(kind, cell(name)));
        }
    }

    Intake done() {
        return new Intake(List.copyOf(blocks), List.copyOf(dropped));
    }

    private void add(String text, List<? extends Block> more) {
        if (blocks.size() + more.size() <= MOST_BLOCKS) {
            blocks.addAll(more);
        } else {
            drop("rest", text);
        }
    }

    private static String cell(String text) {
        var plain = plain(text);
        return plain.substring(0, Math.min(plain.length(), CELL));
    }

    private static String plain(String text) {
        var plain = NOT_PLAIN.matcher(text.replace("\r", "")).replaceAll("");
        return BLANKS.matcher(plain).replaceAll(" ").strip();
    }
}
