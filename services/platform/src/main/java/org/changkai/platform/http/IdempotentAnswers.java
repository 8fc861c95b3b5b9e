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
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.changkai.platform.crypto.SecretBox;
import org.changkai.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.SerializationFeature;
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

    /** Writes the same command as the same bytes in every process: the order of a map of the JDK may differ from start to start. */
    private final JsonMapper commands;

    private final SecretBox box;
    private final Clock clock;

    IdempotentAnswers(JdbcClient jdbc, TransactionTemplate transaction, JsonMapper json, SecretBox box, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
        this.commands = json.rebuild()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        this.box = box;
        this.clock = clock;
    }

    private record Call(byte[] id, byte[] commandHash) {}

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
        var call = call(operation, key, command);
        var answer = transaction.execute(status ->
                claim(call) ? keep(call, useCase.get()) : again(call, type).orElseThrow());
        return Objects.requireNonNull(answer);
    }

    /**
     * The first answer, if there was one: for a use case that has much to do before its transaction begins. The other
     * parameters are those of {@link #once}, which is called in any case when this gives nothing.
     */
    public <T> Optional<ResponseEntity<T>> given(
            String operation, @Nullable String key, Object command, Class<T> type) {
        return key == null ? Optional.empty() : again(call(operation, key, command), type);
    }

    private Call call(String operation, String key, Object command) {
        if (!key.matches("[\\x21-\\x7e]{1,200}")) {
            throw Problem.of(400, "idempotency-key-invalid").exception();
        }
        var id = hash((operation + '\n' + key).getBytes(StandardCharsets.UTF_8));
        return new Call(id, hash(commands.writeValueAsBytes(command)));
    }

    /** True if this call is the first; a simultaneous twin waits here until the first has committed or failed. */
    private boolean claim(Call call) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        if (call.id()[0] % SWEEPS_OF == 0) {
            jdbc.sql("""
                            delete from idempotent_answer where id in (
                                select id from idempotent_answer where made_at < ?
                                order by made_at limit ? for update skip locked)
                            """).params(now.minus(KEPT), SWEPT).update();
        }
        return jdbc.sql(
                                "insert into idempotent_answer (id, command_hash, made_at) values (?, ?, ?) on conflict do nothing")
                        .params(call.id(), call.commandHash(), now)
                        .update()
                == 1;
    }

    private <T> ResponseEntity<T> keep(Call call, ResponseEntity<T> answer) {
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
                        call.id())
                .update();
        return answer;
    }

    private <T> Optional<ResponseEntity<T>> again(Call call, Class<T> type) {
        return jdbc.sql("select command_hash, status, headers, body from idempotent_answer where id = ?")
                .param(call.id())
                .query((row, n) -> new Kept(row.getBytes(1), row.getInt(2), row.getBytes(3), row.getBytes(4)))
                .optional()
                .map(kept -> answer(kept, call.commandHash(), type));
    }

    @SuppressWarnings("unchecked")
    private <T> ResponseEntity<T> answer(Kept kept, byte[] commandHash, Class<T> type) {
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
