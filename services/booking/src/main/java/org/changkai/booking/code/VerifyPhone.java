package org.changkai.booking.code;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.changkai.booking.appointment.Contact;
import org.changkai.booking.message.Kind;
import org.changkai.booking.message.Why;
import org.changkai.booking.message.WriteMessages;
import org.changkai.booking.settings.BookingSettings;
import org.changkai.platform.crypto.SecretBox;
import org.jspecify.annotations.Nullable;

/** Sends a code to a number, and believes whoever knows it that the number is theirs. */
public final class VerifyPhone {

    private static final int CODES = 1_000_000;

    private final Codes codes;
    private final PhoneTokens tokens;
    private final WriteMessages messages;
    private final SecretBox box;
    private final Supplier<BookingSettings> settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    VerifyPhone(
            Codes codes,
            PhoneTokens tokens,
            WriteMessages messages,
            SecretBox box,
            Supplier<BookingSettings> settings,
            Clock clock) {
        this.codes = codes;
        this.tokens = tokens;
        this.messages = messages;
        this.box = box;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether a code was sent, and until when it counts. */
    public record Sent(Codes.Issued issued, Instant expiresAt) {}

    /** Whether a code is right, and what it was exchanged for if it is. */
    public record Verified(Codes.Checked checked, PhoneTokens.@Nullable Issued token) {}

    /** Sends a code of six digits. */
    public Sent send(String phone, String address, @Nullable String language) {
        var bounds = settings.get().codes();
        var code = String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
        var expires = clock.instant().plus(bounds.lasts());
        if (!messages.canText()) {
            return new Sent(Codes.Issued.AWAY, expires);
        }
        var issued = codes.issue(
                key(phone),
                encoded("address " + address),
                hash(phone, code),
                bounds.lasts(),
                new Codes.Limits(bounds.pause(), bounds.perDay(), bounds.perHour()));
        if (issued == Codes.Issued.YES) {
            var told = new WriteMessages.Told(
                    Kind.CODE,
                    Why.AS_EVER,
                    UUID.randomUUID().toString(),
                    0,
                    null,
                    List.of(),
                    Map.of("code", code, "minutes", bounds.lasts().toMinutes()),
                    clock.instant(),
                    expires,
                    null);
            messages.write(List.of(told), new Contact("-", phone, null, null, null, null, language, null, null));
        }
        return new Sent(issued, expires);
    }

    /** Exchanges a code for a token. */
    public Verified verify(String phone, String code) {
        var bounds = settings.get().codes();
        var checked = codes.check(key(phone), hash(phone, code), bounds.tries());
        return new Verified(checked, checked == Codes.Checked.RIGHT ? tokens.issue(phone, bounds.tokenLasts()) : null);
    }

    private String key(String phone) {
        return encoded("code of " + phone);
    }

    private String hash(String phone, String code) {
        return encoded("code " + phone + " " + code);
    }

    private String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(box.hash(text));
    }
}
