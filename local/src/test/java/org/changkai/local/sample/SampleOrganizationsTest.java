package org.changkai.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SampleOrganizationsTest {

    private final Table organizations = Table.of("organizations.csv");
    private final Set<String> areas = Table.of("areas.csv").values("code");

    @Test
    void everyOrganizationHasItsOwnIdAKindAndAnArea() {
        assertThat(organizations.column("id"))
                .hasSizeBetween(550, 700)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z0-9-]{1,64}"));
        assertThat(organizations.values("kind"))
                .containsExactlyInAnyOrder(
                        "PARTY_COMMITTEE",
                        "PARTY_GENERAL_BRANCH",
                        "PARTY_BRANCH",
                        "PARTY_GROUP",
                        "GRID",
                        "AGENCY",
                        "ENTERPRISE",
                        "SOCIAL_ORGANIZATION",
                        "COOPERATIVE",
                        "ALLIANCE");
        assertThat(areas).containsAll(organizations.values("area_code"));
        assertThat(organizations.column("name")).doesNotHaveDuplicates().allMatch(name -> !name.isBlank());
    }

    @Test
    void theChainLeadsFromTheCityDownToTheGroupOfABuilding() {
        Set<String> seen = new HashSet<>(Set.of(""));
        for (var organization : organizations.rows()) {
            assertThat(seen).as(organization.get("name")).contains(organization.get("parent_id"));
            seen.add(organization.get("id"));
        }
    }

    @Test
    void everyLinkIsTypedDatedAndLeadsToAnOrganization() {
        Set<String> ids = organizations.values("id");

        assertThat(organizations.values("links")).isNotEmpty().allSatisfy(link -> {
            String[] part = link.split(":");
            assertThat(part[0]).isIn("CO_BUILDING", "CONTACT_POINT", "MEMBER_OF", "DUAL_REPORT");
            assertThat(ids).contains(part[1]);
            assertThat(LocalDate.parse(part[2])).isBefore(LocalDate.parse("2026-11-01"));
            if (part.length == 4) {
                assertThat(LocalDate.parse(part[3])).isAfter(LocalDate.parse(part[2]));
            }
        });
        assertThat(organizations.values("links").stream().map(link -> link.split(":")[0]))
                .contains("CO_BUILDING", "CONTACT_POINT", "MEMBER_OF", "DUAL_REPORT");
    }

    @Test
    void whoeverCouldBeTakenForARealOfficeOrFirmIsMarkedAsASample() {
        assertThat(organizations.rows().stream()
                        .filter(row -> Set.of("AGENCY", "ENTERPRISE", "SOCIAL_ORGANIZATION", "COOPERATIVE")
                                .contains(row.get("kind")))
                        .map(row -> row.get("name")))
                .allMatch(name -> name.endsWith("（示例）"));
    }
}
