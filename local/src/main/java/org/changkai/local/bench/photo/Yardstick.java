package org.changkai.local.bench.photo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** {@code vipsthumbnail} of Debian's libvips-tools making the same renditions, one call for each, as it is used by hand. */
final class Yardstick {

    /** CPU seconds of all calls, and what the largest of them had in memory, in MiB. */
    record Cost(double cpuSeconds, long peak) {}

    private Yardstick() {}

    static Cost of(Path jpeg, List<Rendition> renditions) throws Exception {
        String calls = renditions.stream()
                .map(rendition -> rendition.call(jpeg))
                .collect(Collectors.joining("\n", "set -e\n", "\ntimes\n"));
        Process process = new ProcessBuilder("bash", "-c", calls)
                .redirectErrorStream(true)
                .start();
        var watched = Memory.during(process.pid(), () -> {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException("vipsthumbnail (apt-get install libvips-tools) failed: " + said);
            }
            return said.strip();
        });
        String[] lines = watched.result().split("\n");
        String[] children = lines[lines.length - 1].trim().split(" ");
        return new Cost(seconds(children[0]) + seconds(children[1]), watched.peakOfChildren());
    }

    /** As bash writes it: {@code 0m1.234s}. */
    private static double seconds(String written) {
        String[] parts = written.replace("s", "").split("m");
        return Integer.parseInt(parts[0]) * 60 + Double.parseDouble(parts[1]);
    }

    /** One of the renditions that the service made. */
    record Rendition(int width, int height, String type, boolean cut) {

        private String call(Path jpeg) {
            boolean webp = type.equals("image/webp");
            return String.format(
                    Locale.ROOT,
                    "vipsthumbnail %s -s %dx%d %s--eprofile srgb -o '%s/v%d-%d%s[strip,Q=%d]'",
                    jpeg,
                    width,
                    height,
                    cut ? "-m centre " : "",
                    jpeg.getParent(),
                    width,
                    height,
                    webp ? ".webp" : ".jpg",
                    webp ? 78 : 82);
        }
    }
}
