package org.changkai.booking.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.changkai.booking.BookingService;
import org.changkai.platform.kit.FreePort;
import org.changkai.platform.kit.ServiceClient;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** An instance of the service as a process of its own, which can be killed without a word. */
public final class InstanceProcess implements AutoCloseable {

    private final Process process;
    private final ServiceClient client;

    private InstanceProcess(Process process, ServiceClient client) {
        this.process = process;
        this.client = client;
    }

    /** The service, by the clock of the tests. */
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(BookingService.class, BookingKit.Setup.class).run(arguments);
    }

    /** Starts one with these properties and waits until it answers. */
    public static InstanceProcess start(Map<String, Object> servers) {
        try {
            var port = FreePort.any();
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "-DCHANGKAI_CONFIG=" + System.getProperty("CHANGKAI_CONFIG"),
                    MovableClock.asArgument(),
                    InstanceProcess.class.getName()));
            servers.forEach((key, value) -> command.add("--" + key + "=" + value));
            command.add("--server.port=" + port);
            command.add("--changkai.services.registry=" + BookingTest.NOBODY);
            var log = Files.createTempFile("booking-instance", ".log");
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            var client = new ServiceClient("http://localhost:" + port);
            Awaitility.await("an instance that writes to " + log)
                    .atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofMillis(250))
                    .ignoreExceptions()
                    .until(() -> client.get("/api/booking/services").status() == 200);
            return new InstanceProcess(process, client);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public ServiceClient client() {
        return client;
    }

    /** As {@code kill -9}. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
