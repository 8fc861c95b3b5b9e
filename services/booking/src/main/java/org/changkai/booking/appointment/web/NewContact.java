package org.changkai.booking.appointment.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.changkai.booking.appointment.Contact;
import org.changkai.booking.appointment.Phone;
import org.changkai.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Whom to reach.
 *
 * @param email where messages go too
 * @param language of messages, zh if nothing is said
 * @param address where a home visit is made, within the area of its hold; not kept for any other visit
 */
public record NewContact(
        @NotBlank @Size(max = 60) @Pattern(regexp = PLAIN, message = "control-character")
        String name,

        @NotBlank @Size(max = 30) String phone,
        @Nullable @Email @Size(max = 200) String email,

        @Nullable @Pattern(regexp = "zh|en", message = "language-unknown")
        String language,

        @Nullable @Size(max = 200) @Pattern(regexp = PLAIN, message = "control-character")
        String address) {

    /** One line, without control characters. */
    private static final String PLAIN = "\\P{Cc}*";

    /**
     * Who comes, if it is not the contact.
     *
     * @param consent whether this person has agreed; false is refused, absent is kept as not asked
     */
    public record ForPerson(
            @NotBlank @Size(max = 60) @Pattern(regexp = PLAIN, message = "control-character")
            String name,

            @NotBlank @Size(max = 30) @Pattern(regexp = PLAIN, message = "control-character")
            String relation,

            @Nullable Boolean consent) {}

    /** A number that is none, or a person who has not agreed, is 422 with its field. */
    public Contact with(@Nullable ForPerson forPerson) {
        var normalised = Phone.normalised(phone);
        if (normalised == null) {
            throw Problem.invalid("/contact/phone", "phone-invalid").exception();
        }
        if (forPerson != null && Boolean.FALSE.equals(forPerson.consent())) {
            throw Problem.invalid("/forPerson/consent", "consent-missing").exception();
        }
        return new Contact(
                name.strip(),
                normalised,
                forPerson == null ? null : forPerson.name().strip(),
                forPerson == null ? null : forPerson.relation().strip(),
                forPerson == null ? null : forPerson.consent(),
                email == null || email.isBlank() ? null : email.strip(),
                language,
                null,
                address == null || address.isBlank() ? null : address.strip());
    }
}
