package org.changkai.news.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.changkai.news.refusal.Outcome;
import org.changkai.news.refusal.Refusal.Reason;
import org.changkai.news.registry.RegistryEntries.Found;
import org.changkai.news.story.About;
import org.changkai.news.story.Content;

/**
 * Asks the registry for every place and organization that a story names, when it is handed in: a link that leads nowhere is
 * found before anybody reads for it. While the registry is away nobody is kept from handing in.
 */
public final class CheckEntries {

    /** Stands in the story's log where nobody could check. */
    public static final String UNCHECKED = "registry-away";

    private final KnownEntries registry;

    public CheckEntries(KnownEntries registry) {
        this.registry = registry;
    }

    /**
     * What came of it.
     *
     * @param complete false if the registry did not answer
     */
    public record Checked(boolean complete) {}

    /** Refused with all that are unknown, as {@code centre:id}, {@code area:code} and so on. */
    public Outcome<Checked> check(Content content) {
        return ask(named(content));
    }

    /** The same for what was not named before. */
    public Outcome<Checked> checkNew(Content content, Content before) {
        var known = named(before);
        return ask(
                named(content).stream().filter(entry -> !known.contains(entry)).toList());
    }

    private Outcome<Checked> ask(List<About> entries) {
        var unknown = new ArrayList<String>();
        for (var entry : entries) {
            switch (registry.find(entry)) {
                case Found.There _ -> {}
                case Found.Unknown _ -> unknown.add(entry.type().label() + ":" + entry.id());
                case Found.RegistryAway _ -> {
                    return unknown.isEmpty() ? Outcome.done(new Checked(false)) : refused(unknown);
                }
            }
        }
        return unknown.isEmpty() ? Outcome.done(new Checked(true)) : refused(unknown);
    }

    private static Outcome<Checked> refused(List<String> unknown) {
        return Outcome.refused(Reason.ENTRY_UNKNOWN, "unknown", unknown);
    }

    /** All that a story names. */
    private static List<About> named(Content content) {
        var place = content.place();
        return Stream.concat(
                        content.about().stream(),
                        place == null ? Stream.empty() : Stream.of(new About(About.Type.AREA, place)))
                .distinct()
                .toList();
    }
}
