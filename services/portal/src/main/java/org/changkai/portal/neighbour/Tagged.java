package org.changkai.portal.neighbour;

/**
 * An answer and the mark of its revision, for a later {@code If-Match}.
 *
 * @param <T> what was asked for
 * @param etag as it came, quotes included; empty if the neighbour gave none
 */
public record Tagged<T>(T value, String etag) {}
