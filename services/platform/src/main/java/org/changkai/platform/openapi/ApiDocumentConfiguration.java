package org.changkai.platform.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Each service's API document says whose it is, and which version its paths are: there has been one. */
@AutoConfiguration
@ConditionalOnClass(OpenAPI.class)
class ApiDocumentConfiguration {

    private static final String VERSION = "1";

    @Bean
    OpenAPI apiDocument(@Value("${spring.application.name}") String service) {
        return new OpenAPI().info(new Info().title("Changkai " + service).version(VERSION));
    }

    @Bean
    DocumentedProblems documentedProblems() {
        return new DocumentedProblems();
    }
}
