package org.changkai.search.entry.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.changkai.platform.commit.OneOfTransaction;
import org.changkai.search.entry.AreaCode;
import org.changkai.search.entry.Entries;
import org.changkai.search.entry.Entry;
import org.changkai.search.entry.EntryType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Entries as rows; what a transaction has changed rings after the commit. */
public final class JdbcEntries implements Entries {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Runnable bell;
    private final TransactionTemplate another;
    private final EntryWrites writes;

    /** @param another a transaction, always a new one */
    JdbcEntries(JdbcClient jdbc, JsonMapper json, Runnable bell, TransactionTemplate another) {
        this.another = another;
        this.jdbc = jdbc;
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        this.writes = new EntryWrites(jdbc, this.json);
        this.bell = bell;
    }

    /** A key that waits, and the revision of what happened to it last. */
    public record Waiting(String key, long revision) {}

    private record Row(String key, long revision, @Nullable Entry entry) {}

    @Override
    public void save(Entry entry) {
        turn().tell(new Turn.Told(entry.key(), entry.type(), entry));
    }

    @Override
    public void remove(EntryType type, String id) {
        turn().tell(new Turn.Told(Entry.key(type, id), type, null));
    }

    private Turn turn() {
        return OneOfTransaction.of(Turn.class, () -> new Turn(jdbc, writes, bell));
    }

    @Override
    public void indexAgain(Collection<String> keys) {
        another.executeWithoutResult(status -> {
            turn();
            writes.orderThese(keys);
        });
    }

    @Override
    public List<Revised> after(String key, int limit) {
        var rows = jdbc.sql("select key, revision, document from entry where key > ? order by key limit ?")
                .params(key, limit)
                .query(this::row)
                .list();
        return withAreaNames(rows);
    }

    /** What these keys stand for now. */
    public List<Revised> current(List<Waiting> waiting) {
        if (waiting.isEmpty()) {
            return List.of();
        }
        var rows = new HashMap<String, Row>();
        jdbc.sql("select key, revision, document from entry where key in (:keys)")
                .param("keys", waiting.stream().map(Waiting::key).toList())
                .query(this::row)
                .list()
                .forEach(row -> rows.put(row.key(), row));
        return withAreaNames(waiting.stream()
                .map(one -> rows.getOrDefault(one.key(), new Row(one.key(), one.revision(), null)))
                .toList());
    }

    @Override
    public long count() {
        return jdbc.sql("select count(*) from entry").query(Long.class).single();
    }

    @Override
    public Map<String, String> titles(Collection<String> keys) {
        var titles = new HashMap<String, String>();
        if (!keys.isEmpty()) {
            jdbc.sql("select key, title from entry where key in (:keys)")
                    .param("keys", keys)
                    .query(row -> {
                        titles.put(row.getString(1), row.getString(2));
                    });
        }
        return titles;
    }

    private Row row(ResultSet row, int number) throws SQLException {
        return new Row(row.getString(1), row.getLong(2), json.readValue(row.getString(3), Entry.class));
    }

    private List<Revised> withAreaNames(List<Row> rows) {
        var areas = new LinkedHashSet<String>();
        rows.forEach(row -> areas.addAll(around(row.entry())));
        var titles = titles(areas);
        var codes = areaCodes(rows);
        return rows.stream()
                .map(row -> new Revised(
                        row.key(),
                        row.revision(),
                        row.entry(),
                        around(row.entry()).stream()
                                .map(titles::get)
                                .filter(Objects::nonNull)
                                .toList(),
                        areaCodes(row.entry(), codes)))
                .toList();
    }

    /** Where what these are about lies, by its key. */
    private Map<String, String> areaCodes(List<Row> rows) {
        var subjects = rows.stream()
                .flatMap(row -> row.entry() == null ? Stream.empty() : row.entry().subjects().stream())
                .distinct()
                .toList();
        var codes = new HashMap<String, String>();
        if (!subjects.isEmpty()) {
            jdbc.sql("select key, area_code from entry where key in (:keys) and area_code is not null")
                    .param("keys", subjects)
                    .query(row -> {
                        codes.put(row.getString(1), row.getString(2));
                    });
        }
        return codes;
    }

    private static List<String> areaCodes(@Nullable Entry entry, Map<String, String> codes) {
        return entry == null
                ? List.of()
                : Stream.concat(
                                Stream.ofNullable(entry.areaCode()),
                                entry.subjects().stream().flatMap(subject -> Stream.ofNullable(codes.get(subject))))
                        .distinct()
                        .toList();
    }

    private static List<String> around(@Nullable Entry entry) {
        if (entry == null || entry.areaCode() == null) {
            return List.of();
        }
        return AreaCode.path(entry.areaCode()).stream()
                .map(code -> Entry.key(EntryType.AREA, code))
                .filter(key -> !key.equals(entry.key()))
                .toList();
    }
}
