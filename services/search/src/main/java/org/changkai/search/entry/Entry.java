package org.changkai.search.entry;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be found.
 *
 * @param title what a person reads
 * @param names other names it is known by, former ones too
 * @param codes found only when typed exactly
 * @param details short facts that are searched with the title, such as an address
 * @param body long text, empty if there is none
 * @param areaCode 12-digit code of the area it lies in, for an area its own
 * @param about keys of what a story or photo is about; it lies where they lie, too
 * @param date when it was published or happened
 * @param url of its page in the portal
 */
public record Entry(
        EntryType type,
        String id,
        String title,
        List<String> names,
        List<String> codes,
        String details,
        String body,
        @Nullable String kind,
        @Nullable String areaCode,
        @Nullable List<String> about,
        @Nullable String section,
        @Nullable String series,
        List<String> services,
        List<String> accessibility,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable OffsetDateTime date,
        String url) {

    public Entry {
        names = List.copyOf(names);
        codes = List.copyOf(codes);
        // those that were kept before there was such a thing do not tell it
        about = about == null ? List.of() : List.copyOf(about);
        services = List.copyOf(services);
        accessibility = List.copyOf(accessibility);
    }

    /** An entry of which the rest is said by name. */
    public static EntryDraft draft(EntryType type, String id, String title, String url) {
        return new EntryDraft(type, id, title, url);
    }

    /** What it is about, by key. */
    public List<String> subjects() {
        return about == null ? List.of() : about;
    }

    /** Unique among all entries: {@code centre:wh-c-001}. */
    public String key() {
        return key(type, id);
    }

    public static String key(EntryType type, String id) {
        return type.word() + ":" + id;
    }
}
