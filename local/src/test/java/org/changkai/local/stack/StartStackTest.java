package org.changkai.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.changkai.local.stack.Pretended.part;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartStackTest {

    @Test
    void whoeverIsInterruptedWhileItStartsLeavesNothingBehind(@TempDir Path home) throws Exception {
        var stack = new Stack(home, home, home, Ports.free());
        var parts = List.<Part>of(part("first"), part("second", "first"));
        var failed = new ArrayList<String>();
        var start = new AtomicReference<StartStack>();
        start.set(new StartStack(stack, new StartStack.Watcher() {
            @Override
            public void doing(String part, String what) {}

            @Override
            public void ready(String part, boolean ranBefore) {
                start.get().end();
            }

            @Override
            public void failed(String part, String reason) {
                failed.add(part + ": " + reason);
            }
        }));

        var whole = start.get().run(parts);
        new StopStack(stack).run(parts, (_, _) -> {});

        assertThat(whole).isFalse();
        assertThat(failed).containsExactly("second: not started any more");
        assertThat(start.get().runningOf(parts)).isEmpty();
    }
}
