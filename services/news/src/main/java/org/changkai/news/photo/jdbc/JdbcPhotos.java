package org.changkai.news.photo.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.changkai.news.photo.Photo;
import org.changkai.news.photo.PhotoTexts;
import org.changkai.news.photo.Photos;
import org.changkai.news.photo.Rendition;
import org.changkai.platform.page.Cursor;
import org.changkai.platform.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcPhotos implements Photos {

    private static final int NEARLY = 6;
    private static final String[] BLOCKING = PhotoTexts.blocking().toArray(String[]::new);
    private static final String PHOTO = """
        select id, revision, caption, credit, alt, copyright, rights, consent, width, height, type, taken_at,
            uploaded_at, uploaded_by, uploaded_by_name, withdrawn_at is not null, place, organization, tags, crop,
            focus, blurs, photographer, file_name
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
            jdbc.sql("select id from photo where id = ? for no key update")
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
        jdbc.sql("""
                        insert into photo (id, width, height, type, taken_at, original_sha256, likeness, uploaded_at,
                            uploaded_by, uploaded_by_name, rights, consent, file_name)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(photo.id())
                .param(photo.width())
                .param(photo.height())
                .param(photo.type())
                .param(photo.takenAt())
                .param(originalSha256)
                .param(likeness)
                .param(photo.uploadedAt().atOffset(ZoneOffset.UTC))
                .param(photo.uploadedBy().account())
                .param(photo.uploadedBy().name())
                .param(photo.texts().rights().name())
                .param(photo.texts().consent().name())
                .param(photo.fileName())
                .update();
        keep(photo);
    }

    @Override
    public void keep(Photo photo) {
        var texts = photo.texts();
        var filing = photo.filing();
        var treatment = photo.treatment();
        jdbc.sql("""
                        update photo set revision = ?, caption = ?, credit = ?, alt = ?, copyright = ?, rights = ?,
                            consent = ?, photographer = ?, place = ?, organization = ?, tags = ?, words = ?, crop = ?,
                            focus = ?, blurs = ?, avif_due = true, avif_claimed_until = null
                        where id = ?
                        """)
                .param(photo.revision())
                .param(texts.caption())
                .param(texts.credit())
                .param(texts.alt())
                .param(texts.copyright())
                .param(texts.rights().name())
                .param(texts.consent().name())
                .param(filing.photographer())
                .param(filing.place())
                .param(filing.organization())
                .param(filing.tags().toArray(String[]::new))
                .param(LibrarySearch.words(photo))
                .param(PhotoRow.crop(treatment))
                .param(PhotoRow.focus(treatment))
                .param(PhotoRow.blurs(treatment))
                .param(photo.id())
                .update();
        jdbc.sql("update rendition set current = false where photo = ?")
                .param(photo.id())
                .update();
        add(photo.id(), photo.renditions());
    }

    @Override
    public List<String> replace(Photo photo) {
        var before = jdbc.sql("delete from rendition where photo = ? returning name")
                .param(photo.id())
                .query((row, n) -> row.getString(1))
                .list();
        keep(photo);
        var kept = photo.renditions().stream().map(Rendition::name).toList();
        return before.stream().filter(name -> !kept.contains(name)).toList();
    }

    @Override
    public void add(UUID photo, List<Rendition> renditions) {
        renditions.forEach(rendition -> add(photo, rendition));
    }

    @Override
    public Optional<UUID> claimForAvif(Instant now, Instant until) {
        return jdbc.sql("""
                        update photo set avif_claimed_until = ? where id = (
                            select id from photo
                            where avif_due and (avif_claimed_until is null or avif_claimed_until < ?)
                            order by uploaded_at limit 1 for update skip locked)
                        returning id
                        """)
                .params(until.atOffset(ZoneOffset.UTC), now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
    }

    @Override
    public void doneWithAvif(UUID photo) {
        jdbc.sql("update photo set avif_due = false, avif_claimed_until = null where id = ?")
                .param(photo)
                .update();
    }

    private void add(UUID photo, Rendition rendition) {
        jdbc.sql("""
            insert into rendition (photo, name, shape, type, width, height, bytes, sha256)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (photo, name) do update set current = true
            """)
                .params(
                        photo,
                        rendition.name(),
                        rendition.shape(),
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
    public Optional<Rendition> rendition(UUID photo, String name, boolean hidden) {
        return jdbc.sql("""
            select r.name, r.shape, r.type, r.width, r.height, r.bytes, r.sha256
            from rendition r join photo p on p.id = r.photo
            where r.photo = ? and r.name = ? and (? or (p.withdrawn_at is null and not array[p.rights, p.consent] && cast(? as text[])))
            """)
                .params(photo, name, hidden, BLOCKING)
                .query(JdbcPhotos::rendition)
                .optional();
    }

    @Override
    public List<Alike> alike(String originalSha256, long likeness, UUID except) {
        return jdbc.sql("""
            select id, original_sha256 = ? as same,
                bit_count(cast(likeness as bit(64)) # cast(cast(? as bigint) as bit(64))) as difference
            from photo
            where id <> ? and (original_sha256 = ? or (? and likeness_bands && ? and
                bit_count(cast(likeness as bit(64)) # cast(cast(? as bigint) as bit(64))) <= ?))
            order by same desc, difference, id limit 10
            """)
                .params(
                        originalSha256,
                        likeness,
                        except,
                        originalSha256,
                        tells(likeness),
                        PhotoRow.bands(likeness),
                        likeness,
                        NEARLY)
                .query((row, n) -> new Alike(row.getObject(1, UUID.class), row.getBoolean(2), row.getInt(3)))
                .list();
    }

    /** A blank sheet has no bit, one that only grows darker has all: what is near to those two is near to everything bare. */
    private static boolean tells(long likeness) {
        var bits = Long.bitCount(likeness);
        return bits > NEARLY && bits < Long.SIZE - NEARLY;
    }

    @Override
    public List<Alike> alike(UUID photo) {
        return jdbc.sql("select original_sha256, likeness from photo where id = ?")
                .param(photo)
                .query((row, n) -> alike(row.getString(1), row.getLong(2), photo))
                .optional()
                .orElse(List.of());
    }

    @Override
    public Page<Photo> list(Search search, int limit, @Nullable String cursor) {
        var where = new LibrarySearch(search, cursor);
        var rows = jdbc.sql(PHOTO + where.sql() + " order by uploaded_at desc, id desc limit " + (limit + 1))
                .params(where.params())
                .query(this::photo)
                .list();
        return Page.of(rows, limit, last -> Cursor.of(last.uploadedAt().toEpochMilli(), last.id()));
    }

    private Photo photo(ResultSet row, int number) throws SQLException {
        return PhotoRow.photo(row, renditions(row.getObject(1, UUID.class)));
    }

    private List<Rendition> renditions(UUID photo) {
        return jdbc.sql("""
            select name, shape, type, width, height, bytes, sha256 from rendition
            where photo = ? and current order by shape, width, type
            """).param(photo).query(JdbcPhotos::rendition).list();
    }

    private static Rendition rendition(ResultSet row, int number) throws SQLException {
        return new Rendition(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getInt(5),
                row.getLong(6),
                row.getString(7));
    }
}
