package org.changkai.news.print.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.changkai.news.print.Issue;
import org.changkai.news.print.pdf.Piece.Line;
import org.changkai.news.print.pdf.Type.Placed;
import org.jspecify.annotations.Nullable;

/** Arranges an issue: the leading story over the whole width, then rows, page after page. */
final class Pages {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy年M月d日　EEEE", Locale.SIMPLIFIED_CHINESE);
    private static final float BETWEEN = 13;
    private static final float LEAST = 130;
    private static final float WORTH_TEARING = 190;
    private static final Type TURN = Type.small(8, Placed.RIGHT);

    private final Issue issue;
    private final Composer composer;
    private final Sheets sheets;
    private float top;
    private boolean empty;

    Pages(Issue issue, Composer composer, Sheets sheets) {
        this.issue = issue;
        this.composer = composer;
        this.sheets = sheets;
    }

    void arrange() throws IOException {
        var waiting = new ArrayDeque<Article>();
        for (var story : issue.stories()) {
            waiting.add(new Article(story, issue.address() + "/news/" + story.slug(), composer));
        }
        begin();
        var row = Row.alone(waiting.getFirst(), room()).orElse(null);
        place(row, waiting);
        while (!waiting.isEmpty()) {
            if (room() < LEAST) {
                begin();
            }
            place(
                    Row.best(List.copyOf(waiting).subList(0, Math.min(3, waiting.size())), room())
                            .orElse(null),
                    waiting);
        }
    }

    private float room() {
        return Grid.BOTTOM - top;
    }

    /** A row, or, where not one story has room, the next one torn over pages. */
    private void place(@Nullable Row row, Deque<Article> waiting) throws IOException {
        if (row != null) {
            row(row);
            row.modules().forEach(module -> waiting.removeFirst());
            return;
        }
        var whole = waiting.getFirst().module(Grid.COLUMNS);
        var module = whole.beginningIn(tearing());
        if (room() >= WORTH_TEARING && module.begins(tearing())) {
            waiting.removeFirst();
            torn(module);
        } else if (empty) { // no page has more room than this one
            waiting.removeFirst();
            torn(whole.withPictureInside());
        } else {
            begin();
        }
    }

    private void row(Row row) throws IOException {
        top = sheets.row(row, top) + BETWEEN;
        empty = false;
    }

    /** The room above the line that says where a story goes on. */
    private float tearing() {
        return room() - TURN.leading();
    }

    private void torn(Module beginning) throws IOException {
        var article = beginning.article();
        var module = beginning;
        var left = Integer.MAX_VALUE;
        while (!module.fits(room())) {
            var here = sheets.count();
            var height = tearing();
            var rest = module.poured(height).rest();
            if (rest.size() == left) {
                throw new IOException("A piece is larger than a page");
            }
            left = rest.size();
            sheets.row(new Row(List.of(module), height), top);
            sheets.line(turn("（下转第" + (here + 1) + "版）"), Grid.LEFT, Grid.BOTTOM - TURN.leading());
            begin();
            var head = new ArrayList<Line>(
                    composer.lines("（上接第" + here + "版）" + article.headline(), Type.head(11, Placed.LEFT), Grid.WHOLE));
            module = Module.continued(article, Grid.COLUMNS, head, rest);
        }
        row(new Row(List.of(module), module.height(room())));
    }

    private Line turn(String words) {
        return composer.lines(words, TURN, Grid.WHOLE).getFirst();
    }

    private void begin() throws IOException {
        var number = sheets.begin();
        empty = true;
        var date = DATE.format(issue.date());
        if (number == 1) {
            top = 34;
            top = set(composer.lines(issue.paper(), new Type(true, 54, 62, 0, true, Placed.CENTRE), Grid.WHOLE), top);
            sheets.across(top + 4, 1.6f);
            sheets.across(top + 6.6f, 0.5f);
            top += 9;
            set(composer.lines(date, Type.small(9, Placed.LEFT), Grid.WHOLE), top);
            set(composer.lines(issue.address(), Type.small(9, Placed.CENTRE), Grid.WHOLE), top);
            top = set(composer.lines("第1版", Type.small(9, Placed.RIGHT), Grid.WHOLE), top);
            sheets.across(top + 2, 0.5f);
            top += 14;
        } else {
            top = 30;
            set(composer.lines(issue.paper(), Type.head(11.5f, Placed.LEFT), Grid.WHOLE), top);
            set(composer.lines(date, Type.small(9, Placed.CENTRE), Grid.WHOLE), top);
            top = set(composer.lines("第" + number + "版", Type.small(9, Placed.RIGHT), Grid.WHOLE), top);
            sheets.across(top + 3, 1.2f);
            top += 15;
        }
    }

    private float set(List<Line> lines, float at) {
        var below = at;
        try {
            for (var line : lines) {
                sheets.line(line, Grid.LEFT, below);
                below += line.height();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return below;
    }
}
