package org.changkai.booking.appointment.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.changkai.booking.appointment.Appointments.Channel;
import org.changkai.booking.appointment.Contact;
import org.changkai.booking.appointment.web.NewContact.ForPerson;
import org.jspecify.annotations.Nullable;

/**
 * A hold to be booked, and for whom.
 *
 * @param forPerson who comes, if it is not the contact
 * @param priority the visitor is 60 or older, disabled, or comes with a small child
 * @param phoneToken that the contact's number was verified, see {@code POST phone-codes}
 * @param channel how staff was reached, PHONE or DOOR; nobody else may say
 */
record NewAppointment(
        @NotNull UUID hold,
        @NotNull @Valid NewContact contact,
        @Nullable @Valid ForPerson forPerson,
        @Nullable Boolean priority,
        @Nullable @Size(max = 300) String phoneToken,
        @Nullable Channel channel) {

    Contact toContact() {
        return contact.with(forPerson);
    }
}
