package org.changkai.booking.appointment;

import java.util.List;

/** Services for which the contact's number must have been verified. */
@FunctionalInterface
public interface PhoneGuard {

    boolean needsVerified(List<String> services);
}
