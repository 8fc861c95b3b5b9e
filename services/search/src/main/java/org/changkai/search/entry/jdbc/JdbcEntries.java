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
import org.changkai.search.analysis.text.Plain;
import org.changkai.search.entry.AreaCode;
import org.changkai.search.entry.Entries;
import org.changkai.search.entry.Entry;
import org.changkai.search.entry.EntryType;
import org.changkai.search.entry.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Entries as rows; every change leaves a row in {@code pending} and, after the commit, rings. */
public final class JdbcEntries implements Entries {

    private static final String PENDING = """
        insert into pending (key, revision) %s
        on conflict (key) do update set revision = excluded.revision, failure = null
        """;

    /** What is locked is being changed by a transaction that ends after this one, and is indexed as it is then. */
    private static final String REVISED =
            "with these as (select key from entry where %s order by key for update skip locked),"
                    + " revised as (update entry set revision = nextval('entry_revision')"
                    + " from these where entry.key = these.key returning entry.key, revision) "
                    + PENDING.formatted("select key, revision from revised");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Runnable bell;
    private final TransactionTemplate another;

    /** @param another a transaction, always a new one */
    JdbcEntries(JdbcClient jdbc, JsonMapper json, Runnable bell, TransactionTemplate another) {
        this.another = another;
        this.jdbc = jdbc;
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        this.bell = bell;
    }

    /** A key that waits, and the revision of what happened to it last. */
    public record Waiting(String key, long revision) {}

    private record Row(String key, long revision, @Nullable Entry entry) {}

    @Override
    public void save(Entry entry) {
        var turn = turn();
        var before = before(entry.key());
        var names =
                Stream.concat(Stream.of(entry.title()), entry.names().stream()).toList();
        var saved = jdbc.sql("""
            insert into entry (key, type, title, plain, pinyin, initials, area_code, section, date, revision, document)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, nextval('entry_revision'), cast(? as jsonb))
            on conflict (key) do update set
                title = excluded.title, plain = excluded.plain, pinyin = excluded.pinyin,
                initials = excluded.initials, area_code = excluded.area_code, section = excluded.section,
                date = excluded.date, revision = excluded.revision, document = excluded.document
            where entry.document is distinct from excluded.document
            returning revision
            """)
                .param(entry.key())
                .param(entry.type().word())
                .param(entry.title())
                .param(Plain.of(String.join(" ", names)))
                .param(Names.pinyin(entry.title()))
                .param(Names.initials(entry.title()))
                .param(entry.areaCode())
                .param(entry.section())
                .param(entry.date())
                .param(json.writeValueAsString(entry))
                .query(Long.class)
                .optional();
        if (saved.isPresent()) {
            enqueue(entry.key(), saved.get());
            noteNameChange(entry.type());
            if (entry.type() == EntryType.AREA && !entry.title().equals(before.title())) {
                turn.last(() -> enqueueWhatLiesIn(entry));
            }
            if (isPlace(entry.type()) && !Objects.equals(entry.areaCode(), before.areaCode())) {
                turn.last(() -> enqueueWhatIsAbout(entry.key()));
            }
        }
    }

    /** Whether a story may be about it. */
    private static boolean isPlace(EntryType type) {
        return type == EntryType.AREA || type == EntryType.CENTRE || type == EntryType.ORGANIZATION;
    }

    private Turn turn() {
        return OneOfTransaction.of(Turn.class, () -> new Turn(jdbc));
    }

    private record Before(@Nullable String title, @Nullable String areaCode) {}

    private Before before(String key) {
        return jdbc.sql("select title, area_code from entry where key = ?")
                .param(key)
                .query((row, number) -> new Before(row.getString(1), row.getString(2)))
                .optional()
                .orElse(new Before(null, null));
    }

    @Override
    public void remove(EntryType type, String id) {
        var turn = turn();
        var key = Entry.key(type, id);
        var known = jdbc.sql("delete from entry where key = ?").param(key).update();
        if (known == 1) {
            var revision = jdbc.sql("select nextval('entry_revision')")
                    .query(Long.class)
                    .single();
            enqueue(key, revision);
            noteNameChange(type);
            if (isPlace(type)) {
                turn.last(() -> enqueueWhatIsAbout(key));
            }
        }
    }

    /** The words of the dictionary are made of these names. */
    private void noteNameChange(EntryType type) {
        if (type != EntryType.STORY && type != EntryType.PHOTO) {
            jdbc.sql("insert into name_change default values").update();
        }
    }

    @Override
    public void indexAgain(Collection<String> keys) {
        another.executeWithoutResult(status -> {
            turn();
            jdbc.sql("with again as (select key from entry where key in (:keys) order by key for update),"
                            + " revised as (update entry set revision = nextval('entry_revision')"
                            + " from again where entry.key = again.key returning entry.key, revision) "
                            + PENDING.formatted("select key, revision from revised"))
                    .param("keys", keys)
                    .update();
            OneOfTransaction.of(Ring.class, () -> new Ring(bell));
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

    private void enqueue(String key, long revision) {
        jdbc.sql(PENDING.formatted("values (?, ?)")).params(key, revision).update();
        OneOfTransaction.of(Ring.class, () -> new Ring(bell));
    }

    /** Their documents name the area, so they are indexed again. */
    private void enqueueWhatLiesIn(Entry area) {
        var code = Objects.requireNonNull(area.areaCode());
        var stem = AreaCode.stem(code);
        var matching = stem.equals(code) ? "area_code = ?" : "area_code like ?";
        jdbc.sql(REVISED.formatted(matching + " and key <> ?"))
                .params(stem.equals(code) ? code : stem + "%", area.key())
                .update();
    }

    /** It is found in the area of what it is about. */
    private void enqueueWhatIsAbout(String key) {
        jdbc.sql(REVISED.formatted("type in ('story', 'photo') and document -> 'about' @> to_jsonb(cast(? as text))"))
                .param(key)
                .update();
    }

    private record Ring(Runnable bell) implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            bell.run();
        }
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
