package org.changkai.gateway.limit;

/** The paths to which files are sent: larger and slower than everything else. */
public final class Uploads {

    private Uploads() {}

    public static boolean includes(String path) {
        return path.startsWith("/api/news/photos") || path.startsWith("/api/registry/imports");
    }
}
