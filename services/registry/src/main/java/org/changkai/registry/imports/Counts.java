package org.changkai.registry.imports;

/** What an import did. */
public record Counts(int created, int changed, int unchanged, int removed) {

    public static final Counts NOTHING = new Counts(0, 0, 0, 0);

    /** How many rows were written. */
    int written() {
        return created + changed + removed;
    }
}
