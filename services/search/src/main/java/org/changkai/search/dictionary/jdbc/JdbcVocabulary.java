package org.changkai.search.dictionary.jdbc;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.changkai.search.dictionary.Vocabulary;
import org.changkai.search.dictionary.WordList;
import org.changkai.search.entry.EntryType;
import org.changkai.search.entry.Names;
import org.changkai.search.lock.jdbc.Lock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The words are made anew whenever a name has changed: that is rare, and so they can not drift from the names. While they are
 * brought to the engine, which takes seconds, a transaction holds the turn that has written nothing, and keeps nobody waiting.
 */
final class JdbcVocabulary implements Vocabulary {

    private static final int LONGEST_WORD = 30;

    /** Whose names are words. A story's headline or a caption is a sentence. */
    private static final List<EntryType> NAMED =
            List.of(EntryType.AREA, EntryType.SERVICE, EntryType.CENTRE, EntryType.ORGANIZATION);

    private final JdbcClient jdbc;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;
    private final Clock clock;

    JdbcVocabulary(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.reading = new TransactionTemplate(transactions);
        this.writing = new TransactionTemplate(transactions);
        writing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    private record Brought(long version, String words) {}

    @Override
    public long version() {
        return jdbc.sql("select version from dictionary").query(Long.class).single();
    }

    @Override
    public void renew(boolean again, Renewal renewal) {
        if (again
                || jdbc.sql("select exists(select 1 from name_change)")
                        .query(Boolean.class)
                        .single()) {
            reading.executeWithoutResult(status -> renewInTurn(again, renewal));
        }
    }

    private void renewInTurn(boolean again, Renewal renewal) {
        if (!Lock.DICTIONARY.tryTake(jdbc)) {
            return; // another replica does it
        }
        var seen = jdbc.sql("select id from name_change").query(Long.class).list();
        var last = jdbc.sql("select version, words from dictionary")
                .query((row, number) -> new Brought(row.getLong(1), row.getString(2)))
                .single();
        var before = WordList.parse(last.words());
        var now = now();
        if (!again && now.equals(before)) {
            writing.executeWithoutResult(status -> forget(seen));
            return;
        }
        var version = Math.max(last.version() + 1, clock.millis());
        renewal.bring(version, before, now);
        writing.executeWithoutResult(status -> {
            jdbc.sql("update dictionary set version = ?, words = ?, renewed_at = now()")
                    .params(version, now.text())
                    .update();
            forget(seen);
        });
    }

    /** What has changed since stays, and is the next one's. */
    private void forget(List<@Nullable Long> changes) {
        jdbc.sql("delete from name_change where id = any(cast(? as bigint[]))")
                .param(changes.toArray(Long[]::new))
                .update();
    }

    private WordList now() {
        var words = new TreeSet<String>();
        jdbc.sql("select type, title, array(select jsonb_array_elements_text(document -> 'names')) from entry"
                        + " where type in (:types)")
                .param("types", NAMED.stream().map(EntryType::word).toList())
                .query(row -> {
                    add(words, row.getString(1), row.getString(2), (String[])
                            row.getArray(3).getArray());
                });
        jdbc.sql("select distinct unnest(words) from synonym").query(String.class).list().stream()
                .map(Names::compact)
                .forEach(words::add);
        words.removeIf(word -> word.length() < 2 || word.length() > LONGEST_WORD || !isChinese(word));
        return WordList.of(words);
    }

    private static void add(Collection<String> words, String type, String title, String[] names) {
        if (type.equals(EntryType.AREA.word())) {
            words.addAll(Names.exact(List.of(title))); // the other names of an area are those it had once
        } else {
            Stream.concat(Stream.of(title), Stream.of(names))
                    .map(Names::compact)
                    .forEach(words::add);
        }
    }

    private static boolean isChinese(String word) {
        return word.codePoints().allMatch(Character::isIdeographic);
    }
}
