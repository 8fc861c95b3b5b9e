package org.changkai.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.changkai.local.command.Command;
import org.changkai.local.command.Commands;
import org.changkai.local.stack.Stack;

/** The launcher behind {@code ./changkai}: finds the command, runs it, and says in one sentence why it could not. */
public final class Changkai {

    private Changkai() {}

    /** Exit status: 0 done, 1 could not, 2 not understood. */
    public static void main(String[] arguments) {
        System.exit(run(Stack.ofLaptop(Stack.projectFolder()), List.of(arguments)));
    }

    private static int run(Stack stack, List<String> arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        String name = arguments.isEmpty() ? "help" : arguments.getFirst();
        Command command = Commands.named(name);
        if (command == null) {
            err.println("Changkai has no command \"" + name + "\"; ./changkai help lists them.");
            return 2;
        }
        try {
            return command.run(stack, arguments.stream().skip(1).toList(), out);
        } catch (Exception e) {
            err.println(e.getMessage() == null ? e.toString() : e.getMessage());
            if (System.getenv("CHANGKAI_DEBUG") != null) {
                e.printStackTrace(err);
            }
            return 1;
        }
    }
}
