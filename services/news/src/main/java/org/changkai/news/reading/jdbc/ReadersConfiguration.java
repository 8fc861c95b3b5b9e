package org.changkai.news.reading.jdbc;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import javax.sql.DataSource;
import org.changkai.news.reading.Readers;
import org.changkai.news.reading.ReadyAnswers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ready answers, and the lease under which they are given out. */
@Configuration(proxyBeanMethods = false)
public class ReadersConfiguration {

    @Bean
    KeepLease keepLease(DataSource database, ReadingLimits limits, Clock clock) {
        return new KeepLease(database, limits.lease(), lease -> new ReadyAnswers(limits.bytes(), lease::isHeld, clock));
    }

    @Bean
    MeterBinder leaseMeter(KeepLease lease) {
        return meters -> Gauge.builder("changkai.news.lease.lost", lease, KeepLease::lostSeconds)
                .description("For how long this replica has had no lease and kept no answer ready")
                .baseUnit("seconds")
                .register(meters);
    }

    @Bean
    ReadyAnswers readyAnswers(KeepLease lease) {
        return lease.answers();
    }

    @Bean
    Readers readers(JdbcClient jdbc, KeepLease lease) {
        return new JdbcReaders(jdbc, lease);
    }
}
