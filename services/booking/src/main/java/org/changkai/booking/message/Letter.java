package org.changkai.booking.message;

import org.jspecify.annotations.Nullable;

/**
 * What is sent: personal data, sealed wherever it is kept.
 *
 * @param to a telephone number or an e-mail address
 * @param title for e-mail
 * @param text as short as a text message
 * @param calendar an iCalendar file to go with an e-mail; null for none
 */
public record Letter(
        String to, String title, String text, @Nullable String calendar) {}
