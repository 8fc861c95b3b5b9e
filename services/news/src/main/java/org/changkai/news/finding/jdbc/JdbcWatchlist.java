package org.changkai.news.finding.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.changkai.news.finding.Watched;
import org.changkai.news.finding.Watched.Kind;
import org.changkai.news.finding.Watchlist;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcWatchlist implements Watchlist {

    private static final String COLUMNS = "select id, kind, text, instead, title, note, revision from watched_word";

    private final JdbcClient jdbc;

    JdbcWatchlist(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Watched> all() {
        return jdbc.sql(COLUMNS + " order by kind, text")
                .query(JdbcWatchlist::row)
                .list();
    }

    @Override
    public Optional<Watched> lock(UUID id) {
        return jdbc.sql(COLUMNS + " where id = ? for update")
                .param(id)
                .query(JdbcWatchlist::row)
                .optional();
    }

    @Override
    public boolean add(Watched watched) {
        return jdbc.sql("""
                        insert into watched_word (id, kind, text, instead, title, note) values (?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .param(watched.id())
                        .param(watched.kind().name())
                        .param(watched.text())
                        .param(watched.instead())
                        .param(watched.title())
                        .param(watched.note())
                        .update()
                == 1;
    }

    @Override
    public boolean keep(Watched watched) {
        return jdbc.sql("""
                        update watched_word set kind = ?, text = ?, instead = ?, title = ?, note = ?, revision = ?
                        where id = ? and not exists
                            (select from watched_word other where other.kind = ? and other.text = ? and other.id <> ?)
                        """)
                        .param(watched.kind().name())
                        .param(watched.text())
                        .param(watched.instead())
                        .param(watched.title())
                        .param(watched.note())
                        .param(watched.revision())
                        .param(watched.id())
                        .param(watched.kind().name())
                        .param(watched.text())
                        .param(watched.id())
                        .update()
                == 1;
    }

    @Override
    public void remove(UUID id) {
        jdbc.sql("delete from watched_word where id = ?").param(id).update();
    }

    private static Watched row(ResultSet row, int number) throws SQLException {
        return new Watched(
                row.getObject(1, UUID.class),
                Kind.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getLong(7));
    }
}
