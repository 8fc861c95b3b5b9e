package org.changkai.local.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All commands with what they are for. */
public final class Commands {

    private static final Map<String, Entry> ALL = new LinkedHashMap<>();

    private record Entry(String usage, Command command) {}

    static {
        ALL.put("up", new Entry("build what is missing, start what is not running, wait until all is ready", new Up()));
        ALL.put("down", new Entry("stop everything; data stay", new Down()));
        ALL.put("status", new Entry("what runs, where, since when, with how much memory", new Status()));
        ALL.put("logs", new Entry("<part> [-f]  the end of a part's log", new Logs()));
        ALL.put("load", new Entry("load the sample region once more", new Load()));
        ALL.put("reset", new Entry("[--yes]  stop everything and delete all data", new Reset()));
        ALL.put("demo", new Entry("the main errands of citizens and newsroom, step by step", new Demo()));
        ALL.put("bench", new Entry("<what> [options]  figures for docs/benchmarks.md", new Bench()));
        ALL.put("token", new Entry("<account>|machine  a bearer token for curl", new Token()));
        ALL.put("refresh", new Entry("let every service read its configuration again", new Refresh()));
        ALL.put("help", new Entry("this list", (_, _, out) -> {
            out.println("./changkai <command>");
            ALL.forEach((name, entry) -> out.printf("  %-8s %s%n", name, entry.usage()));
            return 0;
        }));
    }

    private Commands() {}

    /** The command of that name. */
    public static @Nullable Command named(String name) {
        Entry entry = ALL.get(name.replaceFirst("^--?(?=help$)", ""));
        return entry == null ? null : entry.command();
    }
}
