package org.changkai.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;
import org.elasticsearch.plugin.analysis.TokenizerFactory;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class NamedComponentsTest {

    private static final String PACKAGE = NamedComponentsTest.class.getPackageName();

    @Test
    void theListNamesEachAnnotatedComponentAndNothingElse() throws IOException, ClassNotFoundException {
        var listed = JsonMapper.shared()
                .readValue(
                        Path.of("src/main/plugin/named_components.json").toFile(),
                        new TypeReference<Map<String, Map<String, String>>>() {});

        assertThat(listed).isEqualTo(annotated());
    }

    private static Map<String, Map<String, String>> annotated() throws IOException, ClassNotFoundException {
        var found = new TreeMap<String, Map<String, String>>();
        try (var files = Files.list(Path.of("target/classes", PACKAGE.split("\\.")))) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".class")).toList()) {
                var name = file.getFileName().toString();
                var type = Class.forName(PACKAGE + "." + name.substring(0, name.length() - ".class".length()));
                var component = type.getAnnotation(NamedComponent.class);
                if (component != null) {
                    var kind = AnalyzerFactory.class.isAssignableFrom(type)
                            ? AnalyzerFactory.class
                            : TokenizerFactory.class;
                    found.computeIfAbsent(kind.getName(), none -> new TreeMap<>())
                            .put(component.value(), type.getName());
                }
            }
        }
        return found;
    }
}
