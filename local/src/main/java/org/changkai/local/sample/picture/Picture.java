package org.changkai.local.sample.picture;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One picture of the sample as its list describes it: what is drawn and what is written into the file. The caption says
 * itself that it is a drawn sample; the place, where there is one, is synthetic.
 */
public record Picture(
        String key,
        Scene scene,
        int seed,
        LocalDate date,
        String city,
        String byline,
        String credit,
        String caption,
        String alt,
        @Nullable Place gps) {

    /** The finished file: a JPEG of 1600 × 1067 points with IPTC and EXIF, the same bytes every time. */
    public byte[] jpeg() {
        return Metadata.written(Drawing.jpeg(scene, seed), this);
    }

    /** The name under which the file is uploaded. */
    public String filename() {
        return key + ".jpg";
    }

    /** A point in degrees, WGS-84. */
    public record Place(double lat, double lon) {}
}
