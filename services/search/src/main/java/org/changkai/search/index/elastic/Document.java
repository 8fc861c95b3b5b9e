package org.changkai.search.index.elastic;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.changkai.search.entry.AreaCode;
import org.changkai.search.entry.Entry;
import org.changkai.search.entry.EntryType;
import org.changkai.search.entry.Names;
import org.jspecify.annotations.Nullable;

/** An entry as the mapping in {@code elasticsearch/index.json} wants it. */
final class Document {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private Document() {}

    static Map<String, Object> of(Entry entry, List<String> areaNames, List<String> areaCodes) {
        var names = new ArrayList<String>();
        names.add(entry.title());
        names.addAll(entry.names());
        var document = new HashMap<String, Object>();
        document.put("key", entry.key());
        document.put("type", entry.type().word());
        document.put("id", entry.id());
        document.put("url", entry.url());
        document.put("place", String.join(" ", areaNames));
        document.put("names", entry.names());
        document.put("exact", Names.exact(names));
        document.put("sounds", isNamed(entry) ? Names.sounds(names) : List.of());
        document.put(
                "codes", entry.codes().stream().map(Names::compact).distinct().toList());
        document.put("length", Math.min(entry.title().length(), Short.MAX_VALUE));
        document.put("title", entry.title());
        document.put("full", full(areaNames, names, entry.details()));
        document.put("body", entry.body());
        document.put("services", entry.services());
        document.put("accessibility", entry.accessibility());
        put(document, "kind", entry.kind());
        put(document, "section", entry.section());
        put(document, "series", entry.series());
        if (entry.date() != null) {
            document.put("date", entry.date().toString());
            document.put(
                    "year", String.valueOf(entry.date().atZoneSameInstant(CHINA).getYear()));
        }
        document.put(
                "areas",
                areaCodes.stream()
                        .flatMap(code -> AreaCode.path(code).stream())
                        .distinct()
                        .toList());
        AreaCode.LEVELS.forEach(level -> document.put(
                level,
                areaCodes.stream()
                        .flatMap(code -> Stream.ofNullable(AreaCode.levels(code).get(level)))
                        .distinct()
                        .toList()));
        if (entry.lat() != null && entry.lon() != null) {
            document.put("point", Map.of("lat", entry.lat(), "lon", entry.lon()));
        }
        return document;
    }

    /** A headline or a caption is a sentence that nobody types whole as it sounds. */
    private static boolean isNamed(Entry entry) {
        return entry.type() != EntryType.STORY && entry.type() != EntryType.PHOTO;
    }

    private static String full(List<String> areaNames, List<String> names, String details) {
        return String.join(
                " ",
                Stream.of(areaNames, names, List.of(details))
                        .flatMap(List::stream)
                        .toList());
    }

    private static void put(Map<String, Object> document, String field, @Nullable Object value) {
        if (value != null) {
            document.put(field, value);
        }
    }
}
