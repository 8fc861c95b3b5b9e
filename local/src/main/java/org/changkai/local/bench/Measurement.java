package org.changkai.local.bench;

import java.io.PrintStream;
import java.util.List;
import org.changkai.local.stack.Stack;

/** Something that {@code ./changkai bench} measures; the result is printed as Markdown. */
public interface Measurement {

    /** Measures; the options are what stood behind its name. */
    void run(Stack laptop, List<String> options, PrintStream out) throws Exception;
}
