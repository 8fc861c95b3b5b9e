package org.changkai.local.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.changkai.local.Door;
import org.changkai.local.process.Folder;
import org.changkai.local.server.PostgresServer;
import org.changkai.local.server.RedisServer;
import org.changkai.local.stack.Part;
import org.changkai.local.stack.Service;
import org.changkai.local.stack.Stack;
import org.changkai.local.stack.StartStack;
import org.changkai.local.stack.StopStack;

/**
 * Gives each service that has none a JDK AOT cache: the suite is started once on free ports with throw-away data, asked
 * a few things, and stopped; as each JVM ends it writes down the classes, links and profiles of its start. A service whose
 * training fails simply starts without a cache.
 */
public final class TrainCaches {

    private static final List<String> QUESTIONS = List.of(
            "/",
            "/api/registry/centres",
            "/api/registry/areas/150300000000",
            "/api/registry/circle?lat=39.66&lon=106.8",
            "/api/booking/services",
            "/api/booking/first-free?lat=39.66&lon=106.8&service=certificates",
            "/api/news/stories",
            "/api/news/sections",
            "/api/news/feeds/atom.xml",
            "/api/search?q=wuhai",
            "/.well-known/openid-configuration",
            "/oauth2/jwks",
            "/api/nobody");

    private final Stack stack;

    public TrainCaches(Stack stack) {
        this.stack = stack;
    }

    /** The services that have no cache yet. */
    private List<Service> untrained() {
        return Service.present(stack.project()).stream()
                .filter(service -> UnpackedJar.of(stack, service).untrained())
                .toList();
    }

    /** Trains; tells what it is doing. Wholly silent when nothing is missing. */
    public void run(Consumer<String> doing) throws IOException {
        List<Service> untrained = untrained();
        if (untrained.isEmpty()) {
            return;
        }
        dismiss((part, softly) -> doing.accept(part + " of an interrupted lesson has ended"));
        Path home = home();
        Folder.delete(home);
        Stack classroom = stack.elsewhere(home);
        List<Part> parts = new ArrayList<>(List.of(new PostgresServer(classroom), new RedisServer(classroom)));
        for (Service service : Service.present(stack.project())) {
            parts.add(
                    untrained.contains(service)
                            ? BootService.training(classroom, service)
                            : BootService.running(classroom, service));
        }
        try {
            new StartStack(classroom, new Teacher(doing)).run(parts);
            ask(classroom, doing);
        } finally {
            doing.accept("writing the start caches");
            new StopStack(classroom).run(parts, (part, softly) -> doing.accept(part + " has ended"));
        }
        Files.createDirectories(stack.log("training").getParent());
        for (Service service : untrained) {
            if (UnpackedJar.of(stack, service).untrained()) {
                doing.accept(service.title() + " has no start cache and will start slower, see " + home);
                return;
            }
        }
        Folder.delete(home);
    }

    /** Ends what a lesson has left running when its launcher was killed in the middle. */
    public void dismiss(StopStack.Witness witness) {
        if (Files.isDirectory(home())) {
            Stack classroom = stack.elsewhere(home());
            List<Part> parts = new ArrayList<>(List.of(new PostgresServer(classroom), new RedisServer(classroom)));
            Service.present(stack.project()).forEach(service -> parts.add(BootService.running(classroom, service)));
            new StopStack(classroom).run(parts, witness);
        }
    }

    private Path home() {
        return stack.home().resolve("training");
    }

    private static void ask(Stack classroom, Consumer<String> doing) {
        doing.accept("asking a few things");
        Door door = Door.at(classroom.door());
        for (String question : QUESTIONS) {
            try {
                for (int times = 0; times < 3; times++) {
                    door.get(question);
                }
            } catch (UncheckedIOException _) {
                // Whoever does not answer learns less from this lesson; that is all.
                doing.accept("no answer to " + question);
            }
        }
    }

    private record Teacher(Consumer<String> doing) implements StartStack.Watcher {

        @Override
        public void doing(String part, String what) {
            doing.accept(part + " " + what);
        }

        @Override
        public void ready(String part, boolean ranBefore) {
            doing.accept(part + " is ready");
        }

        @Override
        public void failed(String part, String reason) {
            doing.accept(part + ": " + reason.lines().findFirst().orElse(""));
        }
    }
}
