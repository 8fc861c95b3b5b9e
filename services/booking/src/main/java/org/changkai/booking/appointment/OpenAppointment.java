package org.changkai.booking.appointment;

import org.changkai.booking.rule.Outcome;
import org.changkai.booking.rule.Refusal;
import org.jspecify.annotations.Nullable;

/** Opens an appointment for who has its secret; for anybody else it is as if it were not there. */
public final class OpenAppointment {

    private final Appointments appointments;
    private final Credentials credentials;

    OpenAppointment(Appointments appointments, Credentials credentials) {
        this.appointments = appointments;
        this.credentials = credentials;
    }

    public Outcome<Appointment> open(String reference, @Nullable String secret) {
        return allowed(appointments.find(Credentials.readReference(reference)), secret);
    }

    /** For staff, who need no secret. */
    public Outcome<Appointment> openForStaff(String reference) {
        var kept = appointments.find(Credentials.readReference(reference));
        return kept == null ? unknown() : Outcome.done(kept.appointment());
    }

    /** With the key of the calendar file alone, or with the secret. */
    public Outcome<Appointment> openCalendar(String reference, @Nullable String key, @Nullable String secret) {
        var kept = appointments.find(Credentials.readReference(reference));
        if (kept != null
                && key != null
                && credentials.opensCalendar(key, kept.appointment().reference())) {
            return Outcome.done(kept.appointment());
        }
        return allowed(kept, secret);
    }

    private Outcome<Appointment> allowed(Appointments.@Nullable Kept kept, @Nullable String secret) {
        if (kept == null || secret == null || !credentials.opens(secret, kept.secretHash())) {
            return unknown();
        }
        return Outcome.done(kept.appointment());
    }

    private static Outcome<Appointment> unknown() {
        return Outcome.refused(Refusal.unknown("appointment-unknown"));
    }
}
