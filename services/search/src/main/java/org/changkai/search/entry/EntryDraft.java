package org.changkai.search.entry;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry that is being put together, each thing by its name. What is not said there is not. */
public final class EntryDraft {

    private final EntryType type;
    private final String id;
    private final String title;
    private final String url;
    private List<String> names = List.of();
    private List<String> codes = List.of();
    private String details = "";
    private String body = "";
    private @Nullable String kind;
    private @Nullable String areaCode;
    private List<String> about = List.of();
    private @Nullable String section;
    private @Nullable String series;
    private List<String> services = List.of();
    private List<String> accessibility = List.of();
    private @Nullable Double lat;
    private @Nullable Double lon;
    private @Nullable OffsetDateTime date;

    EntryDraft(EntryType type, String id, String title, String url) {
        this.type = type;
        this.id = id;
        this.title = title;
        this.url = url;
    }

    public EntryDraft names(List<String> all) {
        names = all;
        return this;
    }

    public EntryDraft codes(List<String> all) {
        codes = all;
        return this;
    }

    public EntryDraft details(String text) {
        details = text;
        return this;
    }

    public EntryDraft body(String text) {
        body = text;
        return this;
    }

    public EntryDraft kind(@Nullable String word) {
        kind = word;
        return this;
    }

    public EntryDraft areaCode(@Nullable String code) {
        areaCode = code;
        return this;
    }

    public EntryDraft about(List<String> keys) {
        about = keys;
        return this;
    }

    public EntryDraft section(@Nullable String slug) {
        section = slug;
        return this;
    }

    public EntryDraft series(@Nullable String slug) {
        series = slug;
        return this;
    }

    public EntryDraft services(List<String> items) {
        services = items;
        return this;
    }

    public EntryDraft accessibility(List<String> features) {
        accessibility = features;
        return this;
    }

    /** In WGS-84. */
    public EntryDraft position(@Nullable Double latitude, @Nullable Double longitude) {
        lat = latitude;
        lon = longitude;
        return this;
    }

    public EntryDraft date(@Nullable OffsetDateTime moment) {
        date = moment;
        return this;
    }

    public Entry entry() {
        return new Entry(
                type,
                id,
                title,
                names,
                codes,
                details,
                body,
                kind,
                areaCode,
                about,
                section,
                series,
                services,
                accessibility,
                lat,
                lon,
                date,
                url);
    }
}
