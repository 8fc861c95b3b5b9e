package org.changkai.local.stack;

import java.util.List;
import java.util.function.Consumer;

/** A part that is only a name and what it waits for. */
record Pretended(String name, List<String> needs, List<String> after) implements Part {

    static Pretended part(String name, String... needs) {
        return new Pretended(name, List.of(needs), List.of());
    }

    Pretended waitingFor(String... others) {
        return new Pretended(name, needs, List.of(others));
    }

    @Override
    public List<Integer> ports() {
        return List.of();
    }

    @Override
    public void prepare(Consumer<String> doing) {
        doing.accept("pretending");
    }

    @Override
    public List<String> command() {
        return List.of("sleep", "60");
    }

    @Override
    public boolean ready() {
        return true;
    }
}
