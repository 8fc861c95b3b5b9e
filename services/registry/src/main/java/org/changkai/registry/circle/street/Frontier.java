package org.changkai.registry.circle.street;

import java.util.Arrays;

/** Nodes by distance in millimetres, the nearest first; a node may be in it more than once. */
final class Frontier {

    private int[] nodes = new int[256];
    private int[] distances = new int[256];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    void clear() {
        size = 0;
    }

    int nearest() {
        return nodes[0];
    }

    int distance() {
        return distances[0];
    }

    void add(int node, int distance) {
        if (size == nodes.length) {
            nodes = Arrays.copyOf(nodes, size * 2);
            distances = Arrays.copyOf(distances, size * 2);
        }
        var at = size++;
        while (at > 0 && distances[(at - 1) / 2] > distance) {
            nodes[at] = nodes[(at - 1) / 2];
            distances[at] = distances[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        nodes[at] = node;
        distances[at] = distance;
    }

    void removeNearest() {
        size--;
        var node = nodes[size];
        var distance = distances[size];
        var at = 0;
        while (2 * at + 1 < size) {
            var child = 2 * at + 1;
            if (child + 1 < size && distances[child + 1] < distances[child]) {
                child++;
            }
            if (distances[child] >= distance) {
                break;
            }
            nodes[at] = nodes[child];
            distances[at] = distances[child];
            at = child;
        }
        nodes[at] = node;
        distances[at] = distance;
    }
}
