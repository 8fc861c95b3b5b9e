package org.changkai.booking.appointment.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.changkai.booking.appointment.Contact;
import org.changkai.booking.appointment.Phone;
import org.changkai.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A hold to be booked, and for whom.
 *
 * @param forPerson who comes, if it is not the contact
 * @param priority the visitor is 60 or older, disabled, or comes with a small child
 */
record NewAppointment(
        @NotNull UUID hold,
        @NotNull @Valid NewContact contact,
        @Nullable @Valid ForPerson forPerson,
        @Nullable Boolean priority) {

    /** Whom to reach. */
    record NewContact(
            @NotBlank @Size(max = 60) String name,
            @NotBlank @Size(max = 30) String phone) {}

    /** Who comes. */
    record ForPerson(
            @NotBlank @Size(max = 60) String name,
            @NotBlank @Size(max = 30) String relation) {}

    /** A number that is none is 422 with its field. */
    Contact toContact() {
        var phone = Phone.normalised(contact.phone());
        if (phone == null) {
            throw Problem.invalid("/contact/phone", "phone-invalid").exception();
        }
        return new Contact(
                contact.name().strip(),
                phone,
                forPerson == null ? null : forPerson.name().strip(),
                forPerson == null ? null : forPerson.relation().strip());
    }
}
