package org.changkai.news.photo.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.changkai.news.photo.Photo;
import org.changkai.news.photo.PhotoTexts;
import org.changkai.news.photo.PhotoTexts.Consent;
import org.changkai.news.photo.PhotoTexts.Rights;
import org.changkai.news.photo.Photos;
import org.changkai.news.photo.Rendition;
import org.changkai.news.staff.Person;
import org.changkai.platform.page.Cursor;
import org.changkai.platform.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcPhotos implements Photos {

    private static final int NEARLY = 6;
    private static final String PHOTO = """
            select id, revision, caption, credit, alt, copyright, rights, consent, width, height, type, taken_at,
                uploaded_at, uploaded_by, uploaded_by_name, withdrawn_at is not null
            from photo
            """;

    private final JdbcClient jdbc;

    JdbcPhotos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Photo> find(UUID id) {
        return jdbc.sql(PHOTO + "where id = ?").param(id).query(this::photo).optional();
    }

    @Override
    public List<Photo> findAll(Collection<UUID> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public List<Photo> lockAll(Collection<UUID> ids) {
        // one after the other in the order of their ids, so that two stories with the same photos never wait in a ring
        for (var id : ids.stream().sorted().toList()) {
            jdbc.sql("select id from photo where id = ? for share")
                    .param(id)
                    .query(UUID.class)
                    .list();
        }
        return findAll(ids);
    }

    @Override
    public Optional<Photo> lock(UUID id) {
        jdbc.sql("select id from photo where id = ? for update")
                .param(id)
                .query(UUID.class)
                .list();
        return find(id);
    }

    @Override
    public void add(Photo photo, String originalSha256, long likeness) {
        var texts = photo.texts();
        jdbc.sql("""
                        insert into photo (id, revision, caption, credit, alt, copyright, rights, consent, taken_at,
                            width, height, type, original_sha256, likeness, uploaded_at, uploaded_by, uploaded_by_name)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(photo.id())
                .param(photo.revision())
                .param(texts.caption())
                .param(texts.credit())
                .param(texts.alt())
                .param(texts.copyright())
                .param(texts.rights().name())
                .param(texts.consent().name())
                .param(photo.takenAt())
                .param(photo.width())
                .param(photo.height())
                .param(photo.type())
                .param(originalSha256)
                .param(likeness)
                .param(photo.uploadedAt().atOffset(ZoneOffset.UTC))
                .param(photo.uploadedBy().account())
                .param(photo.uploadedBy().name())
                .update();
        photo.renditions().forEach(rendition -> add(photo.id(), rendition));
    }

    @Override
    public void keep(Photo photo) {
        var texts = photo.texts();
        jdbc.sql("""
                        update photo set revision = ?, caption = ?, credit = ?, alt = ?, copyright = ?, rights = ?,
                            consent = ? where id = ?
                        """)
                .param(photo.revision())
                .param(texts.caption())
                .param(texts.credit())
                .param(texts.alt())
                .param(texts.copyright())
                .param(texts.rights().name())
                .param(texts.consent().name())
                .param(photo.id())
                .update();
        jdbc.sql("update rendition set current = false where photo = ?")
                .param(photo.id())
                .update();
        photo.renditions().forEach(rendition -> add(photo.id(), rendition));
    }

    private void add(UUID photo, Rendition rendition) {
        jdbc.sql("""
                        insert into rendition (photo, name, type, width, height, bytes, sha256)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (photo, name) do update set current = true
                        """)
                .params(
                        photo,
                        rendition.name(),
                        rendition.type(),
                        rendition.width(),
                        rendition.height(),
                        rendition.bytes(),
                        rendition.sha256())
                .update();
    }

    @Override
    public void withdraw(Collection<UUID> ids, boolean withdrawn) {
        for (var id : ids.stream().sorted().toList()) {
            jdbc.sql("""
                            update photo set withdrawn_at = case when ? then now() end
                            where id = ? and (withdrawn_at is null) = ?
                              and not exists (select from published_photo where photo = photo.id)
                            """).params(withdrawn, id, withdrawn).update();
        }
    }

    @Override
    public boolean isPublished(UUID id) {
        return jdbc.sql("select exists (select from published_photo where photo = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<Rendition> rendition(UUID photo, String name) {
        return jdbc.sql("""
                        select r.name, r.type, r.width, r.height, r.bytes, r.sha256
                        from rendition r join photo p on p.id = r.photo
                        where r.photo = ? and r.name = ? and p.withdrawn_at is null
                        """).params(photo, name).query(JdbcPhotos::rendition).optional();
    }

    @Override
    public List<Alike> alike(String originalSha256, long likeness, UUID except) {
        return jdbc.sql("""
                        select id, original_sha256 = ? as same,
                            bit_count(cast(likeness as bit(64)) # cast(cast(? as bigint) as bit(64))) as difference
                        from photo
                        where id <> ? and (original_sha256 = ? or
                            bit_count(cast(likeness as bit(64)) # cast(cast(? as bigint) as bit(64))) <= ?)
                        order by same desc, difference, id limit 10
                        """)
                .params(originalSha256, likeness, except, originalSha256, likeness, NEARLY)
                .query((row, n) -> new Alike(row.getObject(1, UUID.class), row.getBoolean(2), row.getInt(3)))
                .list();
    }

    @Override
    public Page<Photo> list(@Nullable String words, int limit, @Nullable String cursor) {
        var params = new ArrayList<Object>();
        var sql = new StringBuilder(PHOTO).append("where true");
        if (words != null && !words.isBlank()) {
            sql.append(" and concat_ws(' ', caption, credit, alt) ilike '%' || ? || '%'");
            params.add(words.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"));
        }
        var after = Cursor.parse(cursor, 2);
        if (after != null) {
            sql.append(" and (uploaded_at, id) < (?, cast(? as uuid))");
            params.add(Instant.ofEpochMilli(after.number(0)).atOffset(ZoneOffset.UTC));
            params.add(after.key(1));
        }
        sql.append(" order by uploaded_at desc, id desc limit ?");
        params.add(limit + 1);
        var rows = jdbc.sql(sql.toString()).params(params).query(this::photo).list();
        return Page.of(rows, limit, last -> Cursor.of(last.uploadedAt().toEpochMilli(), last.id()));
    }

    private Photo photo(ResultSet row, int number) throws SQLException {
        var id = row.getObject(1, UUID.class);
        var texts = new PhotoTexts(
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                Rights.valueOf(row.getString(7)),
                Consent.valueOf(row.getString(8)));
        return new Photo(
                id,
                row.getLong(2),
                texts,
                row.getInt(9),
                row.getInt(10),
                row.getString(11),
                row.getObject(12, LocalDateTime.class),
                row.getObject(13, OffsetDateTime.class).toInstant(),
                new Person(row.getString(14), row.getString(15)),
                row.getBoolean(16),
                renditions(id));
    }

    private List<Rendition> renditions(UUID photo) {
        return jdbc.sql("""
                        select name, type, width, height, bytes, sha256 from rendition
                        where photo = ? and current order by width, type
                        """).param(photo).query(JdbcPhotos::rendition).list();
    }

    private static Rendition rendition(ResultSet row, int number) throws SQLException {
        return new Rendition(
                row.getString(1), row.getString(2), row.getInt(3), row.getInt(4), row.getLong(5), row.getString(6));
    }
}
