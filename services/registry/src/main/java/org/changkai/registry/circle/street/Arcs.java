package org.changkai.registry.circle.street;

import java.util.Arrays;

/** Ways while they are being contracted: added, shortened and taken away; lengths in millimetres. */
final class Arcs {

    private static final int[] NONE = {};

    private final int[][] arcs;
    private final int[] sizes;

    Arcs(int nodes) {
        arcs = new int[nodes][];
        Arrays.fill(arcs, NONE);
        sizes = new int[nodes];
    }

    int size(int node) {
        return sizes[node];
    }

    int to(int node, int number) {
        return arcs[node][2 * number];
    }

    int length(int node, int number) {
        return arcs[node][2 * number + 1];
    }

    /** Of two ways between the same nodes the shorter one stays. */
    void add(int from, int to, int length) {
        for (var number = 0; number < sizes[from]; number++) {
            if (to(from, number) == to) {
                arcs[from][2 * number + 1] = Math.min(length, length(from, number));
                return;
            }
        }
        var at = 2 * sizes[from]++;
        if (at == arcs[from].length) {
            arcs[from] = Arrays.copyOf(arcs[from], Math.max(4, at * 2));
        }
        arcs[from][at] = to;
        arcs[from][at + 1] = length;
    }

    void remove(int from, int to) {
        for (var number = 0; number < sizes[from]; number++) {
            if (to(from, number) == to) {
                var last = --sizes[from];
                arcs[from][2 * number] = arcs[from][2 * last];
                arcs[from][2 * number + 1] = arcs[from][2 * last + 1];
                return;
            }
        }
    }

    void forget(int node) {
        arcs[node] = NONE;
        sizes[node] = 0;
    }
}
