package org.changkai.platform.feed.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.changkai.platform.commit.jdbc.WritesWithCommit;
import org.changkai.platform.feed.Bell;
import org.changkai.platform.feed.Change;
import org.changkai.platform.kit.PostgresForTests;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A fresh feed in a database of its own. */
abstract class FeedScene {

    final HikariDataSource database = new HikariDataSource();
    final Bell bell = new Bell();
    WritesWithCommit writes;
    PostgresChangeLog log;
    TransactionTemplate transaction;

    @BeforeEach
    void freshFeed() {
        database.setJdbcUrl(PostgresForTests.freshDatabase());
        database.setUsername("postgres");
        database.setMaximumPoolSize(20);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/platform")
                .load()
                .migrate();
        writes = new WritesWithCommit(new JdbcTemplate(database));
        log = new PostgresChangeLog(
                JdbcClient.create(database),
                writes,
                new JsonMapper(),
                Clock.system(ZoneId.of("Asia/Shanghai")),
                bell,
                "diary");
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    @AfterEach
    void close() {
        database.close();
    }

    void write(String subject) {
        transaction.executeWithoutResult(status -> log.append("note-written", subject, Map.of("text", subject)));
    }

    /** As whoever changes something does first: the database counts its transaction from then on. */
    void lockSomething() {
        JdbcClient.create(database)
                .sql("select pg_current_xact_id()::text")
                .query(String.class)
                .single();
    }

    static List<String> subjects(List<Change> changes) {
        return changes.stream().map(Change::subject).toList();
    }
}
