package org.changkai.booking.appointment;

import java.time.Clock;
import java.util.function.Consumer;
import org.changkai.booking.rule.Decisions;
import org.changkai.booking.rule.Outcome;
import org.changkai.booking.rule.Refusal;

/** Opens the contact data of one visit for staff, and writes down who did. */
public final class OpenContact {

    private final Appointments appointments;
    private final Decisions decisions;
    private final Clock clock;

    OpenContact(Appointments appointments, Decisions decisions, Clock clock) {
        this.appointments = appointments;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Throws what {@code allowed} throws if the account has no business with the visit's centre. */
    public Outcome<Contact> open(String reference, String account, Consumer<Appointment> allowed) {
        return decisions.decide(() -> {
            var kept = appointments.find(Credentials.readReference(reference));
            if (kept == null) {
                return Outcome.refused(Refusal.unknown("appointment-unknown"));
            }
            allowed.accept(kept.appointment());
            var contact = appointments.contact(kept.appointment().reference());
            if (contact == null) {
                return Outcome.refused(Refusal.gone("contact-deleted"));
            }
            appointments.recordOpening(kept.appointment().reference(), account, clock.instant());
            return Outcome.done(contact);
        });
    }
}
