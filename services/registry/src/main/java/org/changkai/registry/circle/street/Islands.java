package org.changkai.registry.circle.street;

/** Which crossings hang together (union by size with path halving). */
final class Islands {

    private final int[] above;
    private final int[] sizes;

    Islands(int nodes) {
        above = new int[nodes];
        sizes = new int[nodes];
        for (var node = 0; node < nodes; node++) {
            above[node] = node;
            sizes[node] = 1;
        }
    }

    void join(int one, int other) {
        var first = top(one);
        var second = top(other);
        if (first != second) {
            var larger = sizes[first] >= sizes[second] ? first : second;
            var smaller = larger == first ? second : first;
            above[smaller] = larger;
            sizes[larger] += sizes[smaller];
        }
    }

    /** How many crossings hang together with this one, itself included. */
    int size(int node) {
        var at = node;
        while (above[at] != at) { // no halving here: many threads ask at once
            at = above[at];
        }
        return sizes[at];
    }

    private int top(int node) {
        var at = node;
        while (above[at] != at) {
            above[at] = above[above[at]];
            at = above[at];
        }
        return at;
    }
}
