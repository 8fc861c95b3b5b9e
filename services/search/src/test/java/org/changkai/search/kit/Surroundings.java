package org.changkai.search.kit;

import java.nio.file.Path;
import org.changkai.search.analysis.server.ElasticsearchForTests;

/** One Elasticsearch and one set of feeds for all tests of the module; they end with the JVM. */
public final class Surroundings {

    public static final Feeds FEEDS = new Feeds();
    public static final ElasticsearchForTests ELASTICSEARCH = start();

    private Surroundings() {}

    private static ElasticsearchForTests start() {
        var server = ElasticsearchForTests.start(
                Path.of("target/elasticsearch-server.zip"), Path.of("target/changkai-analysis.zip"));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }
}
