package org.changkai.local.stack;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.changkai.local.process.PidFile;

/**
 * One running copy of the suite: whose sources, which folder holds its data, which ports it has. Everything else follows
 * from these.
 *
 * @param project the folder with the sources
 * @param home the folder with {@code data}, {@code logs} and {@code run}
 * @param build the folder with unpacked servers and services; copies of the suite may share it
 * @param ports where everything listens
 */
public record Stack(Path project, Path home, Path build, Ports ports) {

    /** The stack behind {@code ./changkai}. */
    public static Stack ofLaptop(Path project) {
        Path home = project.resolve(".changkai");
        return new Stack(project, home, home.resolve("build"), Ports.ofLaptop());
    }

    /** A second copy on free ports, with data of its own. */
    public Stack elsewhere(Path otherHome) {
        return new Stack(project, otherHome, build, Ports.free());
    }

    /** The project's folder, found from the place where this class lies: {@code local/target/…}. */
    public static Path projectFolder() {
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw")) && Files.exists(folder.resolve("local/pom.xml"))) {
                return folder;
            }
        }
        throw new IllegalStateException(here + " is not inside the Changkai project.");
    }

    /** Where a part keeps what must survive. */
    public Path data(String part) {
        return home.resolve("data").resolve(part);
    }

    /** What a part prints. */
    public Path log(String part) {
        return home.resolve("logs").resolve(part + ".log");
    }

    /** Which process a part is. */
    public PidFile pidFile(String part) {
        return new PidFile(home.resolve("run").resolve(part + ".pid"));
    }

    /** The address of the gateway: the only one that citizens and staff know. */
    public URI door() {
        return address(Service.GATEWAY);
    }

    /** The address of one service inside the suite. */
    public URI address(Service service) {
        return URI.create("http://localhost:" + ports.app().get(service));
    }

    /** The address of a service's management port. */
    public URI management(Service service) {
        return URI.create("http://localhost:" + ports.management().get(service));
    }
}
