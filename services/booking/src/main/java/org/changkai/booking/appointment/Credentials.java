package org.changkai.booking.appointment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.changkai.booking.appointment.Appointments.PersonKeys;
import org.changkai.platform.crypto.SecretBox;

/** Makes and checks what opens an appointment: a reference for people, a secret, and a key for its calendar file. */
public final class Credentials {

    /** In which calls bring a secret. */
    public static final String HEADER = "Booking-Secret";

    /** Without 0, O, 1 and I, which people mix up. */
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int REFERENCE_LENGTH = 8;
    private static final int SECRET_BYTES = 18;

    private final SecureRandom random = new SecureRandom();
    private final SecretBox box;

    public Credentials(SecretBox box) {
        this.box = box;
    }

    /** Eight letters and digits: 40 bits. */
    public String newReference() {
        return random.ints(REFERENCE_LENGTH, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    /** 144 bits, for a URL or a header. */
    public String newSecret() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** As people type it: small letters, blanks and dashes do not matter. */
    public static String readReference(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    public byte[] hash(String secret) {
        return box.hash("secret " + secret);
    }

    /** In a time that does not depend on where the difference is. */
    public boolean opens(String secret, byte[] hash) {
        var opens = false;
        for (var own : box.hashes("secret " + secret)) {
            opens |= MessageDigest.isEqual(own, hash);
        }
        return opens;
    }

    /** Opens only the calendar file, in which no person is named, so that it may stand in an address. */
    public String calendarKey(String reference) {
        return calendarKey(box.hash("calendar " + reference));
    }

    private static String calendarKey(byte[] hash) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 22);
    }

    boolean opensCalendar(String key, String reference) {
        var opens = false;
        for (var own : box.hashes("calendar " + reference)) {
            opens |= MessageDigest.isEqual(
                    calendarKey(own).getBytes(StandardCharsets.US_ASCII), key.getBytes(StandardCharsets.UTF_8));
        }
        return opens;
    }

    /** By which a number is found again. */
    public List<byte[]> phoneKeys(String phone) {
        return box.hashes("phone " + phone);
    }

    public PersonKeys personKeys(Contact contact) {
        var people = contact.personKeys().stream()
                .flatMap(person -> box.hashes("person " + person).stream())
                .toList();
        return new PersonKeys(phoneKeys(contact.phone()), people);
    }
}
