package org.changkai.registry.coverage.jdbc;

import java.util.List;
import org.changkai.platform.datum.Coordinate;
import org.changkai.registry.area.AreaCode;
import org.changkai.registry.coverage.Village;
import org.changkai.registry.coverage.Villages;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcVillages implements Villages {

    private final JdbcClient jdbc;

    JdbcVillages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Village> in(String area) {
        return jdbc.sql("""
            select code, name, lat, lon from area_now
            where level = 'village' and code between ? and ? order by code
            """)
                .params(area, new AreaCode(area).last())
                .query((row, n) -> {
                    var lat = row.getObject("lat", Double.class);
                    var lon = row.getObject("lon", Double.class);
                    var position = lat == null || lon == null ? null : new Coordinate(lat, lon);
                    return new Village(row.getString("code"), row.getString("name"), position);
                })
                .list();
    }

    @Override
    public List<String> counties() {
        return jdbc.sql("""
            select distinct rpad(left(code, 6), 12, '0') from area_now where level = 'village' order by 1
            """).query((row, n) -> row.getString(1)).list();
    }
}
