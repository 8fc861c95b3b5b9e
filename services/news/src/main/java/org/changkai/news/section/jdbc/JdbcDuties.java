package org.changkai.news.section.jdbc;

import java.util.List;
import org.changkai.news.section.Duties;
import org.changkai.news.section.Duty;
import org.changkai.news.staff.Person;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcDuties implements Duties {

    private final JdbcClient jdbc;

    JdbcDuties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Assignment> of(String section) {
        return jdbc.sql("select duty, account, name from section_duty where section = ? order by duty, account")
                .param(section)
                .query((row, n) ->
                        new Assignment(Duty.valueOf(row.getString(1)), new Person(row.getString(2), row.getString(3))))
                .list();
    }

    @Override
    public List<Own> of(Person who) {
        return jdbc.sql("""
                        select s.slug, s.name, d.duty from section_duty d join section s on s.slug = d.section
                        where d.account = ? order by s.slug, d.duty
                        """)
                .param(who.account())
                .query((row, n) -> new Own(row.getString(1), row.getString(2), Duty.valueOf(row.getString(3))))
                .list();
    }

    @Override
    public boolean take(String section, Duty duty, Person who) {
        return jdbc.sql("delete from section_duty where section = ? and duty = ? and account = ?")
                        .params(section, duty.name(), who.account())
                        .update()
                > 0;
    }

    @Override
    public void replace(String section, List<Assignment> assignments) {
        jdbc.sql("delete from section_duty where section = ?").param(section).update();
        for (var given : assignments) {
            jdbc.sql(
                            "insert into section_duty (section, duty, account, name) values (?, ?, ?, ?) on conflict do nothing")
                    .params(
                            section,
                            given.duty().name(),
                            given.who().account(),
                            given.who().name())
                    .update();
        }
    }

    @Override
    public String name(String section) {
        return jdbc.sql("select name from section where slug = ?")
                .param(section)
                .query(String.class)
                .single();
    }

    @Override
    public boolean open(String section, Duty duty, Person who) {
        return jdbc.sql("""
                        select count(*) = 0 or bool_or(account = ?) from section_duty where section = ? and duty = ?
                        """)
                .params(who.account(), section, duty.name())
                .query(Boolean.class)
                .single();
    }
}
