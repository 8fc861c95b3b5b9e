package org.changkai.local.command;

import java.io.PrintStream;
import java.util.List;
import org.changkai.local.Door;
import org.changkai.local.stack.Stack;

/** {@code ./changkai token <account>}: {@code curl -H "Authorization: Bearer $(./changkai token writer)" …}. */
final class Token implements Command {

    @Override
    public int run(Stack stack, List<String> arguments, PrintStream out) {
        if (arguments.size() != 1) {
            throw new IllegalArgumentException(
                    "Say whose token: ./changkai token <account>, or ./changkai token machine.");
        }
        Door door = Up.door(stack);
        String account = arguments.getFirst();
        out.println((account.equals("machine") ? door.asMachine() : door.as(account)).token());
        return 0;
    }
}
