package org.changkai.portal.booking.web;

/**
 * The form that opens a booking.
 *
 * @param problem unknown, away, or empty
 */
public record OpenContent(String reference, String problem) {}
