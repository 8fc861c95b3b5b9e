package org.changkai.registry.centre;

import java.util.Arrays;
import java.util.List;
import org.changkai.registry.imports.BadRow;
import org.changkai.registry.imports.ImportOptions;
import org.changkai.registry.imports.Row;
import org.jspecify.annotations.Nullable;

/** The columns of a file of centres, read and written. */
final class CentreCells {

    static final List<String> COLUMNS = List.of(
            "id",
            "kind",
            "name",
            "mongolian_name",
            "cyrillic_name",
            "area_code",
            "organization_id",
            "address",
            "lat",
            "lon",
            "phone",
            "zones",
            "services",
            "opening_hours",
            "accessibility",
            "languages",
            "home_visits",
            "photos",
            "phones");

    private CentreCells() {}

    static CentreDraft read(Row row, ImportOptions options, List<BadRow> bad) {
        var homeVisits = row.text("home_visits");
        if (homeVisits != null && !homeVisits.equals("yes") && !homeVisits.equals("no")) {
            bad.add(new BadRow(row.line(), "home_visits", "not-yes-or-no", homeVisits));
        }
        var lat = row.number("lat", -90, 90, bad);
        var lon = row.number("lon", -180, 180, bad);
        var where = options.place(lat, lon);
        return new CentreDraft(
                row.text("id"),
                row.text("kind"),
                row.text("name"),
                row.text("mongolian_name"),
                row.text("cyrillic_name"),
                row.text("area_code"),
                row.text("organization_id"),
                row.text("address"),
                where == null ? lat : (Double) where.lat(),
                where == null ? lon : (Double) where.lon(),
                row.text("phone"),
                row.list("zones"),
                row.list("services"),
                row.text("opening_hours"),
                row.list("accessibility"),
                row.list("languages"),
                "yes".equals(homeVisits),
                row.list("photos"),
                row.list("phones"));
    }

    static List<@Nullable String> write(Centre centre) {
        return Arrays.asList(
                centre.id(),
                centre.kind().name(),
                centre.name(),
                centre.mongolianName(),
                centre.cyrillicName(),
                centre.areaCode(),
                centre.organizationId(),
                centre.address(),
                String.valueOf(centre.lat()),
                String.valueOf(centre.lon()),
                centre.phone(),
                String.join(";", centre.zones()),
                String.join(";", centre.services()),
                centre.openingHours(),
                String.join(";", centre.accessibility()),
                String.join(";", centre.languages()),
                centre.homeVisits() ? "yes" : "no",
                String.join(";", centre.photos()),
                String.join(";", centre.phones()));
    }
}
