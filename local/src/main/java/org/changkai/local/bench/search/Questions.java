package org.changkai.local.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What a day's readers ask: mostly names, some with mistakes, some by the words of a text. */
final class Questions {

    private static final int ALL = 4000;
    private static final long SEED = 20261126;

    private Questions() {}

    /** Six of ten are names with their county, two names alone, one is misspelled, one a question in words. */
    static List<String> mixed(Path data) throws IOException {
        List<String> mixed = new ArrayList<>();
        mixed.addAll(some(data, "knownitem_exact.tsv", ALL * 6 / 10));
        mixed.addAll(some(data, "knownitem_exact_nocounty.tsv", ALL * 2 / 10));
        mixed.addAll(some(data, "knownitem_swap.tsv", ALL / 10));
        mixed.addAll(some(data, "cmrc.qs", ALL / 10));
        Collections.shuffle(mixed, new Random(SEED));
        return mixed;
    }

    /** What is typed into the box on the way to a name, character by character. */
    static List<String> typed(Path data) throws IOException {
        List<String> typed = new ArrayList<>();
        for (String name : some(data, "knownitem_exact_nocounty.tsv", ALL / 4)) {
            for (int end = 1; end <= name.length(); end++) {
                typed.add(name.substring(0, end));
            }
        }
        Collections.shuffle(typed, new Random(SEED));
        return typed;
    }

    private static List<String> some(Path data, String file, int count) throws IOException {
        List<String> lines = Files.readAllLines(data.resolve("search").resolve(file));
        List<String> some = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            some.add(lines.get(number * 7 % lines.size()).split("\t", -1)[0]);
        }
        return some;
    }
}
