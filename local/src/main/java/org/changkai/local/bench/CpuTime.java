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
    private double compiling;

    private CpuTime(Stack stack) {
        this.stack = stack;
    }

    static CpuTime from(Stack stack, List<String> parts) {
        CpuTime time = new CpuTime(stack);
        parts.forEach(part -> time.before.put(part, time.used(part)));
        time.compiling = time.compiled();
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

    /** CPU seconds of the JVMs' compilers, which are part of {@link #seconds} and come to an end in a service that runs on. */
    public double compilingSeconds() {
        return compiled() - compiling;
    }

    private double compiled() {
        return before.keySet().stream()
                .mapToDouble(part -> Usage.compilingSeconds(pid(part)))
                .sum();
    }

    private double used(String part) {
        return Usage.cpuSeconds(pid(part));
    }

    private long pid(String part) {
        return stack.pidFile(part).running().map(ProcessIdentity::pid).orElseThrow();
    }
}
