package org.changkai.portal.phone.web;

import org.changkai.portal.neighbour.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The form that asks for a telephone, or for the code that went there.
 *
 * @param shown whether the code can be read on the page of messages, as on a laptop
 * @param refusal why the last wish failed; null if it did not
 */
public record PhoneContent(
        String phone, boolean shown, @Nullable Refusal refusal, boolean away) {

    static final PhoneContent EMPTY = new PhoneContent("", false, null, false);
}
