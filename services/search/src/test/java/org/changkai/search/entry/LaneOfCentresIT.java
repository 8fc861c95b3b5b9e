package org.changkai.search.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.changkai.platform.kit.PostgresForTests;
import org.changkai.search.kit.SearchScene;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Centres are followed by themselves. */
class LaneOfCentresIT extends SearchScene {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void aCentreIsFoundWhileTheAreasBeforeItCannotBeApplied() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql("select cursor from feed_cursor where source = 'registry' for update")
                    .query(String.class)
                    .single();
            area("151400000000", "city", "沙冬青市");
            centre("lane-c", "沙冬青便民服务中心");
            findsFirst("沙冬青便民服务中心", "lane-c");
            assertThat(ids(search("沙冬青市", "&type=area"))).doesNotContain("151400000000");
        });
        findsFirst("沙冬青市", "151400000000");
    }

    /** From the beginning it would take long, and from the end it would miss what was told before. */
    @Test
    void itGoesOnWhereRegistryHasBeenFollowedToWithEverythingInIt() {
        var database = new DriverManagerDataSource(PostgresForTests.freshDatabase(), "postgres", "");
        migrate(database, "11");
        var before = JdbcClient.create(database);
        before.sql("insert into feed_cursor (source, cursor) values ('registry', '812.44'), ('news', '5.1')")
                .update();
        migrate(database, "latest");
        assertThat(before.sql("select cursor from feed_cursor where source = 'registry-centres'")
                        .query(String.class)
                        .single())
                .isEqualTo("812.44");
    }

    private static void migrate(DriverManagerDataSource database, String target) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/platform", "classpath:db/migration")
                .target(target)
                .load()
                .migrate();
    }
}
