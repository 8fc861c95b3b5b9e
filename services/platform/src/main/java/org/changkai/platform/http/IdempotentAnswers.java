package org.changkai.platform.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.changkai.platform.crypto.SecretBox;
import org.changkai.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives the first answer again when a creating call comes a second time with the same {@code Idempotency-Key}.
 * The answer is kept, encrypted, in the transaction of what it confirms, for a day. A refusal is not kept.
 */
public final class IdempotentAnswers {

    private static final Duration KEPT = Duration.ofDays(1);

    /** One call of so many, by its hash, sweeps away what is old, and more than those calls bring. */
    private static final int SWEEPS_OF = 64;

    private static final int SWEPT = 256;
    private static final List<String> HEADERS = List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final SecretBox box;
    private final Clock clock;

    IdempotentAnswers(JdbcClient jdbc, TransactionTemplate transaction, JsonMapper json, SecretBox box, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
        this.box = box;
        this.clock = clock;
    }

    private record Kept(byte[] commandHash, int status, byte[] headers, byte[] body) {}

    /**
     * Runs the use case once.
     *
     * @param operation names the call, e.g. {@code POST /holds}; keys of different operations never meet
     * @param key the request's {@code Idempotency-Key}, 1 to 200 visible characters; without one the use case just runs
     * @param command the request's body; the same key with another one is 422 {@code idempotency-key-reused}
     * @param type of the answer's body
     */
    public <T> ResponseEntity<T> once(
            String operation,
            @Nullable String key,
            Object command,
            Class<T> type,
            Supplier<ResponseEntity<T>> useCase) {
        if (key == null) {
            return useCase.get();
        }
        if (!key.matches("[\\x21-\\x7e]{1,200}")) {
            throw Problem.of(400, "idempotency-key-invalid").exception();
        }
        var id = hash((operation + '\n' + key).getBytes(StandardCharsets.UTF_8));
        var commandHash = hash(json.writeValueAsBytes(command));
        var answer = transaction.execute(status -> {
            var fresh = claim(id, commandHash);
            return fresh ? keep(id, useCase.get()) : again(id, commandHash, type);
        });
        return java.util.Objects.requireNonNull(answer);
    }

    /** True if this call is the first; a simultaneous twin waits here until the first has committed or failed. */
    private boolean claim(byte[] id, byte[] commandHash) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        if (id[0] % SWEEPS_OF == 0) {
            jdbc.sql("""
                            delete from idempotent_answer where id in (
                                select id from idempotent_answer where made_at < ?
                                order by made_at limit ? for update skip locked)
                            """).params(now.minus(KEPT), SWEPT).update();
        }
        return jdbc.sql(
                                "insert into idempotent_answer (id, command_hash, made_at) values (?, ?, ?) on conflict do nothing")
                        .params(id, commandHash, now)
                        .update()
                == 1;
    }

    private <T> ResponseEntity<T> keep(byte[] id, ResponseEntity<T> answer) {
        var headers = new HashMap<String, String>();
        for (var name : HEADERS) {
            var value = answer.getHeaders().getFirst(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        jdbc.sql("update idempotent_answer set status = ?, headers = ?, body = ? where id = ?")
                .params(
                        answer.getStatusCode().value(),
                        json.writeValueAsBytes(headers),
                        box.seal(json.writeValueAsBytes(answer.getBody())),
                        id)
                .update();
        return answer;
    }

    @SuppressWarnings("unchecked")
    private <T> ResponseEntity<T> again(byte[] id, byte[] commandHash, Class<T> type) {
        var kept = jdbc.sql("select command_hash, status, headers, body from idempotent_answer where id = ?")
                .param(id)
                .query((row, n) -> new Kept(row.getBytes(1), row.getInt(2), row.getBytes(3), row.getBytes(4)))
                .single();
        if (!MessageDigest.isEqual(kept.commandHash(), commandHash)) {
            throw Problem.of(422, "idempotency-key-reused").exception();
        }
        var headers = new HttpHeaders();
        ((Map<String, String>) json.readValue(kept.headers(), Map.class)).forEach(headers::set);
        return ResponseEntity.status(kept.status()).headers(headers).body(json.readValue(box.open(kept.body()), type));
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
