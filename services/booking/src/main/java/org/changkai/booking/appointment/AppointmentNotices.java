package org.changkai.booking.appointment;

/** Tells the person of an appointment what has become of it; runs in the transaction of the change. */
public interface AppointmentNotices {

    void booked(Appointment appointment, Contact contact);

    void rescheduled(Appointment appointment);

    void cancelled(Appointment appointment);

    /** It had been displaced, and has ended since the person has booked another visit instead. */
    void replaced(Appointment appointment);

    /** The centre has changed its hours or counters, and the appointment lies outside. */
    void orphaned(Appointment appointment);

    /** It was told to be outside, and has its old place again. */
    void seatedAgain(Appointment appointment);
}
