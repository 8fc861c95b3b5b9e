package org.changkai.booking.day.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** What is put together from compressed parts is what was compressed. */
class ZippedTest {

    private static final long SEED = 20261126;

    @Test
    void partsInAnyOrderAreReadByAnyGzip() throws IOException {
        var random = new Random(SEED);
        var known = new ArrayList<Zipped.Part>();
        for (var n = 0; n < 40; n++) {
            known.add(Zipped.Part.of(text(random, n * n * 40).getBytes(StandardCharsets.UTF_8)));
        }
        for (var round = 0; round < 200; round++) {
            var parts = IntStream.range(0, random.nextInt(12))
                    .mapToObj(n -> known.get(random.nextInt(known.size())))
                    .toList();
            try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(Zipped.gzip(parts)))) {
                assertThat(unzipped.readAllBytes())
                        .as("seed %d, round %d", SEED, round)
                        .isEqualTo(Zipped.plain(parts));
            }
        }
    }

    /** Some of it repeats, some cannot be compressed. */
    private static String text(Random random, int length) {
        var text = new StringBuilder(length);
        while (text.length() < length) {
            text.append(random.nextBoolean() ? "{\"start\":\"2026-11-27T08:30:00+08:00\"}," : random.nextLong() + "空");
        }
        return text.toString();
    }
}
