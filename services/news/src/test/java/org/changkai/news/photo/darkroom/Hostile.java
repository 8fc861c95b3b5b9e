package org.changkai.news.photo.darkroom;

import java.util.stream.Stream;

/**
 * A file that no honest camera writes.
 *
 * @param bytes made by this project; the ideas are those of the test suites of image libraries
 */
record Hostile(String name, byte[] bytes, Fate fate) {

    /** What must become of it. */
    enum Fate {
        REFUSED,
        READ,
        /** Either will do: what is read is clean. */
        EITHER
    }

    static Hostile refused(String name, byte[] bytes) {
        return new Hostile(name, bytes, Fate.REFUSED);
    }

    static Hostile read(String name, byte[] bytes) {
        return new Hostile(name, bytes, Fate.READ);
    }

    static Hostile either(String name, byte[] bytes) {
        return new Hostile(name, bytes, Fate.EITHER);
    }

    static Stream<Hostile> all() {
        return Stream.of(HostileJpegs.all(), HostileWords.all(), HostilePngs.all(), HostileOthers.all())
                .flatMap(files -> files);
    }

    @Override
    public String toString() {
        return name;
    }
}
