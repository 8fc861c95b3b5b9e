package org.changkai.local.bench.search;

import java.io.PrintStream;
import java.util.List;
import org.changkai.local.bench.Measurement;
import org.changkai.local.stack.Stack;

/** {@code ./changkai bench search --relevance|--speed [documents]|--freshness}. */
public final class SearchBench implements Measurement {

    @Override
    public void run(Stack laptop, List<String> options, PrintStream out) throws Exception {
        switch (options.isEmpty() ? "" : options.getFirst()) {
            case "--relevance" -> new RelevanceBench(laptop, out).run();
            case "--speed" -> new SpeedBench(laptop, out, documents(options)).run();
            case "--freshness" -> new FreshnessBench(laptop, out).run();
            default ->
                throw new IllegalArgumentException(
                        "Say what to measure: ./changkai bench search --relevance|--speed [documents]|--freshness");
        }
    }

    private static int documents(List<String> options) {
        return options.size() > 1 ? Integer.parseInt(options.get(1)) : SpeedBench.DOCUMENTS;
    }
}
