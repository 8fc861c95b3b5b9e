package org.changkai.local;

/** Who speaks at the door: it gives the bearer token to send, an empty text for a citizen. */
@FunctionalInterface
interface Credential {

    Credential NONE = () -> "";

    String token();
}
