package org.changkai.local.bench.registry;

import java.util.Locale;

/** The sizes that the suite is built for, down to villages and communities. */
enum Scale {
    CITY(0, 1, 3, 16, 90, 1_500, 120),
    PREFECTURE(0, 1, 12, 155, 2_500, 11_000, 3_076),
    REGION(1, 12, 103, 1_000, 12_884, 80_000, 15_000),
    /** A tenth of the country: what a machine of this size fills in minutes, to judge the growth by. */
    TENTH(3, 34, 285, 3_878, 57_800, 500_000, 50_000),
    COUNTRY(31, 340, 2_850, 38_779, 578_000, 5_000_000, 500_000);

    private final int provinces;
    private final int cities;
    private final int counties;
    private final int townships;
    private final int villages;
    private final int organizations;
    private final int centres;

    Scale(int provinces, int cities, int counties, int townships, int villages, int organizations, int centres) {
        this.provinces = provinces;
        this.cities = cities;
        this.counties = counties;
        this.townships = townships;
        this.villages = villages;
        this.organizations = organizations;
        this.centres = centres;
    }

    /** How many areas of a level: 0 provinces, 1 cities, 2 counties, 3 townships, 4 villages and communities. */
    int areas(int level) {
        return switch (level) {
            case 0 -> provinces;
            case 1 -> cities;
            case 2 -> counties;
            case 3 -> townships;
            case 4 -> villages;
            default -> throw new IllegalArgumentException("no such level: " + level);
        };
    }

    int organizations() {
        return organizations;
    }

    int centres() {
        return centres;
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }
}
