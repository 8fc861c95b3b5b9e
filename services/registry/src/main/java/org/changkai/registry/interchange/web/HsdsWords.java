package org.changkai.registry.interchange.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Stream;
import org.changkai.registry.centre.Centre;
import org.changkai.registry.centre.OpeningHours;
import org.changkai.registry.organization.Organization;
import org.jspecify.annotations.Nullable;

/** Says in HSDS what the registry knows. HSDS wants UUIDs: they are made of our ids and therefore stay the same. */
final class HsdsWords {

    private static final ResourceBundle NAMES = ResourceBundle.getBundle("names");
    private static final String OURS = "changkai";
    private static final String UNIFIED_SOCIAL_CREDIT_CODES = "CN-USCI";
    private static final String BEIJING_TIME = "+08:00";
    private static final String MIDNIGHT = "24:00";
    private static final String LAST_MINUTE = "23:59";

    private HsdsWords() {}

    static Hsds.Organization organization(Organization organization) {
        var code = organization.unifiedSocialCreditCode();
        var identifiers = new ArrayList<Hsds.Identifier>();
        identifiers.add(new Hsds.Identifier(uuid("identifier", organization.id()), null, "id", organization.id()));
        if (code != null) {
            identifiers.add(new Hsds.Identifier(
                    uuid("identifier", code), UNIFIED_SOCIAL_CREDIT_CODES, "unified social credit code", code));
        }
        var parent = organization.parentId();
        return new Hsds.Organization(
                uuid("organization", organization.id()),
                organization.name(),
                organization.shortName(),
                name(organization.kind().name()) + " · " + String.join("", organization.areaPath()),
                parent == null ? null : uuid("organization", parent),
                identifiers,
                phones(organization.id(), organization.phone()));
    }

    static Hsds.Location location(Centre centre) {
        return new Hsds.Location(
                uuid("location", centre.id()),
                "physical",
                owner(centre),
                centre.name(),
                centre.id(),
                OURS,
                centre.lat(),
                centre.lon(),
                List.of(address(centre)),
                phones(centre),
                centre.accessibility().stream()
                        .map(feature ->
                                new Hsds.Accessibility(uuid("accessibility", centre.id(), feature), name(feature)))
                        .toList(),
                languages(centre),
                schedules(centre));
    }

    static List<Hsds.Service> services(Centre centre) {
        return centre.services().stream()
                .map(code -> {
                    var id = uuid("service", centre.id(), code);
                    var at = new Hsds.ServiceAtLocation(
                            uuid("service-at-location", centre.id(), code), id, uuid("location", centre.id()));
                    return new Hsds.Service(
                            id,
                            owner(centre),
                            name(code),
                            code,
                            "active",
                            phones(centre),
                            schedules(centre),
                            languages(centre),
                            List.of(at));
                })
                .toList();
    }

    private static Hsds.Address address(Centre centre) {
        return new Hsds.Address(
                uuid("address", centre.id()),
                centre.address() == null ? centre.name() : centre.address(),
                area(centre, 4),
                area(centre, 6),
                area(centre, 2),
                "",
                "CN",
                "physical");
    }

    /** The name of the containing area whose code shares so many digits; empty if it is not on record. */
    private static String area(Centre centre, int digits) {
        var code = centre.areaCode().substring(0, digits) + "0".repeat(12 - digits);
        return centre.areaPath().stream()
                .filter(area -> area.code().equals(code))
                .map(Centre.AreaName::name)
                .findFirst()
                .orElse("");
    }

    private static @Nullable String owner(Centre centre) {
        var organization = centre.organizationId();
        return organization == null ? null : uuid("organization", organization);
    }

    private static List<Hsds.Phone> phones(Centre centre) {
        return Stream.concat(
                        phones(centre.id(), centre.phone()).stream(),
                        centre.phones().stream().map(phone -> phone(centre.id(), phone)))
                .toList();
    }

    private static List<Hsds.Phone> phones(String id, @Nullable String phone) {
        return phone == null ? List.of() : List.of(new Hsds.Phone(uuid("phone", id), phone, null));
    }

    /** A further one, with its use in brackets behind the number. */
    private static Hsds.Phone phone(String id, String phone) {
        var parts = phone.split("[(（)）]", -1);
        return new Hsds.Phone(uuid("phone", id, parts[0]), parts[0], parts.length > 1 ? parts[1] : null);
    }

    private static List<Hsds.Language> languages(Centre centre) {
        return centre.languages().stream().map(tag -> language(centre, tag)).toList();
    }

    private static Hsds.Language language(Centre centre, String tag) {
        var code = tag.replaceFirst("-.*", "");
        return new Hsds.Language(uuid("language", centre.id(), tag), code, code.equals(tag) ? null : tag);
    }

    private static List<Hsds.Schedule> schedules(Centre centre) {
        var hours = centre.openingHours();
        if (hours == null) {
            return List.of();
        }
        var schedules = new ArrayList<Hsds.Schedule>();
        for (var opening : OpeningHours.openings(hours)) {
            var days = String.join(",", opening.days());
            for (var span : opening.spans()) {
                var times = span.split("-");
                schedules.add(new Hsds.Schedule(
                        uuid("schedule", centre.id(), days, span),
                        "WEEKLY",
                        "MO",
                        days,
                        times[0] + BEIJING_TIME,
                        closing(times[1]) + BEIJING_TIME));
            }
        }
        return schedules;
    }

    /** HSDS has no end of a day: its guidance closes at the last minute what is open until midnight. */
    private static String closing(String time) {
        return time.equals(MIDNIGHT) ? LAST_MINUTE : time;
    }

    private static String name(String code) {
        return NAMES.containsKey(code) ? NAMES.getString(code) : code;
    }

    private static String uuid(String... parts) {
        var text = "changkai:registry:" + String.join(":", parts);
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
