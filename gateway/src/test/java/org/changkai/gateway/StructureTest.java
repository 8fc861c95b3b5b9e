package org.changkai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.changkai.platform.kit.HouseRules;
import org.junit.jupiter.api.Test;

class StructureTest extends HouseRules {

    StructureTest() {
        super("gateway");
    }

    /** The gateway is technology throughout: it answers no business question. */
    @Override
    protected boolean isPlain(String packageName) {
        return false;
    }

    @Test
    void theGatewayStaysThin() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var lines = 0L;
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                try (var text = Files.lines(file)) {
                    lines += text.filter(line -> !line.isBlank()
                                    && !line.startsWith("import")
                                    && !line.strip().startsWith("*"))
                            .count();
                }
            }
            assertThat(lines).as("lines of code of the gateway").isLessThan(1200);
        }
    }
}
