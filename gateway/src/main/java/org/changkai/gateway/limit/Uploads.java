package org.changkai.gateway.limit;

import java.util.List;

/** The paths to which files are sent: larger and slower than everything else. */
public final class Uploads {

    private static final List<String> PATHS = List.of(
            "/api/news/photos",
            "/api/news/stories/import",
            "/api/news/stories/paste",
            "/api/registry/imports",
            "/staff/photos", // the same by a form without scripts
            "/staff/office/imports",
            "/staff/news/import");

    private Uploads() {}

    public static boolean includes(String path) {
        return PATHS.stream().anyMatch(path::startsWith);
    }
}
