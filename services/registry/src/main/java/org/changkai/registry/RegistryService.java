package org.changkai.registry;

import jakarta.validation.Validator;
import java.util.function.Supplier;
import org.changkai.platform.feed.web.ChangeFeedConfiguration;
import org.changkai.platform.http.IdempotencyConfiguration;
import org.changkai.platform.settings.LiveSettings;
import org.changkai.registry.circle.WalkSettings;
import org.changkai.registry.correction.CorrectionSettings;
import org.changkai.registry.coverage.CoverageSettings;
import org.changkai.registry.imports.ImportSettings;
import org.changkai.registry.placement.BoundarySettings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** The registry: which places, organizations and centres there are, and which of them can be reached on foot. */
@SpringBootApplication(proxyBeanMethods = false)
@Import({ChangeFeedConfiguration.class, IdempotencyConfiguration.class})
public class RegistryService {

    public static void main(String[] args) {
        SpringApplication.run(RegistryService.class, args);
    }

    @Bean
    LiveSettings<RegistrySettings> registrySettings(Environment environment, Validator validator) {
        return new LiveSettings<>(environment, validator, "changkai.registry", RegistrySettings.class);
    }

    @Bean
    Supplier<BoundarySettings> boundarySettings(LiveSettings<RegistrySettings> settings) {
        return () -> settings.get().boundaries();
    }

    @Bean
    Supplier<CorrectionSettings> correctionSettings(LiveSettings<RegistrySettings> settings) {
        return () -> settings.get().corrections();
    }

    @Bean
    Supplier<ImportSettings> importSettings(LiveSettings<RegistrySettings> settings) {
        return () -> settings.get().imports();
    }

    @Bean
    Supplier<WalkSettings> walkSettings(LiveSettings<RegistrySettings> settings) {
        return () -> settings.get().walk();
    }

    @Bean
    Supplier<CoverageSettings> coverageSettings(LiveSettings<RegistrySettings> settings) {
        return () -> settings.get().coverage();
    }
}
