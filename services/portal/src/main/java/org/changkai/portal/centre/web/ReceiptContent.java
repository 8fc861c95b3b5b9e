package org.changkai.portal.centre.web;

import org.changkai.portal.centre.Centre;
import org.changkai.portal.centre.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows that tells what became of a suggestion.
 *
 * @param centre null if it has been removed, or cannot be read
 * @param removed whether it has been removed
 */
public record ReceiptContent(@Nullable Centre centre, boolean removed, Suggestion.Receipt receipt) {}
