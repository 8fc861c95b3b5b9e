package org.changkai.booking.item.jdbc;

import java.util.List;
import org.changkai.booking.item.AnnounceItems.Announced;
import org.changkai.booking.item.ToldItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

final class JdbcAnnounced implements Announced {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcAnnounced(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public boolean remember(ToldItem item) {
        return jdbc.sql("""
            insert into announced_item (code, item) values (?, cast(? as jsonb))
            on conflict (code) do update set item = excluded.item where announced_item.item <> excluded.item
            """).params(item.code(), json.writeValueAsString(item)).update() == 1;
    }

    @Override
    public List<String> forgetAllBut(List<String> codes) {
        return jdbc.sql("delete from announced_item where code <> all (?) returning code")
                .param(codes.toArray(String[]::new))
                .query((row, number) -> row.getString(1))
                .list();
    }
}
