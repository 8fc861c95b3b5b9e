package org.changkai.local.command;

import java.io.PrintStream;
import java.util.List;
import org.changkai.local.bench.Measurements;
import org.changkai.local.stack.Stack;

/** {@code ./changkai bench <what> [options]}: figures as Markdown tables for docs/benchmarks.md. */
final class Bench implements Command {

    @Override
    public int run(Stack stack, List<String> arguments, PrintStream out) throws Exception {
        String what = arguments.isEmpty() ? "" : arguments.getFirst();
        Measurements.named(what).run(stack, arguments.stream().skip(1).toList(), out);
        return 0;
    }
}
