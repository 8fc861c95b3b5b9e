package org.changkai.registry.circle.street;

import com.carrotsearch.hppc.IntArrayList;

/** Where one can walk to from each crossing without passing another one, in plain arrays; lengths in millimetres. */
final class Ways {

    private final int[] first;
    private final int[] to;
    private final int[] length;

    private Ways(int[] first, int[] to, int[] length) {
        this.first = first;
        this.to = to;
        this.length = length;
    }

    /** Ways one by one, in any order. */
    static final class Drawn {

        private final IntArrayList from = new IntArrayList();
        private final IntArrayList to = new IntArrayList();
        private final IntArrayList length = new IntArrayList();

        void add(int start, int end, int millimetres) {
            from.add(start);
            to.add(end);
            length.add(millimetres);
        }

        /** The same ways by where they begin. */
        Ways ordered(int nodes) {
            var first = new int[nodes + 1];
            for (var way = 0; way < from.size(); way++) {
                first[from.get(way) + 1]++;
            }
            for (var node = 0; node < nodes; node++) {
                first[node + 1] += first[node];
            }
            var next = first.clone();
            var ends = new int[from.size()];
            var lengths = new int[from.size()];
            for (var way = 0; way < from.size(); way++) {
                var place = next[from.get(way)]++;
                ends[place] = to.get(way);
                lengths[place] = length.get(way);
            }
            return new Ways(first, ends, lengths);
        }
    }

    int nodes() {
        return first.length - 1;
    }

    /** The first of the ways of a node; they are numbered one after the other. */
    int first(int node) {
        return first[node];
    }

    /** One more than the last of the ways of a node. */
    int end(int node) {
        return first[node + 1];
    }

    int to(int way) {
        return to[way];
    }

    int length(int way) {
        return length[way];
    }

    /** What it takes of memory. */
    long bytes() {
        return 4L * (first.length + to.length + length.length);
    }
}
