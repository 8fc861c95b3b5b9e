package org.changkai.booking.appointment;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Telephone numbers, written in many ways and compared in one. */
public final class Phone {

    private static final Pattern FILLING = Pattern.compile("[\\s().-]");
    private static final Pattern MAINLAND = Pattern.compile("(?:\\+?86|0086)?(1[3-9]\\d{9}|0\\d{9,11})");
    private static final Pattern ABROAD = Pattern.compile("\\+[1-9]\\d{6,14}");

    private Phone() {}

    /** Digits of a mainland number, or {@code +} and digits of another; null if it is no number. */
    public static @Nullable String normalised(String written) {
        var plain = FILLING.matcher(Normalizer.normalize(written, Form.NFKC)).replaceAll("");
        var mainland = MAINLAND.matcher(plain);
        if (mainland.matches()) {
            return mainland.group(1);
        }
        return ABROAD.matcher(plain).matches() ? plain : null;
    }
}
