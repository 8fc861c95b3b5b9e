package org.changkai.local;

import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** A token answer of OAuth 2.1, fetched again when four fifths of its life are over. */
final class Lease {

    private String token = "";
    private long until;

    synchronized String token(Supplier<JsonNode> fetch) {
        if (token.isEmpty() || System.nanoTime() - until >= 0) {
            JsonNode answer = fetch.get();
            token = answer.path("access_token").asString();
            until = System.nanoTime() + answer.path("expires_in").asLong(60) * 800_000_000L;
        }
        return token;
    }
}
