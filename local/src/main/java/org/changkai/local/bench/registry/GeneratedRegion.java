package org.changkai.local.bench.registry;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A region that nobody lives in, as import files: the same seed gives the same region. Names are put together from words
 * of our own and occur more than once, as in life.
 *
 * @param centres how many centres and stations, if not as many as the scale says
 * @param box where they lie, up to as many as the scale says
 * @param beyond where the others lie
 * @param settled whether people live around the seats of counties and townships; else evenly
 */
record GeneratedRegion(Scale scale, int centres, Box box, Box beyond, boolean settled, long seed) {

    /** Rows of one file. */
    private static final int PIECE = 50_000;

    private static final String[] LEVELS = {"province", "city", "county", "township", "village"};
    private static final int[] DIGITS = {2, 4, 6, 9, 12};
    private static final String[] TYPES = {"自治区", "市", "旗", "镇", "村"};
    private static final String[] FIRST = {
        "永", "和", "平", "青", "白", "红", "长", "新", "东", "西", "南", "北", "上", "下", "大", "小", "金", "银", "春", "秋"
    };
    private static final String[] SECOND = {
        "安", "泉", "山", "河", "川", "林", "庄", "梁", "沟", "营", "湾", "坪", "塔", "滩", "店", "源", "丰", "兴", "康", "乐"
    };
    private static final String[] KINDS = {"PARTY_BRANCH", "GRID", "PARTY_GROUP", "AGENCY", "ENTERPRISE", "COOPERATIVE"
    };
    private static final String[] SERVICES = {
        "certificates", "social-insurance", "legal-advice", "mediation", "reading-room", "employment"
    };

    static GeneratedRegion of(Scale scale) {
        return new GeneratedRegion(scale, scale.centres(), Box.NORTH, Box.NORTH, true, 2026);
    }

    /** The code above which everything lies. */
    String root() {
        return code(scale.areas(0) > 0 ? 0 : 1, 0);
    }

    Stream<byte[]> areaFiles() {
        return IntStream.range(0, LEVELS.length)
                .boxed()
                .flatMap(level -> pieces(
                        "code,level,name,parent_code,lat,lon", scale.areas(level), number -> area(level, number)));
    }

    Stream<byte[]> organizationFiles() {
        return pieces("id,kind,name,parent_id,area_code,phone", scale.organizations(), this::organization);
    }

    Stream<byte[]> centreFiles() {
        return pieces(
                "id,kind,name,area_code,organization_id,lat,lon,phone,services,opening_hours,accessibility,home_visits",
                centres,
                this::centre);
    }

    private static Stream<byte[]> pieces(String head, int rows, IntFunction<String> row) {
        return IntStream.range(0, (rows + PIECE - 1) / PIECE).mapToObj(piece -> {
            StringBuilder file = new StringBuilder(head).append('\n');
            for (int number = piece * PIECE; number < Math.min(rows, (piece + 1) * PIECE); number++) {
                file.append(row.apply(number)).append('\n');
            }
            return file.toString().getBytes(StandardCharsets.UTF_8);
        });
    }

    private String area(int level, int number) {
        String parent = level == 0 ? "" : level == 1 && scale.areas(0) == 0 ? "150000000000" : parent(level, number);
        String row = code(level, number) + "," + LEVELS[level] + "," + name(level * 1_000_003L + number) + TYPES[level]
                + "," + parent + ",";
        return row + (level < LEVELS.length - 1 ? "," : degrees(village(number)));
    }

    private String parent(int level, int number) {
        return code(level - 1, above(level, number));
    }

    private int above(int level, int number) {
        return (int) ((long) number * scale.areas(level - 1) / scale.areas(level));
    }

    /** Its digits are those of its superior and its number below it. */
    private String code(int level, int number) {
        if (level == 0) {
            return (scale.areas(0) == 1 ? 15 : 11 + number) + "0".repeat(10);
        }
        boolean top = level == 1 && scale.areas(0) == 0;
        int superior = top ? 0 : above(level, number);
        String stem = top ? "15" : code(level - 1, superior).substring(0, DIGITS[level - 1]);
        int first = top
                ? 0
                : (int) (((long) superior * scale.areas(level) + scale.areas(level - 1) - 1) / scale.areas(level - 1));
        String own = padded(number - first + 1, DIGITS[level] - DIGITS[level - 1]);
        return stem + own + "0".repeat(12 - DIGITS[level]);
    }

    private static String padded(int number, int digits) {
        String text = Integer.toString(number);
        return "0".repeat(digits - text.length()) + text;
    }

    /** Village and community names are the first; a name says nothing about where it is. */
    String name(long of) {
        SplittableRandom random = new SplittableRandom(seed * 31 + of);
        return FIRST[random.nextInt(FIRST.length)]
                + SECOND[random.nextInt(SECOND.length)]
                + SECOND[random.nextInt(SECOND.length)];
    }

    private String organization(int number) {
        String parent = number == 0 ? "" : "o-" + (number - 1) / 10;
        String kind = number < 111 ? "PARTY_COMMITTEE" : KINDS[number % KINDS.length];
        return "o-%d,%s,%s第%d党支部,%s,%s,%s"
                .formatted(
                        number,
                        kind,
                        name(number),
                        number % 97,
                        parent,
                        villageOf(number, scale.organizations()),
                        phone(number));
    }

    private String villageOf(int number, int all) {
        return code(4, (int) ((long) number * scale.areas(4) / all));
    }

    private String centre(int number) {
        List<String> services = new ArrayList<>();
        for (int service = 0; service < SERVICES.length; service++) {
            if ((number + service) % 3 != 0) {
                services.add(SERVICES[service]);
            }
        }
        return "c-%d,%s,%s党群服务%s,%s,o-%d,%s,%s,%s,%s,%s,%s"
                .formatted(
                        number,
                        number % 7 == 0 ? "STATION" : "CENTRE",
                        name(number),
                        number % 7 == 0 ? "站" : "中心",
                        villageOf(number, centres),
                        number % scale.organizations(),
                        degrees(position(number)),
                        phone(number),
                        String.join(";", services),
                        "\"Mo-Fr 08:30-12:00,14:30-17:30\"",
                        number % 2 == 0 ? "step-free;accessible-toilet" : "",
                        number % 5 == 0 ? "yes" : "no");
    }

    /** A centre stands within some hundred metres of the middle of its village. */
    double[] position(int number) {
        SplittableRandom random = new SplittableRandom(seed + 7L * number);
        if (!settled) {
            return (number < scale.centres() ? box : beyond).anywhere(random);
        }
        return around(village((int) ((long) number * scale.areas(4) / centres)), random, 0.005);
    }

    private double[] village(int number) {
        SplittableRandom random = new SplittableRandom(seed + 11L * number);
        if (!settled) {
            return box.anywhere(random);
        }
        int township = above(4, number);
        double[] county = box.anywhere(new SplittableRandom(seed + 13L * above(3, township)));
        return around(around(county, new SplittableRandom(seed + 17L * township), 0.15), random, 0.03);
    }

    private static double[] around(double[] middle, SplittableRandom random, double degrees) {
        return new double[] {
            middle[0] + random.nextDouble(-degrees, degrees), middle[1] + random.nextDouble(-degrees, degrees)
        };
    }

    private static String degrees(double[] point) {
        return String.format(Locale.ROOT, "%.6f,%.6f", point[0], point[1]);
    }

    private static String phone(int number) {
        return "0400-%07d".formatted(number % 10_000_000);
    }
}
