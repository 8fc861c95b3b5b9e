package org.changkai.local.command;

import java.io.PrintStream;
import java.util.List;
import org.changkai.local.stack.Stack;

/** One thing that can be asked of {@code ./changkai}. */
@FunctionalInterface
public interface Command {

    /** Does it and gives the exit status; an exception's message is the one sentence that a person reads. */
    int run(Stack stack, List<String> arguments, PrintStream out) throws Exception;
}
