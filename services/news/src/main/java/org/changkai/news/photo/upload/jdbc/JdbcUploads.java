package org.changkai.news.photo.upload.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.changkai.news.photo.AddPhoto.Given;
import org.changkai.news.photo.PhotoTexts.Consent;
import org.changkai.news.photo.PhotoTexts.Rights;
import org.changkai.news.photo.upload.Upload;
import org.changkai.news.photo.upload.Uploads;
import org.changkai.news.staff.Person;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcUploads implements Uploads {

    private final JdbcClient jdbc;

    JdbcUploads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Upload upload) {
        jdbc.sql("""
                        insert into upload (id, account, name, length, caption, credit, alt, copyright, file_name,
                            expires_at, rights, consent)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(upload.id())
                .param(upload.person().account())
                .param(upload.person().name())
                .param(upload.length())
                .param(upload.given().caption())
                .param(upload.given().credit())
                .param(upload.given().alt())
                .param(upload.given().copyright())
                .param(upload.given().fileName())
                .param(upload.expiresAt().atOffset(ZoneOffset.UTC))
                .param(upload.given().rights().name())
                .param(upload.given().consent().name())
                .update();
    }

    @Override
    public Optional<Upload> find(UUID id) {
        return jdbc.sql("""
                        select id, account, name, caption, credit, alt, copyright, length, received, expires_at, photo,
                            file_name, rights, consent
                        from upload where id = ?
                        """).param(id).query(JdbcUploads::upload).optional();
    }

    @Override
    public int count(String account) {
        return jdbc.sql("select count(*) from upload where account = ? and photo is null")
                .param(account)
                .query(Integer.class)
                .single();
    }

    @Override
    public boolean advance(UUID id, long from, long to, String key) {
        var advanced = jdbc.sql("update upload set received = ? where id = ? and received = ?")
                .params(to, id, from)
                .update();
        if (advanced == 1) {
            jdbc.sql("insert into upload_part (upload, start, key) values (?, ?, ?)")
                    .params(id, from, key)
                    .update();
        }
        return advanced == 1;
    }

    @Override
    public List<String> parts(UUID id) {
        return jdbc.sql("select key from upload_part where upload = ? order by start")
                .param(id)
                .query((row, n) -> row.getString(1))
                .list();
    }

    @Override
    public void finish(UUID id, UUID photo) {
        jdbc.sql("delete from upload_part where upload = ?").param(id).update();
        jdbc.sql("update upload set photo = ? where id = ?").params(photo, id).update();
    }

    @Override
    public void forget(UUID id) {
        jdbc.sql("delete from upload where id = ?").param(id).update();
    }

    @Override
    public Optional<UUID> expired(Instant now) {
        return jdbc.sql("select id from upload where expires_at < ? order by expires_at limit 1 for update skip locked")
                .param(now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
    }

    private static Upload upload(ResultSet row, int number) throws SQLException {
        return new Upload(
                row.getObject(1, UUID.class),
                new Person(row.getString(2), row.getString(3)),
                new Given(
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        Rights.valueOf(row.getString(13)),
                        Consent.valueOf(row.getString(14)),
                        row.getString(12)),
                row.getLong(8),
                row.getLong(9),
                row.getObject(10, OffsetDateTime.class).toInstant(),
                row.getObject(11, UUID.class));
    }
}
