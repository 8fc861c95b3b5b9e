package org.changkai.news.story.jdbc;

import static org.changkai.news.story.jdbc.Moments.instant;
import static org.changkai.news.story.jdbc.Moments.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.changkai.news.staff.Person;
import org.changkai.news.story.CanonicalContent;
import org.changkai.news.story.LogEntry;
import org.changkai.news.story.LogEntry.Action;
import org.changkai.news.story.Stories;
import org.changkai.news.story.Story;
import org.changkai.news.story.StoryState;
import org.changkai.news.story.StoryState.Approved;
import org.changkai.news.story.StoryState.Draft;
import org.changkai.news.story.StoryState.InReview;
import org.changkai.news.story.StoryState.Published;
import org.changkai.news.story.StoryState.Scheduled;
import org.changkai.news.story.StoryState.Withdrawn;
import org.changkai.news.story.StoryVersion;
import org.changkai.platform.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcStories implements Stories {
    private static final String STORY = """
        select s.id, s.slug, s.version, v.content, s.state, s.publish_at, s.published_at, s.withdrawn_at, s.notice
        from story s join story_version v on v.story = s.id and v.version = s.version
        """;
    private final JdbcClient jdbc;

    JdbcStories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Story> find(UUID id) {
        return jdbc.sql(STORY + "where s.id = ?")
                .param(id)
                .query(JdbcStories::story)
                .optional();
    }

    @Override
    public Optional<Story> findBySlug(String slug) {
        return jdbc.sql(STORY + "where s.slug = ?")
                .param(slug)
                .query(JdbcStories::story)
                .optional();
    }

    @Override
    public Optional<Story> lock(UUID id) {
        // Two statements: one that waited for the lock would join the version that was current before.
        return jdbc.sql("select id from story where id = ? for update")
                .param(id)
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    @Override
    public Optional<Story> lockDue(Instant now) {
        return jdbc.sql("""
            select id from story where state = 'SCHEDULED' and publish_at <= ?
            order by publish_at limit 1 for update skip locked
            """).param(utc(now)).query(UUID.class).optional().flatMap(this::find);
    }

    @Override
    public Optional<Instant> embargo(UUID id) {
        return jdbc.sql("select embargo_until from story where id = ? and embargo_until is not null")
                .param(id)
                .query((row, n) -> instant(row, 1))
                .optional();
    }

    @Override
    public void embargo(UUID id, @Nullable Instant until) {
        jdbc.sql("update story set embargo_until = ? where id = ?")
                .param(until == null ? null : utc(until))
                .param(id)
                .update();
    }

    @Override
    public boolean add(Story story, Person author, Instant at) {
        var added = jdbc.sql("""
            insert into story (id, slug, version, state, section, headline, saved_at)
            values (?, ?, ?, ?, ?, ?, ?) on conflict (slug) do nothing
            """)
                .params(
                        story.id(),
                        story.slug(),
                        story.version(),
                        story.state().label(),
                        story.content().section(),
                        story.content().headline(),
                        utc(at))
                .update();
        if (added == 1) {
            insertVersion(story, author, at);
        }
        return added == 1;
    }

    @Override
    public void addVersion(Story story, Person author, Instant at) {
        insertVersion(story, author, at);
        jdbc.sql("update story set version = ?, section = ?, headline = ?, saved_at = ? where id = ?")
                .params(
                        story.version(),
                        story.content().section(),
                        story.content().headline(),
                        utc(at),
                        story.id())
                .update();
        keep(story);
    }

    private void insertVersion(Story story, Person author, Instant at) {
        jdbc.sql("""
            insert into story_version (story, version, content, hash, saved_at, account, name)
            values (?, ?, cast(? as jsonb), ?, ?, ?, ?)
            """)
                .params(
                        story.id(),
                        story.version(),
                        CanonicalContent.write(story.content()),
                        CanonicalContent.hash(story.content()),
                        utc(at),
                        author.account(),
                        author.name())
                .update();
    }

    @Override
    public void keep(Story story) {
        var publishAt = story.state() instanceof Scheduled(var at) ? utc(at) : null;
        var publishedAt = switch (story.state()) {
            case Published(var at) -> utc(at);
            case Withdrawn state -> utc(state.published());
            case Draft _, InReview _, Approved _, Scheduled _ -> null;
        };
        var withdrawn = story.state() instanceof Withdrawn state ? state : null;
        jdbc.sql("""
            update story set state = ?, publish_at = ?, published_at = ?, withdrawn_at = ?, notice = ?
            where id = ?
            """)
                .param(story.state().label())
                .param(publishAt)
                .param(publishedAt)
                .param(withdrawn == null ? null : utc(withdrawn.at()))
                .param(withdrawn == null ? null : withdrawn.notice())
                .param(story.id())
                .update();
    }

    @Override
    public List<StoryVersion> versions(UUID story) {
        return jdbc.sql("""
            select version, content, hash, saved_at, account, name from story_version
            where story = ? order by version desc
            """).param(story).query(JdbcStories::version).list();
    }

    @Override
    public Optional<StoryVersion> version(UUID story, int number) {
        return jdbc.sql("""
            select version, content, hash, saved_at, account, name from story_version
            where story = ? and version = ?
            """).params(story, number).query(JdbcStories::version).optional();
    }

    @Override
    public Set<String> authors(UUID story) {
        return new HashSet<>(jdbc.sql("select distinct account from story_version where story = ?")
                .param(story)
                .query(String.class)
                .list());
    }

    @Override
    public void log(UUID story, Person by, Action action, int version, Instant at, @Nullable String note) {
        jdbc.sql("insert into story_log (story, at, account, name, action, version, note) values (?, ?, ?, ?, ?, ?, ?)")
                .params(story, utc(at), by.account(), by.name(), action.name(), version)
                .param(note)
                .update();
    }

    @Override
    public List<LogEntry> log(UUID story) {
        return jdbc.sql("select at, account, name, action, version, note from story_log where story = ? order by"
                        + " number")
                .param(story)
                .query((row, n) -> new LogEntry(
                        instant(row, 1),
                        new Person(row.getString(2), row.getString(3)),
                        Action.valueOf(row.getString(4)),
                        row.getInt(5),
                        row.getString(6)))
                .list();
    }

    @Override
    public Page<StoryLine> list(StoryQuery query) {
        return DeskList.of(jdbc, query);
    }

    private static Story story(ResultSet row, int number) throws SQLException {
        return new Story(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getInt(3),
                CanonicalContent.read(row.getString(4)),
                state(row));
    }

    private static StoryState state(ResultSet row) throws SQLException {
        return switch (row.getString(5)) {
            case "DRAFT" -> new Draft();
            case "IN_REVIEW" -> new InReview();
            case "APPROVED" -> new Approved();
            case "SCHEDULED" -> new Scheduled(instant(row, 6));
            case "PUBLISHED" -> new Published(instant(row, 7));
            case "WITHDRAWN" -> new Withdrawn(instant(row, 7), instant(row, 8), row.getString(9));
            default -> throw new IllegalStateException("unknown state " + row.getString(5));
        };
    }

    private static StoryVersion version(ResultSet row, int number) throws SQLException {
        return new StoryVersion(
                row.getInt(1),
                CanonicalContent.read(row.getString(2)),
                row.getString(3),
                instant(row, 4),
                new Person(row.getString(5), row.getString(6)));
    }
}
