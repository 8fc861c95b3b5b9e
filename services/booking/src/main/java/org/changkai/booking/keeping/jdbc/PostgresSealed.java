package org.changkai.booking.keeping.jdbc;

import java.util.List;
import org.changkai.booking.appointment.Contact;
import org.changkai.booking.appointment.Credentials;
import org.changkai.booking.keeping.RenewSeals.Kind;
import org.changkai.booking.keeping.RenewSeals.Sealed;
import org.changkai.platform.crypto.SecretBox;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

final class PostgresSealed implements Sealed {

    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final SecretBox box;
    private final Credentials credentials;

    PostgresSealed(
            JdbcClient jdbc, TransactionTemplate transaction, JsonMapper json, SecretBox box, Credentials credentials) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
        this.box = box;
        this.credentials = credentials;
    }

    private record Row(String key, byte[] content) {}

    @Override
    public @Nullable String renewAfter(Kind kind, String key) {
        return transaction.execute(status -> isAlone() ? renew(kind, key) : null);
    }

    private boolean isAlone() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('renew seals', 0))")
                .query(Boolean.class)
                .single();
    }

    private @Nullable String renew(Kind kind, String key) {
        var rows = switch (kind) {
            case APPOINTMENT -> rows("appointment", "reference", "contact", key);
            case WAITLIST_ENTRY -> rows("waitlist_entry", "reference", "contact", key);
            case MESSAGE -> rows("message", "id::text", "content", key);
        };
        for (var row : rows) {
            switch (kind) {
                case APPOINTMENT -> renewContact("appointment", row);
                case WAITLIST_ENTRY -> renewContact("waitlist_entry", row);
                case MESSAGE -> renewMessage(row);
            }
        }
        return rows.isEmpty() ? null : rows.getLast().key();
    }

    /** Names of tables and columns are our own. A row that somebody has locked is seen on the next round. */
    private List<Row> rows(String table, String key, String content, String after) {
        return jdbc.sql("select %2$s, %3$s from %1$s where %2$s > ? and %3$s is not null and substr(%3$s, 1, ?) <> ?"
                                .formatted(table, key, content)
                        + " order by %s limit ? for update skip locked".formatted(key))
                .params(after, box.mark().length, box.mark(), AT_ONCE)
                .query((row, n) -> new Row(row.getString(1), row.getBytes(2)))
                .list();
    }

    private void renewContact(String table, Row row) {
        var plain = box.open(row.content());
        var keys = credentials.personKeys(json.readValue(plain, Contact.class));
        jdbc.sql("update %s set contact = ?, phone_hash = ?, person_hash = ? where reference = ?".formatted(table))
                .params(box.seal(plain), keys.phone(), keys.person(), row.key())
                .update();
    }

    private void renewMessage(Row row) {
        jdbc.sql("update message set content = ? where id = cast(? as uuid)")
                .params(box.seal(box.open(row.content())), row.key())
                .update();
    }
}
