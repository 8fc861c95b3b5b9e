package org.changkai.local.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What the index is filled with: the areas of the region, a centre for nearly each of them, organizations, and for the rest
 * stories of six sentences each.
 */
final class Documents {

    /** The areas are always all there. */
    static final int FEWEST = 30_000;

    private static final double CENTRES = 0.15;
    private static final double ORGANIZATIONS = 0.2;
    private static final int SENTENCES = 6;
    private static final int HEADLINE = 24;
    private static final int LEAST_OF_A_SENTENCE = 8;
    private static final long SEED = 7;

    private final int count;
    private final Path data;
    private final Random random = new Random(SEED);

    /** So many, out of the folder of test data. */
    Documents(int count, Path data) {
        this.count = count;
        this.data = data;
    }

    /** Returns when all of them are in the index. */
    void fill(SearchScene scene) throws IOException, InterruptedException {
        scene.showEvery("10s");
        Map<String, String> areas = new RegionOfNames(data).areas();
        areas.forEach(scene::area);
        List<Map.Entry<String, String>> all = List.copyOf(areas.entrySet());
        int centres = (int) (count * CENTRES);
        int organizations = (int) (count * ORGANIZATIONS);
        for (int number = 0; number < centres; number++) {
            Map.Entry<String, String> area = all.get(number % all.size());
            scene.centre(
                    "c-" + number,
                    area.getValue().replaceAll("(村委会|居委会)$", "") + "党群服务中心",
                    area.getKey(),
                    39 + random.nextDouble() * 10,
                    100 + random.nextDouble() * 20);
        }
        for (int number = 0; number < organizations; number++) {
            Map.Entry<String, String> area = all.get(number * 3 % all.size());
            scene.organization("o-" + number, "中共" + area.getValue() + "第" + (number % 9 + 1) + "支部委员会", area.getKey());
        }
        stories(scene, count - areas.size() - centres - organizations);
        scene.awaitIndexed(count);
        scene.showEvery("200ms");
    }

    private void stories(SearchScene scene, int stories) throws IOException {
        List<String> sentences = sentences();
        for (int number = 0; number < stories; number++) {
            StringBuilder text = new StringBuilder();
            for (int sentence = 0; sentence < SENTENCES; sentence++) {
                text.append(sentences.get(random.nextInt(sentences.size()))).append('。');
            }
            String headline = sentences.get(random.nextInt(sentences.size()));
            scene.story("s-" + number, headline.substring(0, Math.min(HEADLINE, headline.length())), text.toString());
        }
    }

    private List<String> sentences() throws IOException {
        List<String> sentences = new ArrayList<>();
        for (String line : Files.readAllLines(data.resolve("search/cmrc.docs"))) {
            for (String sentence : line.split("\t", -1)[2].split("。")) {
                if (sentence.length() > LEAST_OF_A_SENTENCE) {
                    sentences.add(sentence);
                }
            }
        }
        return sentences;
    }
}
