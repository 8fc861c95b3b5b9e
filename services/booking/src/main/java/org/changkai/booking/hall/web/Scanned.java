package org.changkai.booking.hall.web;

import java.util.regex.Pattern;

/** What a visitor shows or types: a reference, or the address in the QR code of an appointment. */
final class Scanned {

    private static final Pattern IN_ADDRESS = Pattern.compile("(?:[?&]reference=|/my/)([^&#/?]+)");

    private Scanned() {}

    static String reference(String shown) {
        var address = IN_ADDRESS.matcher(shown);
        return address.find() ? address.group(1) : shown;
    }
}
