package org.changkai.platform.commit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.changkai.platform.kit.PostgresForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class WritesWithCommitIT {

    /** One connection, so that each transaction is given the one that the transaction before has used. */
    private final HikariDataSource database = new HikariDataSource();

    private JdbcTemplate template;
    private WritesWithCommit writes;
    private TransactionTemplate transaction;

    @BeforeEach
    void emptyTable() {
        database.setJdbcUrl(PostgresForTests.freshDatabase());
        database.setUsername("postgres");
        database.setMaximumPoolSize(1);
        template = new JdbcTemplate(database);
        template.execute("create table note (number int primary key, transaction xid8 default pg_current_xact_id())");
        writes = new WritesWithCommit(template);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void note(int number) {
        writes.add("insert into note (number) values (?)", (statement, from) -> {
            statement.setInt(from, number);
            return from + 1;
        });
    }

    private List<Integer> noted() {
        return template.query("select number from note order by number", (row, n) -> row.getInt(1));
    }

    @Test
    void allThatATransactionWritesLastIsCommittedAsOne() {
        for (var first = 10; first <= 30; first += 10) {
            var number = first;
            transaction.executeWithoutResult(status -> {
                template.update("insert into note (number) values (?)", number);
                note(number + 1);
                note(number + 2);
                assertThat(noted()).contains(number).doesNotContain(number + 1);
            });
        }
        assertThat(noted()).containsExactly(10, 11, 12, 20, 21, 22, 30, 31, 32);
        assertThat(template.queryForObject("select count(distinct transaction) from note", Integer.class))
                .isEqualTo(3);
    }

    @Test
    void whoReadsWhatWaitsSendsItFirst() {
        transaction.executeWithoutResult(status -> {
            note(1);
            writes.sendNow();
            assertThat(noted()).containsExactly(1);
            note(2);
            status.setRollbackOnly();
        });
        assertThat(noted()).isEmpty();
    }

    @Test
    void aWriteThatFailsLeavesNothingOfItsTransaction() {
        template.update("insert into note (number) values (7)");
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    template.update("insert into note (number) values (1)");
                    note(2);
                    note(7);
                    note(3);
                }))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(noted()).containsExactly(7);
        transaction.executeWithoutResult(status -> note(8));
        assertThat(noted()).containsExactly(7, 8);
    }

    @Test
    void whoWritesBeforeTheCommitDoesSoInTheSameTransaction() {
        transaction.executeWithoutResult(status -> {
            note(1);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    template.update("insert into note (number) values (2)");
                }
            });
        });
        assertThat(noted()).containsExactly(1, 2);
        assertThat(template.queryForObject("select count(distinct transaction) from note", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void goingBackToASavepointTakesBackWhatWasGivenSince() {
        transaction.executeWithoutResult(status -> {
            var first = status.createSavepoint();
            note(1);
            status.rollbackToSavepoint(first);
            note(2);
            var second = status.createSavepoint();
            note(3);
            writes.sendNow();
            assertThat(noted()).containsExactly(2, 3);
            status.rollbackToSavepoint(second);
            note(4);
        });
        assertThat(noted()).containsExactly(2, 4);
    }

    @Test
    void whatIsGivenTooLateIsNotLostSilently() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status ->
                        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                            @Override
                            public void beforeCommit(boolean readOnly) {
                                note(1);
                            }
                        })))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRefusalLeavesNothing() {
        transaction.executeWithoutResult(status -> {
            note(1);
            status.setRollbackOnly();
        });
        assertThat(noted()).isEmpty();
    }

    @Test
    void whatBelongsToNoTransactionIsWrittenAtOnce() {
        note(1);
        assertThat(noted()).containsExactly(1);
    }

    @Test
    void manyDoNotWaitForTheCommit() {
        transaction.executeWithoutResult(status -> {
            for (var number = 1; number <= 20; number++) {
                note(number);
            }
            assertThat(noted()).hasSizeGreaterThanOrEqualTo(10);
        });
        assertThat(noted()).hasSize(20);
    }
}
