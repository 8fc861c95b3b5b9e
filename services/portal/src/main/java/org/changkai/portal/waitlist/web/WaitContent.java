package org.changkai.portal.waitlist.web;

import org.changkai.portal.neighbour.Refusal;
import org.changkai.portal.waitlist.Entry;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the wait list, or the form that opens one.
 *
 * @param entry null as long as there is only the form
 * @param phone to be verified before the offer can be accepted; empty until one is given, null where none has to be
 * @param prove the key of the words that say which telephone to verify, and why again; empty if none was refused
 * @param shown whether the code sent there can be read on the page of messages, as on a laptop
 * @param refusal why the last wish failed; null if it did not
 */
public record WaitContent(
        @Nullable Entry entry,
        String secret,
        @Nullable String phone,
        String prove,
        boolean shown,
        @Nullable Refusal refusal,
        boolean away) {}
