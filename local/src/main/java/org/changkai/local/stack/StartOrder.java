package org.changkai.local.stack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parts so sorted that each comes after those it needs or waits for; the reverse is the order of stopping. */
public final class StartOrder {

    private final Map<String, Part> byName = new LinkedHashMap<>();
    private final Set<String> done = new LinkedHashSet<>();
    private final Set<String> open = new LinkedHashSet<>();
    private final List<Part> order = new ArrayList<>();

    private StartOrder(List<Part> parts) {
        parts.forEach(part -> byName.put(part.name(), part));
    }

    /** Sorts; parts that wait for each other are a mistake in the stack itself. Names of absent parts count for nothing. */
    public static List<Part> of(List<Part> parts) {
        StartOrder sorted = new StartOrder(parts);
        parts.forEach(sorted::visit);
        return sorted.order;
    }

    private void visit(Part part) {
        if (done.contains(part.name())) {
            return;
        }
        if (!open.add(part.name())) {
            throw new IllegalStateException("these wait for each other: " + open);
        }
        visitAll(part.needs());
        visitAll(part.after());
        open.remove(part.name());
        done.add(part.name());
        order.add(part);
    }

    private void visitAll(List<String> names) {
        for (String name : names) {
            Part other = byName.get(name);
            if (other != null) {
                visit(other);
            }
        }
    }
}
