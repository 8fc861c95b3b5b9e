package org.changkai.booking.appointment;

import java.time.LocalDateTime;
import java.util.List;
import org.changkai.platform.feed.ChangeLog;

/** Tells other services what was booked, moved and cancelled, nothing of whom; and the person itself. */
public final class AppointmentChanges {

    private final ChangeLog log;
    private final AppointmentNotices notices;

    public AppointmentChanges(ChangeLog log, AppointmentNotices notices) {
        this.log = log;
        this.notices = notices;
    }

    private record Told(
            String centre,
            List<String> services,
            LocalDateTime start,
            LocalDateTime end,
            Appointment.Status status,
            int sequence,
            boolean byStaff) {}

    void booked(Appointment appointment, Contact contact) {
        tell("appointment-booked", appointment);
        notices.booked(appointment, contact);
    }

    void rescheduled(Appointment appointment) {
        tell("appointment-rescheduled", appointment);
        notices.rescheduled(appointment);
    }

    void cancelled(Appointment appointment) {
        tell("appointment-cancelled", appointment);
        notices.cancelled(appointment);
    }

    /** It was displaced, and the same person has booked another visit instead. */
    void replaced(Appointment appointment) {
        tell("appointment-cancelled", appointment);
        notices.replaced(appointment);
    }

    /** The centre has changed its hours or counters so that there is no place for the visit any more. */
    void orphaned(Appointment appointment) {
        tell("appointment-orphaned", appointment);
    }

    /** There is a place for it again. */
    void seatedAgain(Appointment appointment) {
        tell("appointment-seated-again", appointment);
    }

    private void tell(String type, Appointment appointment) {
        log.append(
                type,
                appointment.reference(),
                new Told(
                        appointment.centre(),
                        appointment.services(),
                        appointment.start(),
                        appointment.end(),
                        appointment.status(),
                        appointment.sequence(),
                        appointment.byStaff()));
    }
}
