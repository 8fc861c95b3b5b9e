package org.changkai.news.registry;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.changkai.news.registry.RegistryEntries.Found;
import org.changkai.news.story.About;

/**
 * The registry's entries, with their names remembered: feeds are read far more often than anything is named, and are read
 * while the registry is away.
 */
public final class KnownEntries {

    private final RegistryEntries registry;
    private final EntryNames names;

    public KnownEntries(RegistryEntries registry, EntryNames names) {
        this.registry = registry;
        this.names = names;
    }

    /** Asks the registry, and remembers what it says. */
    public Found find(About entry) {
        var found = registry.find(entry);
        if (found instanceof Found.There(var name) && name != null && !Objects.equals(remembered(entry), name)) {
            names.keep(entry, name);
        }
        return found;
    }

    private String remembered(About entry) {
        return names.of(Set.of(entry)).getOrDefault(entry, "");
    }

    /** The names of those that have one; the registry is asked for what was never asked for, while it answers. */
    public Map<About, String> names(Collection<About> entries) {
        var known = new HashMap<>(names.of(entries));
        for (var entry : Set.copyOf(entries)) {
            if (known.containsKey(entry)) {
                continue;
            }
            switch (find(entry)) {
                case Found.There(var name) when name != null -> known.put(entry, name);
                case Found.There _, Found.Unknown _ -> {}
                case Found.RegistryAway _ -> {
                    return known;
                }
            }
        }
        return known;
    }

    /** What is known of whom a feed is about. */
    public sealed interface Naming {

        /** It has a name. */
        record Known(About entry, String name) implements Naming {}

        /** The registry has nothing of the kind. */
        record Unknown() implements Naming {}

        /** Nobody could say. */
        record Unsaid() implements Naming {}
    }

    /**
     * What can be said of it.
     *
     * @param about {@code centre:id} and the like; of an id alone only what is remembered can be said
     */
    public Naming naming(String about) {
        var colon = about.indexOf(':');
        if (colon < 0) {
            return names.withId(about)
                    .<Naming>map(named -> new Naming.Known(named.entry(), named.name()))
                    .orElseGet(Naming.Unsaid::new);
        }
        var type = type(about.substring(0, colon)).orElse(null);
        if (type == null) {
            return new Naming.Unknown();
        }
        var entry = new About(type, about.substring(colon + 1));
        var remembered = remembered(entry);
        if (!remembered.isEmpty()) {
            return new Naming.Known(entry, remembered);
        }
        return switch (find(entry)) {
            case Found.There(var name) when name != null -> new Naming.Known(entry, name);
            case Found.Unknown _ -> new Naming.Unknown();
            case Found.There _, Found.RegistryAway _ -> new Naming.Unsaid();
        };
    }

    private static Optional<About.Type> type(String label) {
        try {
            return Optional.of(About.Type.valueOf(label.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
