package org.changkai.portal.docs.web;

import java.util.List;

/**
 * What the page of API documents shows.
 *
 * @param swagger where Swagger UI's files are, without a slash at the end
 */
public record DocsContent(String swagger) {

    /** The services that have an API. */
    public static final List<String> SERVICES = List.of("registry", "booking", "news", "search", "identity");
}
