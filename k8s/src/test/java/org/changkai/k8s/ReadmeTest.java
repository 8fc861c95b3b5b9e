package org.changkai.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps of the README lead to what they promise. */
class ReadmeTest {

    private static final Pattern VALUES = Pattern.compile("(?s)```yaml\\n( +global:.*?)```");

    private static final Pattern SECRET_KEY = Pattern.compile("--from-literal=([a-z-]+)=");

    @Test
    void theValuesOfItsExampleInstallTheSuiteWithTheSecretOfItsExample(@TempDir Path folder) throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        var values = VALUES.matcher(readme);
        assertThat(values.find()).isTrue();
        var mine =
                Files.writeString(folder.resolve("mine.yaml"), values.group(1).stripIndent());
        var suite = Suite.rendered(template -> template.dependencyUpdate().withValuesFile(mine));

        assertThat(Manifest.of(suite, "Ingress", "changkai-gateway").text("spec.rules.0.host"))
                .isEqualTo("centres.example.cn");
        var keys = SECRET_KEY.matcher(readme).results().map(key -> key.group(1)).toList();
        for (var deployment : Manifest.of(suite, "Deployment").toList()) {
            var given = Environment.of(deployment);
            assertThat(given.keySet().stream()
                            .filter(name -> Environment.isReference(deployment, name))
                            .map(name -> given.getOrDefault(name, "")))
                    .allSatisfy(reference -> assertThat(reference).startsWith("changkai-secrets/"))
                    .allSatisfy(reference -> assertThat(keys).contains(reference.replace("changkai-secrets/", "")));
        }
    }
}
