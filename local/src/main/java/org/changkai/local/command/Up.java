package org.changkai.local.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.changkai.local.Door;
import org.changkai.local.process.Port;
import org.changkai.local.stack.Part;
import org.changkai.local.stack.Service;
import org.changkai.local.stack.Stack;
import org.changkai.local.stack.StartStack;
import org.changkai.local.suite.BuildSuite;
import org.changkai.local.suite.LaptopParts;
import org.changkai.local.suite.TrainCaches;
import org.changkai.local.terminal.Board;

/** {@code ./changkai up}: from sources to a suite that answers. */
final class Up implements Command {

    @Override
    public int run(Stack stack, List<String> arguments, PrintStream out) throws Exception {
        Files.createDirectories(stack.home());
        Path gate = stack.home().resolve("up.lock");
        try (FileChannel channel = FileChannel.open(gate, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new IllegalStateException("Another ./changkai up is at work in this folder.");
            }
            return start(stack, out);
        }
    }

    private static int start(Stack stack, PrintStream out) throws Exception {
        List<Part> parts = LaptopParts.of(stack);
        Board board = new Board(out, Boolean.getBoolean("changkai.terminal"));
        StartStack starting = new StartStack(stack, board);
        List<Part> alive = starting.runningOf(parts);
        refuseTakenPorts(parts.stream().filter(part -> !alive.contains(part)).toList());
        int running = alive.size();
        if (running == parts.size()) {
            out.println("Changkai is running already.");
        } else if (running > 0) {
            out.println(running + " of " + parts.size() + " parts are running already; starting the others.");
        }
        if (running == 0) {
            build(stack, board);
        }
        if (!starting.run(parts)) {
            board.explain();
            out.println("What has been started goes on running: mend the cause and call ./changkai up again,"
                    + " or stop it with ./changkai down.");
            return 1;
        }
        Load.onceInto(stack, out);
        greet(stack, out, board.seconds());
        return 0;
    }

    private static void refuseTakenPorts(List<Part> parts) {
        String taken = parts.stream()
                .flatMap(part -> part.ports().stream().filter(Port::taken).map(port -> port + " (" + part.name() + ")"))
                .collect(Collectors.joining(", "));
        if (!taken.isEmpty()) {
            throw new IllegalStateException(
                    "Another program listens where Changkai wants to, at port " + taken + ": stop that program first.");
        }
    }

    private static void build(Stack stack, Board board) throws IOException {
        BuildSuite building = new BuildSuite(stack);
        building.run(what -> board.doing("build", what));
        board.done("build");
        new TrainCaches(stack).run(what -> board.doing("start caches", what));
        board.done("start caches");
    }

    private static void greet(Stack stack, PrintStream out, double seconds) {
        out.printf(Locale.ROOT, "%nChangkai is ready after %.1f s. The doors are open: %s%n", seconds, stack.door());
        out.println("  API documents   " + stack.door() + "/docs");
        out.println("  newspaper feed  " + stack.door() + "/api/news/feeds/atom.xml");
        out.println("  staff           " + stack.door() + "/session/start/changkai");
        out.println("  messages        " + stack.door() + "/messages, shown there instead of being sent");
        out.println("  demo accounts   registrar, clerk, manager, writer, reviewer-1, reviewer-2, reviewer-3, editor,"
                + " operator; the password of each is changkai-demo");
        out.println("  machine client  changkai-cli / changkai-cli-secret");
        out.println("  logs            " + stack.log(Service.GATEWAY.title()).getParent());
        out.println("Stop with ./changkai down; try the main errands with ./changkai demo.");
    }

    /** The door of a running stack. */
    static Door door(Stack stack) {
        return Door.at(stack.door());
    }
}
