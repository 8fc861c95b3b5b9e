package org.changkai.registry.circle.street;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.changkai.registry.circle.street.StreetExtract.Way;

/** The streets as the extract itself has them: its walkable ways, cut where ways meet. */
final class StreetsOfExtract {

    private final StreetExtract extract;
    private final Map<Long, Integer> crossings = new HashMap<>();
    private final Map<Long, Integer> uses = new HashMap<>();
    private final List<Street> streets = new ArrayList<>();
    private int nodes;

    private StreetsOfExtract(StreetExtract extract) {
        this.extract = extract;
    }

    static List<Street> of(StreetExtract extract, boolean stepFree) {
        var drawn = new StreetsOfExtract(extract);
        extract.ways().stream().filter(StreetsOfExtract::isDrawn).forEach(drawn::count);
        extract.ways().stream()
                .filter(OnFoot::isOpen)
                .filter(way -> !stepFree || !way.tag("highway").equals("steps"))
                .forEach(drawn::cut);
        return drawn.streets;
    }

    /** Where a street meets a motorway is a crossing too. */
    private static boolean isDrawn(Way way) {
        return !way.tag("highway").isEmpty() || OnFoot.isOpen(way);
    }

    /** A way ends with a crossing, whoever else comes there. */
    private void count(Way way) {
        way.nodes().forEach(node -> uses.merge(node, 1, Integer::sum));
        uses.merge(way.nodes().getFirst(), 1, Integer::sum);
        uses.merge(way.nodes().getLast(), 1, Integer::sum);
    }

    private void cut(Way way) {
        var piece = new ArrayList<Long>();
        for (var node : way.nodes()) {
            if (!extract.knows(node)) {
                continue; // beyond the edge of the extract
            }
            piece.add(node);
            var crossing = uses.getOrDefault(node, 0) > 1;
            var shut = !crossing && OnFoot.isShut(extract.tagsOf(node));
            if (piece.size() > 1 && (crossing || shut)) {
                draw(way, piece, shut);
                piece.clear();
                piece.add(node);
            }
        }
        if (piece.size() > 1) {
            draw(way, piece, false);
        }
    }

    /** @param shut whether its end is a barrier: what comes behind it begins anew */
    private void draw(Way way, List<Long> piece, boolean shut) {
        var from = crossing(piece.getFirst());
        var to = shut ? nodes++ : crossing(piece.getLast());
        var direction = OnFoot.direction(way);
        streets.add(new Street(from, to, direction >= 0, direction <= 0, extract.line(piece)));
    }

    private int crossing(long node) {
        return crossings.computeIfAbsent(node, unknown -> nodes++);
    }
}
