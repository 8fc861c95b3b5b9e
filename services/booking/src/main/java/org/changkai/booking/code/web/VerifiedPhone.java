package org.changkai.booking.code.web;

import org.changkai.booking.code.PhoneTokens;
import org.changkai.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The number that a call brings proof of. */
public final class VerifiedPhone {

    private VerifiedPhone() {}

    /** 401 if the token is missing, none, or has expired. */
    public static String of(PhoneTokens tokens, @Nullable String token) {
        var phone = tokens.phone(token);
        if (phone == null) {
            throw Problem.of(401, "phone-not-verified").exception();
        }
        return phone;
    }
}
