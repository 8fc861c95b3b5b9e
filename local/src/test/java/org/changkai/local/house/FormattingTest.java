package org.changkai.local.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every Java file is as palantir-java-format writes it. Spotless writes files so ({@code ./mvnw spotless:apply}, with Maven
 * on JDK 25), but cannot check them on every machine: it formats inside Maven's own JVM, and the parser of JDK 17, on which
 * Maven may run, does not know the Java of JDK 25. This test runs on JDK 25 always.
 */
class FormattingTest {

    private final Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    @Test
    void everyJavaFileIsFormatted() throws IOException {
        SourceFiles sources = new SourceFiles();

        List<Path> unformatted = sources.java().parallelStream()
                .filter(file -> !isFormatted(sources.text(file)))
                .toList();

        assertThat(unformatted)
                .as("files that ./mvnw spotless:apply would change")
                .isEmpty();
    }

    private boolean isFormatted(String source) {
        try {
            return formatter.formatSource(source).equals(source);
        } catch (FormatterException e) {
            throw new IllegalStateException(source.lines().findFirst().orElse("") + ": " + e.getMessage(), e);
        }
    }
}
