package org.changkai.booking.appointment;

import org.jspecify.annotations.Nullable;

/**
 * Whom a visit is for: personal data, which is sealed wherever it is kept and never told to other services.
 *
 * @param phone normalised, see {@link Phone}
 * @param visitor who comes, if it is not the contact
 * @param relation of the contact to the visitor
 */
public record Contact(
        String name,
        String phone,
        @Nullable String visitor,
        @Nullable String relation) {

    /** For lists: 张* and 138****0001. */
    public Contact masked() {
        return new Contact(
                maskedName(name), maskedPhone(phone), visitor == null ? null : maskedName(visitor), relation);
    }

    private static String maskedName(String name) {
        var first = name.codePointAt(0);
        return Character.toString(first)
                + "*".repeat(Math.min(3, Math.max(1, name.codePointCount(0, name.length()) - 1)));
    }

    private static String maskedPhone(String phone) {
        return phone.length() < 8
                ? "*".repeat(phone.length())
                : phone.substring(0, 3) + "*".repeat(phone.length() - 7) + phone.substring(phone.length() - 4);
    }

    /** The same for the same visitor: the phone, and the visitor's name if it is somebody else. */
    String personKey() {
        return visitor == null ? phone : phone + '\n' + visitor;
    }
}
