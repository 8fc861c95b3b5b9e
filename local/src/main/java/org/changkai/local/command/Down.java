package org.changkai.local.command;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.changkai.local.stack.Stack;
import org.changkai.local.stack.StopStack;
import org.changkai.local.suite.LaptopParts;
import org.changkai.local.suite.TrainCaches;

/** {@code ./changkai down}: no process is left, all data stay. */
final class Down implements Command {

    @Override
    public int run(Stack stack, List<String> arguments, PrintStream out) {
        AtomicInteger stopped = new AtomicInteger();
        StopStack.Witness witness = (part, softly) -> {
            stopped.incrementAndGet();
            synchronized (out) {
                out.printf("  %-14s %s%n", part, softly ? "stopped" : "did not end by itself and was killed");
            }
        };
        new StopStack(stack).run(LaptopParts.of(stack), witness);
        new TrainCaches(stack).dismiss(witness);
        out.println(stopped.get() == 0 ? "Nothing was running." : "Everything is stopped; the data stay.");
        return 0;
    }
}
