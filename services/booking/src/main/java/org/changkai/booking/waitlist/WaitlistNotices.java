package org.changkai.booking.waitlist;

import org.changkai.booking.appointment.Contact;
import org.changkai.booking.waitlist.Entry.Offered;

/** Tells who waits that a place is kept; runs in the transaction that keeps it. */
@FunctionalInterface
public interface WaitlistNotices {

    void offered(Entry entry, Offered offer, Contact contact);
}
