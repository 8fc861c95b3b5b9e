package org.changkai.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.changkai.local.Answer;
import org.changkai.local.Door;
import org.changkai.local.process.ProcessIdentity;
import org.changkai.local.stack.Part;
import org.changkai.local.stack.Stack;
import org.junit.jupiter.api.Test;

class ElasticsearchServerIT {

    /** Beside the unpacked servers, so that they are linked and not copied. */
    private final Path home = Stack.projectFolder()
            .resolve("local/target/elasticsearch-" + ProcessHandle.current().pid());

    @Test
    void itIndexesAndFindsAndComesBackAfterAKill() throws Exception {
        Laboratory laboratory = new Laboratory(home);
        Part elasticsearch = new ElasticsearchServer(laboratory.stack());
        Door door = Door.at(
                URI.create("http://localhost:" + laboratory.stack().ports().elasticsearch()));
        laboratory.start(elasticsearch);
        try {
            door.put("/places/_doc/1?refresh=true", Map.of("name", "海勃湾党群服务中心")).expect(201);

            ProcessIdentity server =
                    laboratory.stack().pidFile("elasticsearch").running().orElseThrow();
            assertThat(elasticsearch.successor()).contains(server);
            laboratory.strike(elasticsearch);
            laboratory.start(elasticsearch);

            Answer found = door.get("/places/_doc/1").expect(200);
            assertThat(found.json().at("/_source/name").asString()).isEqualTo("海勃湾党群服务中心");
            boolean built = Files.exists(home.resolve("run/elasticsearch/plugins/changkai-analysis"));
            assertThat(door.get("/_nodes/plugins").text().contains("changkai-analysis"))
                    .as("our plugin is loaded exactly if it was built")
                    .isEqualTo(built);
        } finally {
            laboratory.stop(elasticsearch);
        }
    }
}
