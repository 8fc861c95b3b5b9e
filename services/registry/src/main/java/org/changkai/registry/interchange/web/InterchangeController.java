package org.changkai.registry.interchange.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.List;
import org.changkai.platform.datum.web.RequestedDatum;
import org.changkai.platform.page.Cursor;
import org.changkai.platform.page.Page;
import org.changkai.registry.area.AreaCode;
import org.changkai.registry.centre.Centre;
import org.changkai.registry.centre.Centres;
import org.changkai.registry.organization.Organization;
import org.changkai.registry.organization.Organizations;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "interchange")
@RestController
class InterchangeController {

    private static final int EVERYTHING = 1_000_000;

    private final Centres centres;
    private final Organizations organizations;

    InterchangeController(Centres centres, Organizations organizations) {
        this.centres = centres;
        this.organizations = organizations;
    }

    private record Offered(Hsds.Service service, Cursor cursor) {}

    /** GeoJSON. */
    record FeatureCollection(String type, List<Feature> features) {}

    /** @param properties the centre as {@code GET centres/{id}} gives it */
    record Feature(String type, String id, Point geometry, Centre properties) {}

    /** @param coordinates [lon, lat] */
    record Point(String type, double[] coordinates) {}

    @Operation(summary = "Organizations in Open Referral HSDS 3.0")
    @PreAuthorize("permitAll()")
    @GetMapping("/api/registry/hsds/organizations")
    Page<Hsds.Organization> organizations(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        AreaCode.check("area", area);
        var position = Cursor.parse(cursor, 2);
        var after = position == null ? null : new Organizations.After(position.key(0), position.key(1));
        var rows = organizations.list(Organizations.Filter.in(area), after, limit + 1);
        return Page.<Organization>of(rows, limit, one -> Cursor.of(one.areaCode(), one.id()))
                .map(HsdsWords::organization);
    }

    @Operation(summary = "Centres and stations as locations of HSDS 3.0")
    @PreAuthorize("permitAll()")
    @GetMapping("/api/registry/hsds/locations")
    Page<Hsds.Location> locations(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var position = Cursor.parse(cursor, 2);
        var after = position == null ? null : new Centres.After(position.key(0), position.key(1));
        var rows = centres.list(all(area), after, limit + 1);
        return Page.<Centre>of(rows, limit, one -> Cursor.of(one.areaCode(), one.id()))
                .map(HsdsWords::location);
    }

    @Operation(summary = "What each centre offers as services of HSDS 3.0")
    @PreAuthorize("permitAll()")
    @GetMapping("/api/registry/hsds/services")
    Page<Hsds.Service> services(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var position = Cursor.parse(cursor, 3);
        var offered = new ArrayList<Offered>();
        if (position != null) {
            centres.find(position.key(1)).ifPresent(centre -> offer(centre, position.number(2), offered));
        }
        var after = position == null ? null : new Centres.After(position.key(0), position.key(1));
        while (offered.size() <= limit) {
            var piece = centres.list(all(area), after, limit);
            if (piece.isEmpty()) {
                break;
            }
            piece.forEach(centre -> offer(centre, -1, offered));
            after = new Centres.After(
                    piece.getLast().areaCode(), piece.getLast().id());
        }
        var rows = offered.subList(0, Math.min(offered.size(), limit + 1));
        return Page.of(rows, limit, Offered::cursor).map(Offered::service);
    }

    private static void offer(Centre centre, long after, List<Offered> offered) {
        var services = HsdsWords.services(centre);
        for (var number = (int) after + 1; number < services.size(); number++) {
            offered.add(new Offered(services.get(number), Cursor.of(centre.areaCode(), centre.id(), number)));
        }
    }

    @Operation(
            summary =
                    "All centres and stations of an area as GeoJSON; in WGS-84, as GeoJSON wants it, unless the request says datum")
    @PreAuthorize("permitAll()")
    @GetMapping(path = "/api/registry/centres.geojson", produces = "application/geo+json")
    FeatureCollection geoJson(@RequestParam String area, @RequestParam(required = false) @Nullable String datum) {
        var asked = RequestedDatum.of(datum);
        var features = centres.list(all(area), null, EVERYTHING).stream()
                .map(centre -> centre.seenIn(asked))
                .map(centre -> new Feature(
                        "Feature", centre.id(), new Point("Point", new double[] {centre.lon(), centre.lat()}), centre))
                .toList();
        return new FeatureCollection("FeatureCollection", features);
    }

    private static Centres.Filter all(@Nullable String area) {
        AreaCode.check("area", area);
        return Centres.Filter.in(area);
    }
}
