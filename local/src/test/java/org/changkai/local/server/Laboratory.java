package org.changkai.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.changkai.local.process.ProcessIdentity;
import org.changkai.local.process.Signals;
import org.changkai.local.stack.Part;
import org.changkai.local.stack.Ports;
import org.changkai.local.stack.Stack;
import org.changkai.local.stack.StartStack;
import org.changkai.local.stack.StopStack;

/** Servers on free ports with data of their own. */
final class Laboratory implements StartStack.Watcher {

    private final Stack stack;
    private final List<String> failures = new ArrayList<>();

    Laboratory(Path home) {
        Path project = Stack.projectFolder();
        this.stack = new Stack(project, home, project.resolve("local/target/unpacked"), Ports.free());
    }

    Stack stack() {
        return stack;
    }

    void start(Part... parts) {
        new StartStack(stack, this).run(List.of(parts));
        assertThat(failures).isEmpty();
    }

    void stop(Part... parts) {
        new StopStack(stack)
                .run(
                        List.of(parts),
                        (part, softly) -> assertThat(softly)
                                .as("%s ended by itself", part)
                                .isTrue());
    }

    /** Ends a part as a power cut would. */
    void strike(Part part) {
        ProcessIdentity process = stack.pidFile(part.name()).running().orElseThrow();
        List<ProcessHandle> children =
                ProcessHandle.of(process.pid()).orElseThrow().descendants().toList();
        Signals.send(process, "KILL");
        children.forEach(ProcessHandle::destroyForcibly);
        assertThat(Signals.await(
                        () -> !process.alive()
                                && children.stream()
                                        .allMatch(child ->
                                                ProcessIdentity.of(child.pid()).isEmpty()),
                        Duration.ofSeconds(10)))
                .isTrue();
    }

    @Override
    public void doing(String part, String what) {
        assertThat(what).isNotBlank();
    }

    @Override
    public void ready(String part, boolean ranBefore) {
        assertThat(part).isNotBlank();
    }

    @Override
    public synchronized void failed(String part, String reason) {
        failures.add(part + ": " + reason);
    }
}
