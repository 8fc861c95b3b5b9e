package org.changkai.portal.page.web;

/**
 * What an error page tells.
 *
 * @param status as in HTTP
 */
public record ErrorContent(int status) {

    /** Which words explain it: {@code error.<kind>.title} and {@code error.<kind>.text}. */
    public String kind() {
        return switch (status) {
            case 401 -> "sign-in";
            case 403 -> "forbidden";
            case 404, 405 -> "not-found";
            case 410 -> "gone";
            case 429 -> "busy";
            case 502, 503, 504 -> "away";
            default -> status < 500 ? "bad-request" : "broken";
        };
    }
}
