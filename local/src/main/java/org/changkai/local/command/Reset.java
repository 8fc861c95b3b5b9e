package org.changkai.local.command;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.changkai.local.process.Folder;
import org.changkai.local.stack.Stack;

/** {@code ./changkai reset}: as on the first day, but built. */
final class Reset implements Command {

    @Override
    public int run(Stack stack, List<String> arguments, PrintStream out) throws Exception {
        if (!arguments.contains("--yes")) {
            out.print("This stops everything and deletes all data in "
                    + stack.home().resolve("data") + ". Type yes: ");
            out.flush();
            var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            if (!"yes".equals(in.readLine())) {
                out.println("Nothing was deleted.");
                return 1;
            }
        }
        new Down().run(stack, List.of(), out);
        Folder.delete(stack.home().resolve("data"));
        out.println("All data are deleted.");
        return 0;
    }
}
