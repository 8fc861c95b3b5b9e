package org.changkai.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class SampleCentresTest {

    private static final Set<String> SERVICES = Set.of(
            "social-insurance",
            "medical-insurance",
            "certificates",
            "membership-transfer",
            "legal-advice",
            "mediation",
            "agricultural-advice",
            "micro-loans",
            "employment",
            "veterans",
            "reading-room",
            "activity-room",
            "evening-class",
            "reading-group",
            "open-day",
            "volunteer-shift",
            "home-visit",
            "phone-advice");

    private final Table centres = Table.of("centres.csv");

    @Test
    void thereAreThirtyCentresAndNinetyStations() {
        assertThat(centres.column("kind"))
                .hasSize(120)
                .filteredOn("CENTRE"::equals)
                .hasSize(30);
        assertThat(centres.column("id")).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z0-9-]{1,64}"));
        assertThat(centres.column("name")).doesNotHaveDuplicates();
    }

    @Test
    void everyCentreBelongsToAnOrganizationAndAnAreaOfTheSample() {
        assertThat(Table.of("areas.csv").values("code")).containsAll(centres.values("area_code"));
        assertThat(Table.of("organizations.csv").values("id")).containsAll(centres.values("organization_id"));
    }

    @Test
    void everyCentreLiesInItsDistrict() {
        for (var centre : centres.rows()) {
            double lat = Double.parseDouble(centre.get("lat"));
            double lon = Double.parseDouble(centre.get("lon"));
            double[] box = switch (centre.get("area_code").substring(0, 6)) {
                case "150302" -> new double[] {39.50, 39.92, 106.74, 106.97};
                case "150303" -> new double[] {39.03, 39.55, 106.73, 107.14};
                case "150304" -> new double[] {39.43, 39.63, 106.60, 106.78};
                default -> throw new AssertionError(centre);
            };
            assertThat(lat).as(centre.get("name")).isBetween(box[0], box[1]);
            assertThat(lon).as(centre.get("name")).isBetween(box[2], box[3]);
        }
    }

    @Test
    void everyAddressIsMarkedAsASampleAndEveryTelephoneIsFictitious() {
        assertThat(centres.column("address")).allMatch(address -> address.endsWith("（示例）"));
        assertThat(centres.column("phone"))
                .doesNotHaveDuplicates()
                .allMatch(phone -> phone.matches("0473-555 0[12]\\d{2}"));
    }

    @Test
    void servicesZonesAndAccessibilityAreWordsOfTheCatalogue() {
        assertThat(SERVICES).isEqualTo(centres.values("services"));
        assertThat(Set.of("hall", "service", "reading", "activity", "classroom", "mediation", "children", "seniors"))
                .isEqualTo(centres.values("zones"));
        assertThat(Set.of("step-free", "accessible-toilet", "hearing-loop", "wheelchair", "parking"))
                .isEqualTo(centres.values("accessibility"));
        assertThat(centres.values("languages")).containsExactlyInAnyOrder("zh", "mn");
    }

    @Test
    void openingHoursAreDaysWithSpansOfTime() {
        String span = "\\d{2}:\\d{2}-\\d{2}:\\d{2}";
        String days = "(Mo|Tu|We|Th|Fr|Sa|Su)([-,](Th|Fr|Sa|Su))?";
        String rule = days + " " + span + "(," + span + ")*";

        assertThat(centres.column("opening_hours")).allMatch(hours -> hours.matches(rule + "(; " + rule + ")*"));
    }

    @Test
    void whoeverOffersHomeVisitsSaysSoInBothColumns() {
        assertThat(centres.rows())
                .allSatisfy(centre -> assertThat(yes(centre))
                        .as(centre.get("name"))
                        .isEqualTo(centre.get("services").contains("home-visit")));
    }

    @Test
    void someCommunitiesHaveNoStationSoThatTheCoverageHasBlindSpots() {
        Set<String> villages = Table.of("areas.csv").values("code");
        villages.removeIf(code -> code.endsWith("000"));
        villages.removeAll(centres.values("area_code"));

        assertThat(villages).hasSize(13);
    }

    private static boolean yes(CSVRecord centre) {
        return "yes".equals(centre.get("home_visits"));
    }
}
