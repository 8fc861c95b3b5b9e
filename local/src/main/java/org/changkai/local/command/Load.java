package org.changkai.local.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.changkai.local.sample.SampleRegion;
import org.changkai.local.stack.Service;
import org.changkai.local.stack.Stack;

/** {@code ./changkai load}: the sample region. The first {@code up} loads it by itself. */
final class Load implements Command {

    private static final Set<Service> NEEDED =
            Set.of(Service.GATEWAY, Service.IDENTITY, Service.REGISTRY, Service.BOOKING, Service.NEWS);

    @Override
    public int run(Stack stack, List<String> arguments, PrintStream out) throws Exception {
        load(stack, out);
        return 0;
    }

    /** Loads it unless that has been done; the note lies beside the data and is deleted with them. */
    static void onceInto(Stack stack, PrintStream out) throws IOException {
        if (!Files.exists(note(stack)) && Service.present(stack.project()).containsAll(NEEDED)) {
            load(stack, out);
        }
    }

    private static void load(Stack stack, PrintStream out) throws IOException {
        long start = System.nanoTime();
        SampleRegion.load(Up.door(stack).asMachine(), what -> out.printf("  %-14s %s%n", "sample", what));
        Files.createDirectories(note(stack).getParent());
        Files.writeString(note(stack), "The sample region was loaded.\n");
        out.printf("  %-14s ready  %.1f s%n", "sample", (System.nanoTime() - start) / 1e9);
    }

    private static Path note(Stack stack) {
        return stack.data("sample-loaded");
    }
}
