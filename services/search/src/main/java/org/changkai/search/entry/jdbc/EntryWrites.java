package org.changkai.search.entry.jdbc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.changkai.search.analysis.text.Plain;
import org.changkai.search.entry.AreaCode;
import org.changkai.search.entry.Entries;
import org.changkai.search.entry.Entry;
import org.changkai.search.entry.EntryType;
import org.changkai.search.entry.Names;
import org.changkai.search.entry.jdbc.JdbcEntries.Waiting;
import org.changkai.search.entry.jdbc.Turn.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Writes entries, however many, with the same few statements; every change leaves a row in {@code pending}. */
final class EntryWrites {

    /** Rows are locked in the order of their keys, here and in every other statement: nobody waits in a circle. */
    private static final String BEFORE =
            "select key, title, area_code from entry where key = any(?) order by key for update";

    /** The number is drawn anew under the lock of a row that somebody else has entered meanwhile. */
    private static final String SAVE = """
        insert into entry (key, type, title, plain, pinyin, initials, area_code, section, date, revision, document)
        select key, type, title, plain, pinyin, initials, area_code, section, cast(date as timestamptz),
            nextval('entry_revision'), cast(document as jsonb)
        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            as told (key, type, title, plain, pinyin, initials, area_code, section, date, document)
        order by key
        on conflict (key) do update set
            title = excluded.title, plain = excluded.plain, pinyin = excluded.pinyin,
            initials = excluded.initials, area_code = excluded.area_code, section = excluded.section,
            date = excluded.date, revision = nextval('entry_revision'), document = excluded.document
        where entry.document is distinct from excluded.document
        returning key, revision
        """;

    private static final String REMOVE = "with gone as (delete from entry where key = any(?) returning key)"
            + " select key, nextval('entry_revision') from gone";

    /** Who is in a hurry stays so, whatever is ordered again. */
    private static final String PENDING = """
        insert into pending (key, revision, rank) %s order by key
        on conflict (key) do update set
            revision = excluded.revision, rank = least(pending.rank, excluded.rank), failure = null
        """;

    private static final String CHANGED =
            PENDING.formatted("select key, revision, ? from unnest(?, ?) as changed (key, revision)");

    private static final int CHANGED_BY_SOMEBODY = 0;
    private static final int CHANGED_WITH_MANY = 1;
    private static final int TO_BE_WRITTEN_AGAIN = 2;

    private static final String REVISED =
            "with these as (%s), revised as (update entry set revision = nextval('entry_revision')"
                    + " from these where entry.key = these.key returning entry.key, revision) "
                    + PENDING.formatted("select key, revision, " + TO_BE_WRITTEN_AGAIN + " from revised");

    /**
     * What is locked is passed over, here and below: it is being changed by a transaction that ends after this one, and is indexed
     * as it is then. Codes that begin with a stem come before the stem and a colon, the character after the nine. As one join the
     * database would read all entries for each stem: it knows no pattern's size before it sees it.
     */
    private static final String WHAT_LIES_IN = REVISED.formatted("""
        select inside.key from unnest(?) stem cross join lateral (
            select key from entry where area_code ~>=~ stem and area_code ~<~ (stem || ':') and key <> all(?)
            for update skip locked
        ) inside
        """);

    private static final String WHAT_IS_ABOUT = REVISED.formatted(
            "select key from entry where type in ('story', 'photo') and document -> 'about' ??| ? for update skip"
                    + " locked");

    private static final String THESE =
            REVISED.formatted("select key from entry where key = any(?) order by key for update");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EntryWrites(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Before(
            String key, String title, @Nullable String areaCode) {}

    /**
     * What has changed.
     *
     * @param keys of all of it
     * @param renamed stems of areas that are called otherwise
     * @param moved keys of places that lie elsewhere or nowhere
     */
    record Changed(List<String> keys, List<String> renamed, List<String> moved) {}

    /** Writes what differs from what is known. */
    Changed write(Map<String, Told> told) {
        if (told.isEmpty()) {
            return new Changed(List.of(), List.of(), List.of());
        }
        var before = before(told.keySet());
        var changed = new ArrayList<Waiting>();
        changed.addAll(save(told.values().stream()
                .flatMap(one -> Stream.ofNullable(one.entry()))
                .toList()));
        changed.addAll(changed(REMOVE, keys(told.values().stream().filter(one -> one.entry() == null))));
        enqueue(changed);
        var those = changed.stream()
                .map(one -> Objects.requireNonNull(told.get(one.key())))
                .toList();
        if (those.stream().anyMatch(one -> isNamed(one.type()))) {
            jdbc.sql("insert into name_change default values").update();
        }
        return new Changed(
                those.stream().map(Told::key).toList(),
                renamed(those, before),
                those.stream()
                        .filter(one -> isPlace(one.type()) && hasMoved(one.entry(), before.get(one.key())))
                        .map(Told::key)
                        .toList());
    }

    private Map<String, Before> before(Collection<String> keys) {
        var before = new HashMap<String, Before>();
        jdbc.sql(BEFORE)
                .param(keys.toArray(String[]::new))
                .query((row, number) -> new Before(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .forEach(one -> before.put(one.key(), one));
        return before;
    }

    private List<Waiting> save(List<Entry> entries) {
        return changed(
                SAVE,
                each(entries, Entry::key),
                each(entries, entry -> entry.type().word()),
                each(entries, Entry::title),
                each(entries, EntryWrites::plain),
                each(entries, entry -> Names.pinyin(entry.title())),
                each(entries, entry -> Names.initials(entry.title())),
                each(entries, Entry::areaCode),
                each(entries, Entry::section),
                each(
                        entries,
                        entry -> entry.date() == null ? null : entry.date().toString()),
                each(entries, json::writeValueAsString));
    }

    private static String plain(Entry entry) {
        return Plain.of(String.join(
                " ",
                Stream.concat(Stream.of(entry.title()), entry.names().stream()).toList()));
    }

    private static @Nullable String[] each(List<Entry> entries, Function<Entry, @Nullable String> value) {
        return entries.stream().map(value).toArray(String[]::new);
    }

    private static String[] keys(Stream<Told> those) {
        return those.map(Told::key).toArray(String[]::new);
    }

    /** @param values the first of them keys; without any nothing is asked */
    private List<Waiting> changed(String sql, @Nullable String[]... values) {
        return values[0].length == 0
                ? List.of()
                : jdbc.sql(sql)
                        .params(Arrays.asList((Object[]) values))
                        .query((row, number) -> new Waiting(row.getString(1), row.getLong(2)))
                        .list();
    }

    private void enqueue(List<Waiting> changed) {
        if (!changed.isEmpty()) {
            jdbc.sql(CHANGED)
                    .param(changed.size() <= Entries.FEW ? CHANGED_BY_SOMEBODY : CHANGED_WITH_MANY)
                    .param(changed.stream().map(Waiting::key).toArray(String[]::new))
                    .param(changed.stream().map(Waiting::revision).toArray(Long[]::new))
                    .update();
        }
    }

    /** The words of the dictionary are made of their names. */
    private static boolean isNamed(EntryType type) {
        return type != EntryType.STORY && type != EntryType.PHOTO;
    }

    /** Whether a story may be about it. */
    private static boolean isPlace(EntryType type) {
        return type == EntryType.AREA || type == EntryType.CENTRE || type == EntryType.ORGANIZATION;
    }

    private static boolean hasMoved(@Nullable Entry now, @Nullable Before before) {
        return now == null || !Objects.equals(now.areaCode(), before == null ? null : before.areaCode());
    }

    /** None that lies in another one of them. */
    private static List<String> renamed(List<Told> those, Map<String, Before> before) {
        var stems = new ArrayList<String>();
        those.stream()
                .flatMap(one -> Stream.ofNullable(one.entry()))
                .filter(entry -> entry.type() == EntryType.AREA)
                .filter(entry -> {
                    var known = before.get(entry.key());
                    return known == null || !entry.title().equals(known.title());
                })
                .map(entry -> AreaCode.stem(Objects.requireNonNull(entry.areaCode())))
                .sorted()
                .forEach(stem -> {
                    if (stems.isEmpty() || !stem.startsWith(stems.getLast())) {
                        stems.add(stem);
                    }
                });
        return stems;
    }

    /** Documents name the areas around them, and lie where what they are about lies: these are written again. */
    void orderWhatNames(Changed changed) {
        if (!changed.renamed().isEmpty()) {
            jdbc.sql(WHAT_LIES_IN)
                    .param(changed.renamed().toArray(String[]::new))
                    .param(changed.keys().toArray(String[]::new))
                    .update();
        }
        if (!changed.moved().isEmpty()) {
            jdbc.sql(WHAT_IS_ABOUT)
                    .param(changed.moved().toArray(String[]::new))
                    .update();
        }
    }

    void orderThese(Collection<String> keys) {
        jdbc.sql(THESE).param(keys.toArray(String[]::new)).update();
    }
}
