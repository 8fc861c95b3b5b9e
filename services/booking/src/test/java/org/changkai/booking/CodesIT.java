package org.changkai.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.changkai.booking.kit.BookingKit;
import org.changkai.booking.kit.BookingTest;
import org.changkai.booking.kit.MovableClock;
import org.changkai.platform.kit.ServiceClient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** One-time codes, and what a verified number may do. */
@BookingTest
@TestPropertySource(
        properties = {
            "changkai.booking.codes.required-for=legal-advice",
            "changkai.booking.codes.pause=2s",
            "changkai.booking.codes.per-day=3"
        })
class CodesIT {

    private static final String WHOLE_SECONDS = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+08:00";
    private static final Pattern CODE = Pattern.compile("验证码(\\d{6})");

    @Autowired
    ServiceClient client;

    @Autowired
    BookingKit kit;

    @Autowired
    MovableClock clock;

    @Test
    void aServiceThatTheOperatorWantsVerifiedIsToldSo() {
        for (var item : client.get("/api/booking/services?limit=200").json().path("items")) {
            var code = item.path("code").asString();
            assertThat(item.at("/limits/verifiedPhone").asBoolean()).as(code).isEqualTo(code.equals("legal-advice"));
        }
    }

    @Test
    void aVerifiedNumberBooksWhatNeedsItAndFindsItsAppointmentsAgain() {
        var phone = BookingKit.somePhone();
        var centre = kit.centre("legal-advice");
        var start = kit.start(centre, "legal-advice", 0);
        var hold = kit.held(centre, "legal-advice", start);
        assertThat(BookingKit.book(client, hold, phone).code()).isEqualTo("phone-not-verified");
        assertThat(BookingKit.book(client, hold, phone).status()).isEqualTo(422);
        var token = token(phone);
        assertThat(book(hold, BookingKit.somePhone(), token).status()).isEqualTo(422);
        assertThat(book(hold, phone, token + "x").status()).isEqualTo(422);
        var booked = book(hold, phone, token);
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);

        assertThat(client.get("/api/booking/my-appointments").status()).isEqualTo(401);
        var owner = client.with("Phone-Token", token);
        var mine = owner.get("/api/booking/my-appointments").json().path("items");
        assertThat(mine).hasSize(1);
        assertThat(mine.get(0).path("reference")).isEqualTo(booked.json().path("reference"));
        assertThat(mine.get(0).path("secret").isMissingNode()).isTrue();
        assertThat(mine.get(0).at("/contact/name").asString())
                .as("told from the others of the family")
                .isEqualTo("张*明");
        assertThat(booked.json().at("/contact/name").asString()).isEqualTo("张**");
        var path = "/api/booking/my-appointments/"
                + booked.json().path("reference").asString() + "/secret";
        var renewed = owner.post(path, Map.of());
        assertThat(renewed.status()).as(renewed.text()).isEqualTo(200);
        assertThat(kit.owner(renewed.json()).get(BookingKit.path(booked.json())).status())
                .isEqualTo(200);
        assertThat(kit.owner(booked.json()).get(BookingKit.path(booked.json())).status())
                .isEqualTo(404);
        var stranger = client.with("Phone-Token", token(BookingKit.somePhone()));
        assertThat(stranger.post(path, Map.of()).status()).isEqualTo(404);
        assertThat(stranger.get("/api/booking/my-appointments").json().path("items"))
                .isEmpty();
        clock.forward(Duration.ofMinutes(31));
        assertThat(owner.get("/api/booking/my-appointments").code()).isEqualTo("phone-not-verified");
    }

    @Test
    void anOfferOfTheWaitListIsAcceptedWithTheSameProof() {
        var phone = BookingKit.somePhone();
        var centre = kit.centre("legal-advice");
        kit.counters(centre, 1, "legal-advice");
        var start = kit.start(centre, "legal-advice", 20);
        var hold = kit.held(centre, "legal-advice", start);
        assertThat(BookingKit.join(client, centre, "legal-advice", start, phone).code())
                .isEqualTo("phone-not-verified");
        var token = token(phone);
        var proof = client.with("Phone-Token", token);
        assertThat(BookingKit.join(proof, centre, "legal-advice", start, BookingKit.somePhone())
                        .code())
                .as("the number of somebody else")
                .isEqualTo("phone-not-verified");
        var joined = BookingKit.join(proof, centre, "legal-advice", start, phone);
        assertThat(joined.status()).as(joined.text()).isEqualTo(201);
        client.delete("/api/booking/holds/" + hold);
        var owner = kit.owner(joined.json());
        var path = BookingKit.entry(joined.json()) + "/acceptance";
        var unproven = owner.post(path, Map.of());
        assertThat(unproven.code()).isEqualTo("phone-not-verified");
        assertThat(unproven.json().at("/errors/0/pointer").asString()).isEqualTo("Phone-Token");
        assertThat(owner.with("Phone-Token", token(BookingKit.somePhone()))
                        .post(path, Map.of())
                        .code())
                .isEqualTo("phone-not-verified");
        assertThat(owner.with("Phone-Token", token).post(path, Map.of()).status())
                .isEqualTo(201);
    }

    @Test
    void whoWaitsAndHasLostTheSecretIsGivenAnotherForTheVerifiedNumber() {
        var phone = BookingKit.somePhone();
        var centre = kit.centre("certificates");
        kit.counters(centre, 1, "certificates");
        var start = kit.start(centre, "certificates", 30);
        var hold = kit.held(centre, "certificates", start);
        var joined = BookingKit.join(client, centre, "certificates", start, phone);
        assertThat(joined.status()).as(joined.text()).isEqualTo(201);
        var path = "/api/booking/my-waitlist/" + joined.json().path("reference").asString() + "/secret";

        assertThat(client.get("/api/booking/my-waitlist").status()).isEqualTo(401);
        assertThat(client.post(path, Map.of()).code()).isEqualTo("phone-not-verified");
        var stranger = client.with("Phone-Token", token(BookingKit.somePhone()));
        assertThat(stranger.get("/api/booking/my-waitlist").json().path("items"))
                .isEmpty();
        assertThat(stranger.post(path, Map.of()).code()).isEqualTo("waitlist-entry-unknown");

        var owner = client.with("Phone-Token", token(phone));
        var mine = owner.get("/api/booking/my-waitlist").json().path("items");
        assertThat(mine).hasSize(1);
        assertThat(mine.get(0).path("status").asString()).isEqualTo("WAITING");
        assertThat(mine.get(0).path("secret").isMissingNode()).isTrue();
        var renewed = owner.post(path, Map.of());
        assertThat(renewed.status()).as(renewed.text()).isEqualTo(200);
        var entry = BookingKit.entry(joined.json());
        assertThat(kit.owner(joined.json()).get(entry).status()).isEqualTo(404);
        assertThat(kit.owner(renewed.json()).get(entry).status()).isEqualTo(200);

        client.delete("/api/booking/holds/" + hold);
        assertThat(kit.owner(renewed.json())
                        .post(entry + "/acceptance", Map.of())
                        .status())
                .isEqualTo(201);
        assertThat(owner.get("/api/booking/my-waitlist").json().path("items")).isEmpty();
    }

    @Test
    void aCodeCountsOnceAndNotAfterTooManyTriesNorTooOften() {
        var phone = BookingKit.somePhone();
        assertThat(askCode(phone).status()).isEqualTo(202);
        assertThat(askCode(phone).code())
                .as("at once, before the pause is over")
                .isEqualTo("too-many-codes");
        var code = shown(phone, 1);
        assertThat(verify(phone, other(code)).code()).isEqualTo("code-wrong");
        assertThat(verify(phone, code).status()).isEqualTo(200);
        assertThat(verify(phone, code).code()).isEqualTo("code-wrong");
        var second = awaitCode(phone);
        for (var n = 0; n < 5; n++) {
            assertThat(verify(phone, other(second)).status()).isEqualTo(422);
        }
        assertThat(verify(phone, second).code()).isEqualTo("code-tried-too-often");
        awaitCode(phone);
        Awaitility.await()
                .during(Duration.ofMillis(2500))
                .atMost(Duration.ofSeconds(10))
                .until(() -> askCode(phone).code().equals("too-many-codes"));
        assertThat(client.post("/api/booking/phone-codes", Map.of("phone", "1")).status())
                .isEqualTo(422);
        assertThat(client.post("/api/booking/phone-codes/verification", Map.of("phone", phone, "code", "1"))
                        .status())
                .isEqualTo(422);
    }

    private ServiceClient.Answer book(String hold, String phone, String token) {
        return client.post(
                "/api/booking/appointments",
                Map.of("hold", hold, "contact", Map.of("name", "张小明", "phone", phone), "phoneToken", token));
    }

    private String token(String phone) {
        var verified = verify(phone, code(phone));
        assertThat(verified.status()).as(verified.text()).isEqualTo(200);
        return verified.json().path("phoneToken").asString();
    }

    private ServiceClient.Answer verify(String phone, String code) {
        return client.post("/api/booking/phone-codes/verification", Map.of("phone", phone, "code", code));
    }

    private static String other(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    /** As soon as one may be sent again. */
    private String awaitCode(String phone) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> askCode(phone).status() == 202);
        return shown(phone, 2);
    }

    private ServiceClient.Answer askCode(String phone) {
        return client.post("/api/booking/phone-codes", Map.of("phone", phone));
    }

    private String code(String phone) {
        var sent = askCode(phone);
        assertThat(sent.status()).as(sent.text()).isEqualTo(202);
        assertThat(sent.json().path("expiresAt").asString()).matches(WHOLE_SECONDS);
        return shown(phone, 1);
    }

    private String shown(String phone, int atLeast) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> codes(phone).size() >= atLeast);
        return codes(phone).getFirst();
    }

    /** The newest first. */
    private List<String> codes(String phone) {
        return client.get("/api/booking/messages")
                .json()
                .path("items")
                .valueStream()
                .filter(item -> item.at("/letter/to").asString().equals(phone))
                .map(item -> CODE.matcher(item.at("/letter/text").asString()))
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .toList();
    }
}
