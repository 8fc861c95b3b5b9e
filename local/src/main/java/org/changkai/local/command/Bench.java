package org.changkai.local.command;

import java.io.PrintStream;
import java.util.List;
import org.changkai.local.bench.StartBench;
import org.changkai.local.stack.Stack;

/** {@code ./changkai bench <what>}: figures as a Markdown table for docs/benchmarks.md. */
final class Bench implements Command {

    @Override
    public int run(Stack stack, List<String> arguments, PrintStream out) throws Exception {
        switch (String.join(" ", arguments)) {
            case "start" -> new StartBench(stack, out).run();
            default -> throw new IllegalArgumentException("Say what to measure: ./changkai bench start");
        }
        return 0;
    }
}
