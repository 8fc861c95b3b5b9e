package org.changkai.booking.message;

/**
 * What is sent: personal data, sealed wherever it is kept.
 *
 * @param to a telephone number or an e-mail address
 * @param title for e-mail
 * @param text as short as a text message
 */
public record Letter(String to, String title, String text) {}
