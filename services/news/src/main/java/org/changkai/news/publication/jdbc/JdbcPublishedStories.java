package org.changkai.news.publication.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.changkai.news.photo.ShownPhotos.Place;
import org.changkai.news.publication.PublishedStories;
import org.changkai.news.publication.StoryDocument;
import org.changkai.news.publication.StoryDocument.Correction;
import org.changkai.news.staff.BeijingTime;
import org.changkai.news.story.CanonicalContent;
import org.changkai.platform.page.Cursor;
import org.changkai.platform.page.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

final class JdbcPublishedStories implements PublishedStories {

    /** A number that nothing else in this database locks. */
    private static final long PUBLICATION = 0x7075_626c_6973_68L;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcPublishedStories(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void takeTurn() {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(PUBLICATION).query(row -> {});
    }

    @Override
    public void show(StoryDocument story) {
        hide(story.id());
        var document = json.writeValueAsString(story);
        var series = story.series();
        jdbc.sql("""
            insert into published_story (story, slug, section, series, place, published_at, changed_at,
                document, summary, etag)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .param(story.id())
                .param(story.slug())
                .param(story.section())
                .param(series == null ? null : series.slug())
                .param(story.place())
                .param(story.publishedAt())
                .param(story.changedAt())
                .param(document)
                .param(json.writeValueAsString(story.withoutBody()))
                .param(CanonicalContent.sha256(document).substring(0, 32))
                .update();
        for (var about : story.about()) {
            jdbc.sql("insert into published_about (story, type, target) values (?, ?, ?) on conflict do nothing")
                    .params(story.id(), about.type().label(), about.id())
                    .update();
        }
        for (var photo : story.photos()) {
            jdbc.sql("insert into published_photo (story, photo) values (?, ?) on conflict do nothing")
                    .params(story.id(), photo.id())
                    .update();
        }
    }

    @Override
    public void hide(UUID story) {
        jdbc.sql("delete from published_story where story = ?").param(story).update();
    }

    @Override
    public Optional<Printed> find(String slug) {
        // the driver gives a text's bytes as they came, in UTF-8: they go out again without having been a string
        return jdbc.sql("select document, etag from published_story where slug = ?")
                .param(slug)
                .query((row, n) -> new Printed(row.getBytes(1), row.getString(2)))
                .optional();
    }

    @Override
    public List<StoryDocument> showing(UUID photo) {
        return jdbc.sql("""
            select document from published_story
            where story in (select story from published_photo where photo = ?) order by story for update
            """)
                .param(photo)
                .query((row, n) -> json.readValue(row.getString(1), StoryDocument.class))
                .list();
    }

    @Override
    public Optional<StoryDocument> lastShowing(UUID photo) {
        return jdbc.sql("""
            select p.document from published_photo shown join published_story p on p.story = shown.story
            where shown.photo = ? order by p.published_at desc, p.story desc limit 1
            """)
                .param(photo)
                .query((row, n) -> json.readValue(row.getString(1), StoryDocument.class))
                .optional();
    }

    @Override
    public List<Place> places(UUID photo) {
        return places("exists (select from published_photo x where x.story = s.id and x.photo = ?)", photo);
    }

    @Override
    public List<Place> takenOut(UUID photo) {
        return places("""
            s.state = 'PUBLISHED'
            and s.id in (select story from story_log where action = 'PHOTO_TAKEN_OUT' and note = cast(? as text))
            and not exists (select from published_photo x where x.story = s.id and x.photo = ?)
            and (select v.content::text from story_version v where v.story = s.id and v.version = s.version)
                like '%' || ? || '%'
            """, photo, photo, photo.toString());
    }

    private List<Place> places(String condition, Object... params) {
        return jdbc.sql("select s.id, s.slug, s.headline from story s where " + condition
                        + " order by s.saved_at, s.id")
                .params(params)
                .query((row, n) -> new Place(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .list();
    }

    @Override
    public Page<StoryDocument> list(Query query) {
        var rows = read("summary", query, query.limit() + 1);
        return Page.of(
                rows,
                query.limit(),
                last -> Cursor.of(last.publishedAt().toInstant().toEpochMilli(), last.id()));
    }

    @Override
    public List<StoryDocument> latest(Query query) {
        return read("document", query, query.limit());
    }

    private List<StoryDocument> read(String column, Query query, int limit) {
        var where = new Filter(query);
        return jdbc.sql("select " + column + " from published_story p where true" + where.sql
                        + " order by p.published_at desc, p.story desc limit " + limit)
                .params(where.params)
                .query((row, n) -> json.readValue(row.getString(1), StoryDocument.class))
                .list();
    }

    @Override
    public List<StoryDocument> issue(LocalDate date) {
        return jdbc.sql("""
            select p.document from published_story p
            left join placement f on f.story = p.story and f.page = 'front'
            where p.published_at >= ? and p.published_at < ?
            order by f.slot nulls last, p.published_at, p.story limit 200
            """)
                .params(
                        date.atStartOfDay(BeijingTime.ZONE).toOffsetDateTime(),
                        date.plusDays(1).atStartOfDay(BeijingTime.ZONE).toOffsetDateTime())
                .query((row, n) -> json.readValue(row.getString(1), StoryDocument.class))
                .list();
    }

    @Override
    public int count() {
        return jdbc.sql("select count(*) from published_story")
                .query(Integer.class)
                .single();
    }

    @Override
    public List<Address> addresses(int limit, int offset) {
        return jdbc.sql("""
            select slug, changed_at from published_story order by published_at desc, story desc limit ? offset ?
            """)
                .params(limit, offset)
                .query((row, n) -> new Address(
                        row.getString(1),
                        BeijingTime.of(row.getObject(2, OffsetDateTime.class).toInstant())))
                .list();
    }

    @Override
    public void addCorrection(UUID story, CorrectionRecord correction) {
        jdbc.sql("""
            insert into correction (story, number, note, corrected_at, account, name, version)
            values (?, (select count(*) + 1 from correction where story = ?), ?, ?, ?, ?, ?)
            """)
                .params(
                        story,
                        story,
                        correction.note(),
                        correction.correctedAt().atOffset(ZoneOffset.UTC),
                        correction.by().account(),
                        correction.by().name(),
                        correction.version())
                .update();
    }

    @Override
    public List<Correction> corrections(UUID story) {
        return jdbc.sql("select note, corrected_at from correction where story = ? order by number")
                .param(story)
                .query((row, n) -> new Correction(
                        row.getString(1),
                        BeijingTime.of(row.getObject(2, OffsetDateTime.class).toInstant())))
                .list();
    }

    /** The conditions of a query and their values, in one order. */
    private static final class Filter {

        private final StringBuilder sql = new StringBuilder();
        private final List<Object> params = new ArrayList<>();

        private Filter(Query query) {
            if (query.section() != null) {
                add(" and p.section = ?", query.section());
            }
            if (query.series() != null) {
                add(" and p.series = ?", query.series());
            }
            if (query.place() != null) {
                add(" and p.place like ?", stem(query.place()) + "%");
            }
            if (query.about() != null) {
                about(query.about());
            }
            var cursor = Cursor.parse(query.cursor(), 2);
            if (cursor != null) {
                add(" and (p.published_at, p.story) < (?, cast(? as uuid))", time(cursor), cursor.key(1));
            }
        }

        private void about(String about) {
            var colon = about.indexOf(':');
            if (colon < 0) {
                add(" and p.story in (select story from published_about where target = ?)", about);
            } else {
                add(
                        " and p.story in (select story from published_about where target = ? and type = ?)",
                        about.substring(colon + 1),
                        about.substring(0, colon));
            }
        }

        /** The digits that an area's code shares with its subtree. */
        private static String stem(String code) {
            for (var digits : new int[] {2, 4, 6, 9}) {
                if (code.length() > digits && code.substring(digits).chars().allMatch(digit -> digit == '0')) {
                    return code.substring(0, digits);
                }
            }
            return code;
        }

        private static OffsetDateTime time(Cursor cursor) {
            return Instant.ofEpochMilli(cursor.number(0)).atOffset(ZoneOffset.UTC);
        }

        private void add(String condition, Object... values) {
            sql.append(condition);
            params.addAll(List.of(values));
        }
    }
}
