package org.changkai.local.stack;

import java.nio.file.Path;

/** The JDK that runs the launcher, and with it everything else; the script has seen to it that it is a 25. */
public final class Jdk {

    private Jdk() {}

    /** Its folder. */
    public static Path home() {
        return Path.of(System.getProperty("java.home"));
    }

    /** Its {@code java}. */
    public static String java() {
        return home().resolve("bin/java").toString();
    }
}
