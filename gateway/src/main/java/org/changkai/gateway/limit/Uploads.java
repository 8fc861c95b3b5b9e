package org.changkai.gateway.limit;

import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** The paths to which files are sent: larger and slower than everything else. */
public final class Uploads {

    private static final List<String> PHOTOGRAPHS =
            List.of("/api/news/photos", "/staff/photos"); // the second by a form without scripts
    private static final List<String> OTHER_FILES = List.of(
            "/api/news/stories/import",
            "/api/news/stories/paste",
            "/api/registry/imports",
            "/staff/office/imports",
            "/staff/news/import");
    private static final Set<HttpMethod> SENDING = Set.of(HttpMethod.POST, HttpMethod.PATCH);

    private Uploads() {}

    public static boolean includes(String path) {
        return isBelow(PHOTOGRAPHS, path) || isBelow(OTHER_FILES, path);
    }

    /** Whether a photograph, or a part of one, may be sent with it; unlike other files they come by the hundred. */
    public static boolean isPhotograph(ServerHttpRequest request) {
        return SENDING.contains(request.getMethod())
                && isBelow(PHOTOGRAPHS, request.getURI().getPath());
    }

    private static boolean isBelow(List<String> paths, String path) {
        return paths.stream().anyMatch(path::startsWith);
    }
}
