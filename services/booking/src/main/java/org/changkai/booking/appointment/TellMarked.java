package org.changkai.booking.appointment;

import java.util.function.Consumer;
import org.changkai.booking.day.Days;

/** Tells of appointments that lie outside their centre's plan since it has changed, and of those that fit again. */
final class TellMarked implements Consumer<Days.Marked> {

    private final Appointments appointments;
    private final AppointmentChanges changes;

    TellMarked(Appointments appointments, AppointmentChanges changes) {
        this.appointments = appointments;
        this.changes = changes;
    }

    @Override
    public void accept(Days.Marked marked) {
        if (!marked.orphaned().isEmpty()) {
            appointments.all(marked.orphaned()).forEach(changes::orphaned);
        }
        if (!marked.seatedAgain().isEmpty()) {
            appointments.all(marked.seatedAgain()).forEach(changes::seatedAgain);
        }
    }
}
