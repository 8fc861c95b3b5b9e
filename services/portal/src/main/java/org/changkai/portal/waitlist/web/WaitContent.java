package org.changkai.portal.waitlist.web;

import org.changkai.portal.neighbour.Refusal;
import org.changkai.portal.waitlist.Entry;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the wait list, or the form that opens one.
 *
 * @param entry null as long as there is only the form
 * @param refusal why the last wish failed; null if it did not
 */
public record WaitContent(
        @Nullable Entry entry, String secret, @Nullable Refusal refusal, boolean away) {}
