package org.changkai.booking.appointment;

import java.time.Instant;
import java.util.UUID;
import org.changkai.booking.hold.HoldId;
import org.changkai.booking.rule.Refusal;

/** Why there is no place held under an id. */
final class MissingHold {

    private MissingHold() {}

    /** It was used, it has expired, or it never was. */
    static Refusal refusal(Appointments appointments, UUID hold, Instant now) {
        if (appointments.isUsed(hold)) {
            return Refusal.conflict("hold-used");
        }
        return HoldId.mayHaveBeen(hold, now) ? Refusal.gone("hold-expired") : Refusal.unknown("hold-unknown");
    }
}
