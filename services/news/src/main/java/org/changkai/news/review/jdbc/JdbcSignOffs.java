package org.changkai.news.review.jdbc;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.changkai.news.review.Kind;
import org.changkai.news.review.Round;
import org.changkai.news.review.SignOff;
import org.changkai.news.review.SignOffs;
import org.changkai.news.review.Verdict;
import org.changkai.news.staff.Person;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcSignOffs implements SignOffs {

    private final JdbcClient jdbc;

    JdbcSignOffs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SignOff> of(UUID story) {
        return jdbc.sql("""
                        select kind, round, verdict, note, account, name, version, hash, signed_at
                        from sign_off where story = ? order by number
                        """)
                .param(story)
                .query((row, n) -> new SignOff(
                        Kind.valueOf(row.getString(1)),
                        Round.valueOf(row.getString(2)),
                        Verdict.valueOf(row.getString(3)),
                        row.getString(4),
                        new Person(row.getString(5), row.getString(6)),
                        row.getInt(7),
                        row.getString(8),
                        row.getObject(9, OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public void add(UUID story, SignOff signOff) {
        jdbc.sql("""
                        insert into sign_off
                            (story, number, kind, round, verdict, note, account, name, version, hash, signed_at)
                        values (?, (select count(*) + 1 from sign_off where story = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(story)
                .param(story)
                .param(signOff.kind().name())
                .param(signOff.round().name())
                .param(signOff.verdict().name())
                .param(signOff.note())
                .param(signOff.by().account())
                .param(signOff.by().name())
                .param(signOff.version())
                .param(signOff.hash())
                .param(signOff.signedAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
