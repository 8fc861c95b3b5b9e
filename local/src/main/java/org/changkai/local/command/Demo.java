package org.changkai.local.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.changkai.local.demo.MainJob;
import org.changkai.local.stack.Stack;

/** {@code ./changkai demo}: the main errands against the running suite, step by step. */
final class Demo implements Command {

    @Override
    public int run(Stack stack, List<String> arguments, PrintStream out) throws Exception {
        Path areas = stack.project().resolve("../shared/data/areas").normalize();
        new MainJob(Up.door(stack), areas, out::println).run();
        return 0;
    }
}
