package org.changkai.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Import files of a prefecture of the real size, made up. */
public final class PrefectureFiles {

    public static final int AREAS = 2_668;
    public static final int ORGANIZATIONS = 11_000;
    public static final int CENTRES = 3_076;

    private static final int COUNTIES = 12;
    private static final int TOWNSHIPS = 13;
    private static final String CITY = "150400000000";

    private PrefectureFiles() {}

    /** A city with its counties, townships and, to the full number, villages. */
    public static String areas() {
        var file = new StringBuilder("code,level,name,parent_code\n");
        file.append(CITY).append(",city,赤峰市,150000000000\n");
        for (var county = 1; county <= COUNTIES; county++) {
            file.append("1504%02d000000,county,第%d区,%s\n".formatted(county, county, CITY));
            for (var township = 1; township <= TOWNSHIPS; township++) {
                file.append(
                        "1504%02d%03d000,township,第%d镇,1504%02d000000\n".formatted(county, township, township, county));
            }
        }
        villages().forEach(code -> file.append("%s,village,%s村,%s000\n".formatted(code, code, code.substring(0, 9))));
        return file.toString();
    }

    /** The codes of its villages. */
    public static List<String> villages() {
        var villages = new ArrayList<String>();
        var wanted = AREAS - 1 - COUNTIES - COUNTIES * TOWNSHIPS;
        for (var n = 0; n < wanted; n++) {
            var township = n % (COUNTIES * TOWNSHIPS);
            villages.add("1504%02d%03d%03d"
                    .formatted(1 + township / TOWNSHIPS, 1 + township % TOWNSHIPS, 1 + n / (COUNTIES * TOWNSHIPS)));
        }
        return villages;
    }

    /** Organizations in one tree, many of them linked, all over these villages. */
    public static String organizations(List<String> villages) {
        var file = new StringBuilder("id,kind,name,parent_id,area_code,links\n");
        for (var n = 0; n < ORGANIZATIONS; n++) {
            var parent = n == 0 ? "" : "o-" + (n - 1) / 10;
            var link = n < 5000 ? "" : "CO_BUILDING:o-" + (n - 5000) + ":2020-01-01";
            file.append("o-%d,PARTY_BRANCH,第%d党支部,%s,%s,%s%n"
                    .formatted(n, n, parent, villages.get(n % villages.size()), link));
        }
        return file.toString();
    }

    /** Stations in the first two thousand of these villages, each of an organization. */
    public static String centres(List<String> villages) {
        var random = new Random(7);
        var file = new StringBuilder("id,kind,name,area_code,organization_id,lat,lon,phone,services,home_visits\n");
        for (var n = 0; n < CENTRES; n++) {
            file.append("c-%04d,STATION,第%d服务站,%s,o-%d,%.5f,%.5f,0476-%d,certificates;mediation,yes%n"
                    .formatted(
                            n,
                            n,
                            villages.get(n % 2000),
                            n,
                            41.3 + random.nextDouble() * 3,
                            116.5 + random.nextDouble() * 4,
                            n));
        }
        return file.toString();
    }
}
