package org.changkai.local.command;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.changkai.local.Answer;
import org.changkai.local.Door;
import org.changkai.local.stack.Service;
import org.changkai.local.stack.Stack;

/** {@code ./changkai refresh}: what was changed in {@code config-repo} takes effect without a restart. */
final class Refresh implements Command {

    @Override
    public int run(Stack stack, List<String> arguments, PrintStream out) {
        boolean all = true;
        for (Service service : Service.present(stack.project())) {
            if (service == Service.CONFIG) {
                continue;
            }
            String said;
            try {
                Answer answer = Door.at(stack.management(service)).post("/actuator/refresh");
                all &= answer.status() == 200;
                said = answer.status() == 200 ? answer.text() : "refused: " + answer.status();
            } catch (UncheckedIOException _) {
                all = false;
                said = "not running";
            }
            out.printf("  %-14s %s%n", service.title(), said.equals("[]") ? "nothing changed" : said);
        }
        return all ? 0 : 1;
    }
}
