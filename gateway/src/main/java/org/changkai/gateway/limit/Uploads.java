package org.changkai.gateway.limit;

import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Where files are sent to: such requests are larger and slower than everything else. */
public final class Uploads {

    private static final List<String> PATHS = List.of(
            "/api/news/photos",
            "/api/news/stories/import",
            "/api/news/stories/paste",
            "/api/registry/imports",
            "/staff/photos", // the same by a form without scripts
            "/staff/office/imports",
            "/staff/news/import");

    private static final Set<HttpMethod> SENDING = Set.of(HttpMethod.POST, HttpMethod.PATCH);

    private Uploads() {}

    /** Whether a file, or a part of one, may be sent with it. */
    public static boolean includes(ServerHttpRequest request) {
        return SENDING.contains(request.getMethod()) && goTo(request.getURI().getPath());
    }

    /** Whether files are sent to this path, and read, or worked on, there too. */
    public static boolean goTo(String path) {
        return PATHS.stream().anyMatch(path::startsWith);
    }
}
