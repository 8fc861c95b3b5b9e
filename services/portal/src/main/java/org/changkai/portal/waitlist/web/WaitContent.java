package org.changkai.portal.waitlist.web;

import org.changkai.portal.neighbour.Refusal;
import org.changkai.portal.waitlist.Entry;
import org.jspecify.annotations.Nullable;

/**
 * The form that joins the wait list, or an entry that was opened.
 *
 * @param centre id
 * @param service code
 * @param date that was full
 * @param key sees to it that sending the form twice makes one entry
 * @param entry null as long as there is only the form
 * @param refusal why the last wish failed; null if it did not
 */
public record WaitContent(
        String centre,
        String service,
        String date,
        String key,
        @Nullable Entry entry,
        String secret,
        @Nullable Refusal refusal,
        boolean away) {}
