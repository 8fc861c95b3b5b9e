package org.changkai.local.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.changkai.local.process.ProcessIdentity;
import org.changkai.local.process.Usage;
import org.changkai.local.stack.Stack;

/** CPU time of some parts since a moment, as Linux counts it (ticks of 10 ms, children included). */
public final class CpuTime {

    private final Stack stack;
    private final Map<String, Double> before = new LinkedHashMap<>();

    private CpuTime(Stack stack) {
        this.stack = stack;
    }

    static CpuTime from(Stack stack, List<String> parts) {
        CpuTime time = new CpuTime(stack);
        parts.forEach(part -> time.before.put(part, time.used(part)));
        return time;
    }

    /** Milliseconds of each part, divided among so many requests. */
    public Map<String, Double> millisEach(long requests) {
        Map<String, Double> each = new LinkedHashMap<>();
        before.forEach((part, was) -> each.put(part, (used(part) - was) * 1000 / requests));
        return each;
    }

    /** CPU seconds of all the parts together. */
    public double seconds() {
        return before.entrySet().stream()
                .mapToDouble(part -> used(part.getKey()) - part.getValue())
                .sum();
    }

    private double used(String part) {
        long pid = stack.pidFile(part).running().map(ProcessIdentity::pid).orElseThrow();
        return Usage.cpuSeconds(pid);
    }
}
