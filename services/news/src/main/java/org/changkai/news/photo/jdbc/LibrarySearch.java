package org.changkai.news.photo.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.changkai.news.photo.Photo;
import org.changkai.news.photo.Photos.Missing;
import org.changkai.news.photo.Photos.Search;
import org.changkai.platform.page.Cursor;
import org.jspecify.annotations.Nullable;

/** The conditions of a look into the library and their values, in one order. */
final class LibrarySearch {

    private static final DateTimeFormatter SPOKEN = DateTimeFormatter.ofPattern("uuuu年M月d日");
    private static final int MOST_WORDS = 8;

    private final StringBuilder sql = new StringBuilder("where true");
    private final List<Object> params = new ArrayList<>();

    LibrarySearch(Search search, @Nullable String cursor) {
        if (search.words() != null) {
            Stream.of(search.words().strip().split("[\\s　]+"))
                    .filter(word -> !word.isEmpty())
                    .limit(MOST_WORDS)
                    .forEach(word -> add(" and words ilike '%' || ? || '%'", escaped(word)));
        }
        if (search.from() != null) {
            add(" and coalesce(taken_at, uploaded_at at time zone 'Asia/Shanghai') >= ?", search.from());
        }
        if (search.to() != null) {
            add(
                    " and coalesce(taken_at, uploaded_at at time zone 'Asia/Shanghai') < ?",
                    search.to().plusDays(1));
        }
        if (search.tag() != null && !search.tag().isBlank()) {
            add(" and tags @> array[cast(? as text)]", search.tag().strip());
        }
        if (search.rights() != null) {
            add(" and rights = ?", search.rights().name());
        }
        if (search.consent() != null) {
            add(" and consent = ?", search.consent().name());
        }
        if (search.missing() != null) {
            sql.append(" and coalesce(btrim(").append(column(search.missing())).append("), '') = ''");
        }
        var after = Cursor.parse(cursor, 2);
        if (after != null) {
            sql.append(" and (uploaded_at, id) < (?, cast(? as uuid))");
            params.add(Instant.ofEpochMilli(after.number(0)).atOffset(ZoneOffset.UTC));
            params.add(after.key(1));
        }
    }

    private static String column(Missing missing) {
        return switch (missing) {
            case CAPTION -> "caption";
            case CREDIT -> "credit";
            case ALT -> "alt";
        };
    }

    String sql() {
        return sql.toString();
    }

    List<Object> params() {
        return params;
    }

    private void add(String condition, Object value) {
        sql.append(condition);
        params.add(value);
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** Everything one may look for, in one line. */
    static String words(Photo photo) {
        var texts = photo.texts();
        var filing = photo.filing();
        var taken = photo.takenAt();
        return Stream.of(
                        Stream.of(
                                texts.caption(),
                                texts.credit(),
                                texts.alt(),
                                texts.copyright(),
                                filing.photographer(),
                                photo.fileName(),
                                filing.place(),
                                filing.organization(),
                                taken == null ? null : taken.toLocalDate() + " " + taken.format(SPOKEN),
                                photo.uploadedBy().name()),
                        filing.tags().stream())
                .flatMap(words -> words)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }
}
