package org.changkai.news.front.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.changkai.news.front.Front;
import org.changkai.news.front.Front.Placement;
import org.changkai.news.front.Fronts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcFronts implements Fronts {

    private final JdbcClient jdbc;

    JdbcFronts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Front find(String page) {
        return read(page, "");
    }

    @Override
    public Front lock(String page) {
        jdbc.sql("insert into front (page, revision) values (?, 0) on conflict do nothing")
                .param(page)
                .update();
        return read(page, " for update");
    }

    private Front read(String page, String lock) {
        var revision = jdbc.sql("select revision from front where page = ?" + lock)
                .param(page)
                .query(Long.class)
                .optional()
                .orElse(0L);
        var placements = jdbc.sql("select slot, story, until from placement where page = ? order by slot")
                .param(page)
                .query((row, n) -> new Placement(
                        row.getInt(1), row.getObject(2, UUID.class), instant(row.getObject(3, OffsetDateTime.class))))
                .list();
        return new Front(page, revision, placements);
    }

    @Override
    public void keep(Front front) {
        jdbc.sql("update front set revision = ? where page = ?")
                .params(front.revision(), front.page())
                .update();
        jdbc.sql("delete from placement where page = ?").param(front.page()).update();
        for (var placement : front.placements()) {
            var until = placement.until();
            jdbc.sql("insert into placement (page, slot, story, until) values (?, ?, ?, ?)")
                    .param(front.page())
                    .param(placement.slot())
                    .param(placement.story())
                    .param(until == null ? null : until.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    @Override
    public List<UUID> known(List<UUID> stories) {
        return stories.isEmpty()
                ? List.of()
                : jdbc.sql("select id from story where id in (:stories)")
                        .param("stories", stories)
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list();
    }

    @Override
    public List<Line> lines(String page) {
        return jdbc.sql("""
            select p.slot, p.story, p.until, s.headline, s.state
            from placement p join story s on s.id = p.story where p.page = ? order by p.slot
            """)
                .param(page)
                .query((row, n) -> new Line(
                        row.getInt(1),
                        row.getObject(2, UUID.class),
                        instant(row.getObject(3, OffsetDateTime.class)),
                        row.getString(4),
                        row.getString(5)))
                .list();
    }

    @Override
    public List<Shown> placed(String page, Instant now) {
        return jdbc.sql("""
            select p.slot, p.story, p.until, s.summary
            from placement p join published_story s on s.story = p.story
            where p.page = ? and (p.until is null or p.until > ?) order by p.slot
            """)
                .params(page, now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Shown(
                        row.getInt(1),
                        row.getObject(2, UUID.class),
                        instant(row.getObject(3, OffsetDateTime.class)),
                        row.getString(4)))
                .list();
    }

    @Override
    public List<Latest> latest(@Nullable String section, int limit) {
        var params = new ArrayList<Object>();
        if (section != null) {
            params.add(section);
        }
        params.add(limit);
        return jdbc.sql("select story, summary from published_story"
                        + (section == null ? "" : " where section = ?")
                        + " order by published_at desc, story desc limit ?")
                .params(params)
                .query((row, n) -> new Latest(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
