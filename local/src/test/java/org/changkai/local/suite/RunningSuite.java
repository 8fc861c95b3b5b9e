package org.changkai.local.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.changkai.local.Door;
import org.changkai.local.process.Folder;
import org.changkai.local.process.ProcessIdentity;
import org.changkai.local.process.Signals;
import org.changkai.local.stack.Part;
import org.changkai.local.stack.Ports;
import org.changkai.local.stack.Stack;
import org.changkai.local.stack.StartStack;
import org.changkai.local.stack.StopStack;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts every part on free ports with data of its own, once for all test classes that ask for it, from the jars that Maven
 * has just packaged; stops them when the last test is over. Gives tests the {@link Door} and itself.
 */
final class RunningSuite implements BeforeAllCallback, ParameterResolver {

    private static final Namespace SPACE = Namespace.create(RunningSuite.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        copy(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Door.class || type == Copy.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Copy copy = copy(context);
        return parameter.getParameter().getType() == Door.class ? copy.door() : copy;
    }

    private static Copy copy(ExtensionContext context) {
        return context.getRoot().getStore(SPACE).computeIfAbsent("copy", _ -> new Copy(), Copy.class);
    }

    /** One running copy of the suite. */
    static final class Copy implements AutoCloseable, StartStack.Watcher {

        private final Stack stack;
        private final List<Part> parts;
        private final List<String> failures = new ArrayList<>();

        private Copy() {
            Path project = Stack.projectFolder();
            Path target = project.resolve("local/target");
            stack = new Stack(project, target.resolve("suite"), target.resolve("unpacked"), Ports.free());
            parts = LaptopParts.of(stack);
            try {
                Folder.delete(stack.home());
                new BuildSuite(stack).layOut(_ -> {});
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            start();
        }

        Door door() {
            return Door.at(stack.door());
        }

        Stack stack() {
            return stack;
        }

        /** Starts what does not run. */
        void start() {
            if (!new StartStack(stack, this).run(parts)) {
                close();
                throw new IllegalStateException(String.join("\n", failures));
            }
        }

        /** Ends a part and its children as a power cut would. */
        void strike(String name) {
            ProcessIdentity process = stack.pidFile(name).running().orElseThrow();
            List<ProcessHandle> children =
                    ProcessHandle.of(process.pid()).orElseThrow().descendants().toList();
            Signals.send(process, "KILL");
            children.forEach(ProcessHandle::destroyForcibly);
            Signals.await(() -> !process.alive(), Duration.ofSeconds(10));
        }

        @Override
        public void close() {
            new StopStack(stack).run(parts, (_, _) -> {});
        }

        @Override
        public void doing(String part, String what) {}

        @Override
        public void ready(String part, boolean ranBefore) {}

        @Override
        public synchronized void failed(String part, String reason) {
            failures.add(part + ": " + reason);
        }
    }
}
