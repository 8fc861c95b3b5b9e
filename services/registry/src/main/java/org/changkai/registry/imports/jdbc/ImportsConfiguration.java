package org.changkai.registry.imports.jdbc;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.changkai.registry.history.History;
import org.changkai.registry.imports.FileBounds;
import org.changkai.registry.imports.ImportJobs;
import org.changkai.registry.imports.ImportSettings;
import org.changkai.registry.imports.Importer;
import org.changkai.registry.imports.RunImports;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class ImportsConfiguration {

    @Bean
    ImportJobs importJobs(JdbcClient jdbc, JsonMapper json, Clock clock, PlatformTransactionManager transactions) {
        var apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new JdbcImportJobs(jdbc, json, clock, apart);
    }

    @Bean
    FileBounds fileBounds() {
        return FileBounds.ofThisHeap();
    }

    @Bean
    RunImports runImports(
            ImportJobs jobs,
            History history,
            Supplier<ImportSettings> importSettings,
            FileBounds bounds,
            List<Importer> importers,
            PlatformTransactionManager transactions) {
        return new RunImports(jobs, history, importSettings, bounds, importers, new TransactionTemplate(transactions));
    }
}
