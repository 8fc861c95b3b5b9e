package org.changkai.portal.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.changkai.portal.page.Query;

/**
 * What somebody looks for in the library; what is empty is not asked.
 *
 * @param from the day it was taken, or later: 2026-11-04
 * @param to the day, or earlier
 * @param missing what a photo still lacks, one of {@link #MISSING}
 */
public record Sought(String words, String from, String to, String tag, String rights, String consent, String missing) {

    /** What a photo may still lack, as news names it. */
    public static final List<String> MISSING = List.of("caption", "credit", "alt");

    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    /** Everything there is. */
    public static final Sought ALL = of("");

    /** What news would not understand is not asked. */
    public Sought {
        from = from.matches(DAY) ? from : "";
        to = to.matches(DAY) ? to : "";
        rights = LibraryPhoto.RIGHTS.contains(rights) ? rights : "";
        consent = LibraryPhoto.CONSENTS.contains(consent) ? consent : "";
        missing = MISSING.contains(missing) ? missing : "";
    }

    /** By words alone. */
    public static Sought of(String words) {
        return new Sought(words, "", "", "", "", "", "");
    }

    /** Whether more than words is asked. */
    public boolean isNarrowed() {
        return Stream.of(from, to, tag, rights, consent, missing).anyMatch(given -> !given.isBlank());
    }

    /** What is asked, by news's names. */
    public Map<String, String> asked() {
        var all = new LinkedHashMap<String, String>();
        all.put("q", words.strip());
        all.put("from", from);
        all.put("to", to);
        all.put("tag", tag.strip());
        all.put("rights", rights);
        all.put("consent", consent);
        all.put("missing", missing);
        all.values().removeIf(String::isEmpty);
        return all;
    }

    /** The address of what was found. */
    public String address() {
        return "/staff/photos?" + Query.of(asked());
    }
}
