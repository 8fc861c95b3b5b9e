package org.changkai.k8s;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;

/** The charts as Helm sees them: a copy with its dependencies resolved, as {@code --dependency-update} does. */
final class Suite {

    static final List<String> SERVICES =
            List.of("gateway", "config", "identity", "registry", "booking", "news", "search", "portal");

    /** Of the cluster that is rendered for; Helm's own default is older than the charts allow. */
    static final String KUBERNETES = "1.34.0";

    private static final Path FOLDER = copyWithDependencies();

    private Suite() {}

    static Path chart(String name) {
        return FOLDER.resolve(name);
    }

    /** The release "changkai" with the defaults of values.yaml. */
    static List<Manifest> rendered() {
        return rendered(template -> template);
    }

    static List<Manifest> renderedSmall() {
        return rendered(template -> withSecrets(template.withValuesFile(chart("changkai/values-small.yaml"))));
    }

    static List<Manifest> rendered(UnaryOperator<TemplateCommand> settings) {
        return parse(render("changkai", settings));
    }

    static String render(String chart, UnaryOperator<TemplateCommand> settings) {
        var template = new Helm(chart(chart))
                .template()
                .withName("changkai")
                .withNamespace("changkai")
                .withKubeVersion(KUBERNETES);
        return settings.apply(template).call();
    }

    static TemplateCommand withSecrets(TemplateCommand template) {
        for (var database : List.of("identity", "registry", "booking", "news", "search")) {
            template = template.set("secrets.databasePasswords." + database, "pw-of-" + database);
        }
        return template.set("secrets.redisUrl", "redis://:pw-of-redis@redis:6379")
                .set("secrets.elasticsearchUrl", "https://changkai:pw-of-search@elasticsearch:9200")
                .set("secrets.gatewaySecret", "secret-of-the-gateway")
                .set("secrets.photoAccessKey", "key-of-the-bucket")
                .set("secrets.photoSecretKey", "secret-of-the-bucket")
                .set("secrets.dataKey", "c2FtcGxlIGtleSBvZiBhIHRlc3Qgb2YgMzIgYnl0ZXM=");
    }

    static List<Manifest> parse(String yaml) {
        return StreamSupport.stream(new Yaml().loadAll(yaml).spliterator(), false)
                .filter(document -> document != null)
                .map(Manifest::of)
                .toList();
    }

    private static Path copyWithDependencies() {
        try {
            var source = Path.of("charts").toAbsolutePath();
            var target = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "charts");
            try (var files = Files.walk(source)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var path = source.relativize(file);
                    if (path.startsWith("changkai/charts") || path.endsWith("Chart.lock")) {
                        continue;
                    }
                    var copy = target.resolve(path);
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            new Helm(target.resolve("changkai")).dependency().update().call();
            return target;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
