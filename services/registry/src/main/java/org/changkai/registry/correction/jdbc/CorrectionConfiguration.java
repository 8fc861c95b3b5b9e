package org.changkai.registry.correction.jdbc;

import java.time.Clock;
import java.util.function.Supplier;
import org.changkai.registry.centre.Centres;
import org.changkai.registry.centre.JudgeCentres;
import org.changkai.registry.correction.CorrectionSettings;
import org.changkai.registry.correction.Corrections;
import org.changkai.registry.correction.DecideCorrection;
import org.changkai.registry.correction.SuggestCorrection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class CorrectionConfiguration {

    @Bean
    Corrections corrections(JdbcClient jdbc, JsonMapper json, Clock clock) {
        return new JdbcCorrections(jdbc, json, clock);
    }

    @Bean
    SuggestCorrection suggestCorrection(
            Centres centres, Corrections corrections, Supplier<CorrectionSettings> correctionSettings) {
        return new SuggestCorrection(centres, corrections, correctionSettings);
    }

    @Bean
    DecideCorrection decideCorrection(Centres centres, JudgeCentres judge, Corrections corrections) {
        return new DecideCorrection(centres, judge, corrections);
    }
}
