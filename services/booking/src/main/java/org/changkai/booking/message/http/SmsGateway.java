package org.changkai.booking.message.http;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.changkai.booking.message.Kind;
import org.changkai.booking.message.Letter;
import org.changkai.booking.message.Sender;
import org.springframework.http.MediaType;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts {@code {"id","kind","to","text"}} to the gateway. {@code Signature: t=<seconds>,v1=<hex>} is the HMAC-SHA-256 of
 * {@code <seconds>.<body>} under the shared secret; {@code Idempotency-Key} is the message's id.
 */
final class SmsGateway implements Sender {

    private final RestClient gateway;
    private final byte[] secret;
    private final CircuitBreaker breaker;
    private final JsonMapper json;
    private final Clock clock;

    SmsGateway(RestClient gateway, String secret, CircuitBreaker breaker, JsonMapper json, Clock clock) {
        this.gateway = gateway;
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.breaker = breaker;
        this.json = json;
        this.clock = clock;
    }

    private record Posted(UUID id, Kind kind, String to, String text) {}

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public boolean isOn() {
        return true;
    }

    @Override
    public Result send(UUID id, Kind kind, Letter letter) {
        var body = json.writeValueAsBytes(new Posted(id, kind, letter.to(), letter.text()));
        try {
            breaker.executeRunnable(() -> post(id, body));
            return new Result.Sent();
        } catch (CallNotPermittedException open) {
            return new Result.Later("gateway-resting");
        } catch (RestClientResponseException refused) {
            var status = refused.getStatusCode().value();
            return status >= 400 && status < 500 && status != 408 && status != 425 && status != 429
                    ? new Result.Never("gateway-" + status)
                    : new Result.Later("gateway-" + status);
        } catch (ResourceAccessException away) {
            return new Result.Later("gateway-away");
        }
    }

    private void post(UUID id, byte[] body) {
        gateway.post()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Idempotency-Key", id.toString())
                .header("Signature", signature(body))
                .body(body)
                .retrieve()
                .toBodilessEntity();
    }

    private String signature(byte[] body) {
        try {
            var seconds = Long.toString(clock.instant().getEpochSecond());
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update((seconds + '.').getBytes(StandardCharsets.US_ASCII));
            return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
