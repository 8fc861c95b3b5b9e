package org.changkai.portal.newsroom.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.changkai.platform.security.Caller;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.newsroom.Line;
import org.changkai.portal.newsroom.Line.Lines;
import org.changkai.portal.newsroom.web.DeskContent.Shelf;

/** Picks what waits for the caller out of the newsroom's lists, as news tells it by open rounds and duties. */
final class Waiting {

    private Waiting() {}

    /** A story that was approved or has its time and whose rounds stand open again waits among those to be reviewed. */
    static List<Shelf> of(Caller caller, List<Shelf> all) {
        var again = all.stream()
                .filter(shelf ->
                        shelf.state().equals("APPROVED") || shelf.state().equals("SCHEDULED"))
                .flatMap(shelf -> lines(shelf).stream())
                .filter(line -> line.waiting() && !line.open().isEmpty())
                .toList();
        var shelves = new ArrayList<Shelf>();
        for (var shelf : all) {
            switch (shelf.state()) {
                case "IN_REVIEW" -> shelves.add(picked(shelf, Line::waiting, again));
                case "DRAFT" -> shelves.add(picked(shelf, Line::waiting, List.of()));
                default -> {
                    if (caller.has("news:publish")) {
                        shelves.add(picked(shelf, line -> line.open().isEmpty(), List.of()));
                    }
                }
            }
        }
        return shelves;
    }

    private static Shelf picked(Shelf shelf, Predicate<Line> waits, List<Line> more) {
        return new Shelf(shelf.state(), shelf.lines().map(lines -> {
            var picked = new ArrayList<>(more);
            lines.items().stream().filter(waits).forEach(picked::add);
            return new Lines(picked, lines.next());
        }));
    }

    private static List<Line> lines(Shelf shelf) {
        return shelf.lines() instanceof Reply.Given<Lines>(var lines) ? lines.items() : List.of();
    }
}
