package org.changkai.local.command;

import java.io.PrintStream;
import java.util.List;
import org.changkai.local.process.ProcessIdentity;
import org.changkai.local.process.Usage;
import org.changkai.local.stack.Part;
import org.changkai.local.stack.Stack;
import org.changkai.local.suite.LaptopParts;

/** {@code ./changkai status}: exit status 0 when everything is ready. */
final class Status implements Command {

    @Override
    public int run(Stack stack, List<String> arguments, PrintStream out) {
        boolean all = true;
        for (Part part : LaptopParts.of(stack)) {
            ProcessIdentity process = stack.pidFile(part.name()).running().orElse(null);
            boolean ready = process != null && part.ready();
            all &= ready;
            if (process == null) {
                out.printf("  %-14s stopped%n", part.name());
            } else {
                Usage usage = Usage.of(process.pid());
                out.printf(
                        "  %-14s %-9s port %-6d pid %-8d %5d MB  %6.1f CPU-s%n",
                        part.name(),
                        ready ? "ready" : "not ready",
                        part.ports().getFirst(),
                        process.pid(),
                        usage.pss(),
                        usage.cpuSeconds());
            }
        }
        return all ? 0 : 1;
    }
}
