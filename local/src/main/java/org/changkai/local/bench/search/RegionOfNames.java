package org.changkai.local.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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

    /**
     * Of the 2,000 villages in the set of questions 1,859 names are different, and two villages have the same name once in
     * 9,000 times: both follow from these two numbers.
     */
    private static final double DISCOUNT = 0.87;

    private static final double MASS = 1150;
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

    /** A Pitman–Yor process: the usual model for how often names come back. */
    private void makeUpTheRest() {
        Random random = new Random(SEED);
        List<String> villages = new ArrayList<>();
        Map<String, Integer> times = new HashMap<>();
        names.forEach((code, name) -> {
            if (!code.endsWith("000")) {
                villages.add(stem(name));
                times.merge(stem(name), 1, Integer::sum);
            }
        });
        List<String> counties = names.keySet().stream()
                .filter(code -> code.endsWith("000000") && !code.startsWith("0000", 2) && !code.startsWith("00", 4))
                .toList();
        String characters = String.join("", villages);
        for (int number = 0; names.size() < AREAS; number++) {
            String county = counties.get(random.nextInt(counties.size())).substring(0, 6);
            String code = String.format(Locale.ROOT, "%s9%02d%03d", county, number / 800 % 100, number % 800 + 200);
            boolean fresh = random.nextDouble() * (MASS + villages.size()) < MASS + DISCOUNT * times.size();
            String stem = fresh ? madeUp(random, characters) : again(random, villages, times);
            names.put(code, stem + KINDS.get(random.nextInt(KINDS.size())));
            villages.add(stem);
            times.merge(stem, 1, Integer::sum);
        }
    }

    /** The more often a name has come, the more often it comes again. */
    private static String again(Random random, List<String> villages, Map<String, Integer> times) {
        while (true) {
            String stem = villages.get(random.nextInt(villages.size()));
            int before = times.getOrDefault(stem, 1);
            if (random.nextDouble() * before < before - DISCOUNT) {
                return stem;
            }
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
