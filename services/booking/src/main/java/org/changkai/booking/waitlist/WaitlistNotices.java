package org.changkai.booking.waitlist;

import org.changkai.booking.appointment.Contact;
import org.changkai.booking.waitlist.Entry.Offered;

/** Tells who waits what has come of it; runs in the transaction of the change. */
public interface WaitlistNotices {

    /** A place is kept. */
    void offered(Entry entry, Offered offer, Contact contact);

    /** The centre has been removed, so that there is nothing to wait for. */
    void centreGone(Entry entry, Contact contact);
}
