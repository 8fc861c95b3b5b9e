package org.changkai.booking.message;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.changkai.booking.appointment.Appointment;
import org.changkai.booking.appointment.AppointmentNotices;
import org.changkai.booking.appointment.Appointments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells people whose appointments lie outside since a centre has changed its hours, in whatever way that came about, and those
 * who were told so when room has returned. Every replica may do it: a message is there once.
 */
public final class TellOrphans {

    private static final Logger log = LoggerFactory.getLogger(TellOrphans.class);

    private final Outbox outbox;
    private final Appointments appointments;
    private final AppointmentNotices notices;
    private final Clock clock;

    TellOrphans(Outbox outbox, Appointments appointments, AppointmentNotices notices, Clock clock) {
        this.outbox = outbox;
        this.appointments = appointments;
        this.notices = notices;
        this.clock = clock;
    }

    public void tell() {
        try {
            outbox.takeBackWhatFitsAgain();
            each(outbox.toldButSeatedAgain(clock.instant()), notices::seatedAgain);
            each(outbox.untoldOrphans(clock.instant()), notices::orphaned);
        } catch (RuntimeException failed) {
            log.warn("Orphaned appointments are not told of for the moment: {}", failed.toString());
        }
    }

    private void each(List<String> references, Consumer<Appointment> tell) {
        for (var reference : references) {
            var kept = appointments.find(reference);
            if (kept != null) {
                tell.accept(kept.appointment());
            }
        }
    }
}
