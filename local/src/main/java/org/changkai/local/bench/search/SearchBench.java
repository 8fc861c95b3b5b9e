package org.changkai.local.bench.search;

import java.io.PrintStream;
import java.util.List;
import org.changkai.local.bench.Measurement;
import org.changkai.local.stack.Stack;

/** {@code ./changkai bench search --relevance|--speed|--freshness}. */
public final class SearchBench implements Measurement {

    @Override
    public void run(Stack laptop, List<String> options, PrintStream out) throws Exception {
        switch (String.join(" ", options)) {
            case "--relevance" -> new RelevanceBench(laptop, out).run();
            case "--speed" -> new SpeedBench(laptop, out).run();
            case "--freshness" -> new FreshnessBench(laptop, out).run();
            default ->
                throw new IllegalArgumentException(
                        "Say what to measure: ./changkai bench search --relevance|--speed|--freshness");
        }
    }
}
