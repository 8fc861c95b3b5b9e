package org.changkai.search.guide.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.changkai.search.KeptForASecond;
import org.changkai.search.guide.Guide;
import org.changkai.search.guide.Guides;
import org.changkai.search.guide.Pin;
import org.changkai.search.guide.SynonymGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** There are few of them. */
final class JdbcGuides implements Guides {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final KeptForASecond<Guide> kept = new KeptForASecond<>(this::read);

    JdbcGuides(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public Guide current() {
        return kept.get();
    }

    private Guide read() {
        return new Guide(
                jdbc.sql("select id, words, revision from synonym order by id")
                        .query(JdbcGuides::group)
                        .list(),
                jdbc.sql("select id, question, keys, revision from pin order by question")
                        .query(JdbcGuides::pin)
                        .list());
    }

    @Override
    public SynonymGroup addSynonyms(List<String> words) {
        return Objects.requireNonNull(
                changed(jdbc.sql("insert into synonym (words) values (?) returning id, words, revision")
                        .param(words.toArray(String[]::new))));
    }

    @Override
    public @Nullable SynonymGroup changeSynonyms(long id, int revision, List<String> words) {
        return changed(jdbc.sql("update synonym set words = ?, revision = revision + 1 where id = ? and revision = ?"
                        + " returning id, words, revision")
                .params(words.toArray(String[]::new), id, revision));
    }

    /** The words of synonyms are words of the dictionary. */
    private @Nullable SynonymGroup changed(JdbcClient.StatementSpec statement) {
        var group = transaction.execute(status -> {
            jdbc.sql("insert into name_change default values").update();
            return statement.query(JdbcGuides::group).optional().orElse(null);
        });
        kept.forget();
        return group;
    }

    @Override
    public boolean removeSynonyms(long id) {
        var removed = transaction.execute(status -> {
            jdbc.sql("insert into name_change default values").update();
            return jdbc.sql("delete from synonym where id = ?").param(id).update();
        });
        kept.forget();
        return removed != null && removed == 1;
    }

    @Override
    public @Nullable Pin addPin(String question, List<String> keys) {
        return pinned(jdbc.sql("insert into pin (question, keys) values (?, ?) on conflict (question) do nothing"
                        + " returning id, question, keys, revision")
                .params(question, keys.toArray(String[]::new)));
    }

    @Override
    public @Nullable Pin changePin(long id, int revision, List<String> keys) {
        return pinned(jdbc.sql("update pin set keys = ?, revision = revision + 1 where id = ? and revision = ?"
                        + " returning id, question, keys, revision")
                .params(keys.toArray(String[]::new), id, revision));
    }

    private @Nullable Pin pinned(JdbcClient.StatementSpec statement) {
        var pin = statement.query(JdbcGuides::pin).optional().orElse(null);
        kept.forget();
        return pin;
    }

    @Override
    public boolean unpin(long id) {
        var removed = jdbc.sql("delete from pin where id = ?").param(id).update();
        kept.forget();
        return removed == 1;
    }

    private static SynonymGroup group(ResultSet row, int number) throws SQLException {
        return new SynonymGroup(row.getLong("id"), texts(row.getArray("words")), row.getInt("revision"));
    }

    private static Pin pin(ResultSet row, int number) throws SQLException {
        return new Pin(
                row.getLong("id"), row.getString("question"), texts(row.getArray("keys")), row.getInt("revision"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
