package org.changkai.identity.account.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.changkai.identity.account.Account;
import org.changkai.identity.account.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

final class JdbcAccounts implements Accounts {

    private static final String COLUMNS =
            "account, name, password, scopes, areas, enabled, failures, locked_until, revision";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;

    JdbcAccounts(JdbcClient jdbc, TransactionTemplate transaction, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Optional<Account> find(String account) {
        return jdbc.sql("select " + COLUMNS + " from account where account = ?")
                .param(account)
                .query(JdbcAccounts::account)
                .optional();
    }

    @Override
    public List<Account> list(@Nullable String after, int limit) {
        return jdbc.sql("select " + COLUMNS + " from account where account > ? order by account limit ?")
                .params(after == null ? "" : after, limit)
                .query(JdbcAccounts::account)
                .list();
    }

    @Override
    public boolean add(Account account, String changedBy) {
        return write(
                account,
                changedBy,
                jdbc.sql("""
                        insert into account (name, password, scopes, areas, enabled, account)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                        .params(
                                account.name(),
                                account.password(),
                                account.scopes().toArray(String[]::new),
                                account.areas().toArray(String[]::new),
                                account.enabled(),
                                account.account()));
    }

    @Override
    public boolean replace(Account account, String changedBy) {
        return write(
                account,
                changedBy,
                jdbc.sql("""
                        update account set name = ?, password = ?, scopes = ?, areas = ?, enabled = ?,
                            failures = 0, locked_until = null, revision = revision + 1
                        where account = ? and revision = ?
                        """)
                        .params(
                                account.name(),
                                account.password(),
                                account.scopes().toArray(String[]::new),
                                account.areas().toArray(String[]::new),
                                account.enabled(),
                                account.account(),
                                account.revision()));
    }

    private boolean write(Account account, String changedBy, JdbcClient.StatementSpec statement) {
        var what = Map.of(
                "name", account.name(),
                "scopes", account.scopes(),
                "areas", account.areas(),
                "enabled", account.enabled());
        var written = transaction.execute(status -> {
            if (statement.update() == 0) {
                return false;
            }
            jdbc.sql("insert into account_change (account, changed_by, changed_at, what) values (?, ?, ?, ?::jsonb)")
                    .params(account.account(), changedBy, now(), json.writeValueAsString(what))
                    .update();
            return true;
        });
        return Boolean.TRUE.equals(written);
    }

    @Override
    public void wrongPassword(String account, int attempts, Instant lockedUntil) {
        jdbc.sql("""
                update account set
                    locked_until = case when failures + 1 >= ? then ? else locked_until end,
                    failures = case when failures + 1 >= ? then 0 else failures + 1 end
                where account = ?
                """)
                .params(attempts, lockedUntil.atOffset(ZoneOffset.UTC), attempts, account)
                .update();
    }

    @Override
    public void signedIn(String account) {
        jdbc.sql("update account set failures = 0, locked_until = null where account = ? and failures > 0")
                .param(account)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        var lockedUntil = row.getObject("locked_until", OffsetDateTime.class);
        return new Account(
                row.getString("account"),
                row.getString("name"),
                row.getString("password"),
                new TreeSet<>(List.of((String[]) row.getArray("scopes").getArray())),
                List.of((String[]) row.getArray("areas").getArray()),
                row.getBoolean("enabled"),
                row.getInt("failures"),
                lockedUntil == null ? null : lockedUntil.toInstant(),
                row.getLong("revision"));
    }
}
