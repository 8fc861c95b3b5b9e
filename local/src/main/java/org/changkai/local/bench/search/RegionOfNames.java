package org.changkai.local.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * The areas of the region by code: the published editions of Chifeng and Wuhai, the areas that the questions name, and
 * as many more made up of the same names and characters as the region has. Names come back in other counties, as they do.
 */
final class RegionOfNames {

    /** How many areas the region has. */
    static final int AREAS = 15_900;

    private static final long SEED = 20261126;
    private static final double AGAIN = 0.3;
    private static final List<String> KINDS = List.of("村委会", "嘎查委员会", "嘎查", "社区居委会");

    private final Path data;
    private final Map<String, String> names = new TreeMap<>();

    RegionOfNames(Path data) {
        this.data = data;
    }

    /** Names by 12-digit code. */
    Map<String, String> areas() throws IOException {
        for (String line : Files.readAllLines(data.resolve("search/knownitem_exact.tsv"))) {
            String[] row = line.split("\t", -1);
            String[] parts = row[0].split(" ", 2);
            names.put(row[1].substring(0, 6) + "000000", parts[0]);
            names.put(row[1], parts[1] + (row[1].charAt(9) == '0' ? "社区居委会" : "村委会"));
        }
        for (String file : List.of("chifeng_2023.csv", "wuhai_2023.csv")) {
            for (String line : Files.readAllLines(data.resolve("areas").resolve(file)).stream()
                    .skip(1)
                    .toList()) {
                String[] fields = line.split(",", -1);
                names.put(fields[0], fields[2]);
            }
        }
        makeUpTheRest();
        return names;
    }

    private void makeUpTheRest() {
        Random random = new Random(SEED);
        List<String> stems = names.values().stream().map(RegionOfNames::stem).toList();
        List<String> counties = names.keySet().stream()
                .filter(code -> code.endsWith("000000") && !code.startsWith("0000", 2) && !code.startsWith("00", 4))
                .toList();
        String characters = String.join("", stems);
        for (int number = 0; names.size() < AREAS; number++) {
            String county = counties.get(random.nextInt(counties.size())).substring(0, 6);
            String code = String.format(Locale.ROOT, "%s9%02d%03d", county, number / 800 % 100, number % 800 + 200);
            String stem =
                    random.nextDouble() < AGAIN ? stems.get(random.nextInt(stems.size())) : madeUp(random, characters);
            names.putIfAbsent(code, stem + KINDS.get(random.nextInt(KINDS.size())));
        }
    }

    private static String madeUp(Random random, String characters) {
        StringBuilder name = new StringBuilder();
        int length = 2 + random.nextInt(3);
        while (name.length() < length) {
            name.append(characters.charAt(random.nextInt(characters.length())));
        }
        return name.toString();
    }

    private static String stem(String name) {
        List<String> endings = new ArrayList<>(KINDS);
        endings.addAll(List.of("居委会", "街道办事处", "镇", "乡", "苏木"));
        return endings.stream()
                .filter(name::endsWith)
                .findFirst()
                .map(ending -> name.substring(0, name.length() - ending.length()))
                .orElse(name);
    }
}
