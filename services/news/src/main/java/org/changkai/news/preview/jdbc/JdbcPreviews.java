package org.changkai.news.preview.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.changkai.news.preview.Preview;
import org.changkai.news.preview.Previews;
import org.changkai.news.staff.Person;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcPreviews implements Previews {

    private static final String COLUMNS = "select id, story, created_at, expires_at, account, name from preview";

    private final JdbcClient jdbc;

    JdbcPreviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Preview preview, String secretHash) {
        jdbc.sql("""
            insert into preview (id, story, secret_hash, created_at, expires_at, account, name)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
                .params(
                        preview.id(),
                        preview.story(),
                        secretHash,
                        utc(preview.createdAt()),
                        utc(preview.expiresAt()),
                        preview.by().account(),
                        preview.by().name())
                .update();
    }

    @Override
    public List<Preview> of(UUID story, Instant now) {
        return jdbc.sql(COLUMNS + " where story = ? and expires_at > ? order by created_at desc")
                .params(story, utc(now))
                .query(JdbcPreviews::row)
                .list();
    }

    @Override
    public Optional<Preview> find(String secretHash, Instant now) {
        return jdbc.sql(COLUMNS + " where secret_hash = ? and expires_at > ?")
                .params(secretHash, utc(now))
                .query(JdbcPreviews::row)
                .optional();
    }

    @Override
    public boolean revoke(UUID story, UUID id) {
        return jdbc.sql("delete from preview where story = ? and id = ?")
                        .params(story, id)
                        .update()
                == 1;
    }

    private static Preview row(ResultSet row, int number) throws SQLException {
        return new Preview(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                new Person(row.getString(5), row.getString(6)));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
