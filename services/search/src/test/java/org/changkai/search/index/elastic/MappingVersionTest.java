package org.changkai.search.index.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class MappingVersionTest {

    /** The version and the checksum of its {@code elasticsearch/index.json}: both change together, or neither. */
    private static final String KNOWN = "7 c7122c2d";

    @Test
    void aChangedMappingHasANewVersionSoThatServicesBuildTheIndexAgain() throws IOException {
        var text = new ClassPathResource("elasticsearch/index.json").getContentAsString(StandardCharsets.UTF_8);
        var checksum = new CRC32();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        assertThat(ElasticIndexes.MAPPING + " " + Long.toHexString(checksum.getValue()))
                .isEqualTo(KNOWN);
    }
}
