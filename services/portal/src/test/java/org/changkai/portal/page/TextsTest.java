package org.changkai.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(keys("texts_en.properties")).isEqualTo(keys("texts.properties"));
    }

    @Test
    void noKeyIsGivenTwice() throws IOException {
        for (var file : List.of("texts.properties", "texts_en.properties")) {
            var given = Files.readAllLines(Path.of("src", "main", "resources", file)).stream()
                    .filter(line -> line.contains("=") && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            assertThat(given).as(file).isNotEmpty().doesNotHaveDuplicates();
        }
    }

    @Test
    void everyKeyThatATemplateNamesHasWords() throws IOException {
        var known = keys("texts.properties");
        var named = new TreeSet<String>();
        try (var templates = Files.walk(Path.of("src", "main", "jte"))) {
            for (var template : templates.filter(Files::isRegularFile).toList()) {
                var keys = Pattern.compile("f\\.t\\(\"([a-zA-Z0-9.-]*[a-zA-Z0-9])\"")
                        .matcher(Files.readString(template));
                while (keys.find()) {
                    named.add(keys.group(1));
                }
            }
        }
        assertThat(named).isNotEmpty().isSubsetOf(known);
    }

    @Test
    void thePaperNumbersItsSeriesInCircles() {
        assertThat(Frame.circled(3)).isEqualTo("③");
        assertThat(Frame.circled(20)).isEqualTo("⑳");
        assertThat(Frame.circled(21)).isEqualTo("㉑");
        assertThat(Frame.circled(36)).isEqualTo("㊱");
        assertThat(Frame.circled(50)).isEqualTo("㊿");
        assertThat(Frame.circled(51)).isEqualTo("（51）");
    }

    private static Set<String> keys(String file) throws IOException {
        try (var in = Objects.requireNonNull(TextsTest.class.getResourceAsStream("/" + file))) {
            var texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new TreeSet<>(texts.stringPropertyNames());
        }
    }
}
