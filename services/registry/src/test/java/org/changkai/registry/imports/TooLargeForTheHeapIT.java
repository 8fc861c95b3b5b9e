package org.changkai.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.changkai.registry.RegistryFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class TooLargeForTheHeapIT {

    @Autowired
    ServiceClient client;

    @Autowired
    JdbcClient jdbc;

    @TestConfiguration(proxyBeanMethods = false)
    static class SmallHeap {

        @Bean
        @Primary
        FileBounds smallHeap() {
            return new FileBounds(480_000);
        }
    }

    private ServiceClient.Answer send(String file) {
        return client.as("registrar", "registry:write")
                .upload("/api/registry/imports/areas", "a.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileThatTheHeapDoesNotCarryIsRefusedAndNothingIsLeftBehind() {
        var padded = RegistryFixture.AREAS + "\n".repeat(10_000);
        var refused = send(padded);
        assertThat(refused.status()).as(refused.text()).isEqualTo(413);
        assertThat(refused.code()).isEqualTo("import-too-large");
        assertThat(refused.json().path("detail").asString()).contains("10 KB");
        assertThat(jdbc.sql("select count(*) from import_job")
                        .query((row, n) -> row.getInt(1))
                        .single())
                .isZero();
        assertThat(send(RegistryFixture.AREAS).status()).isEqualTo(202);
    }
}
