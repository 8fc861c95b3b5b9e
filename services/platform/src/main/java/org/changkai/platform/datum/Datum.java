package org.changkai.platform.datum;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The datums of Chinese maps. GCJ-02 shifts WGS-84 by up to some hundred metres inside China, BD-09 shifts GCJ-02 once
 * more; outside China, and so outside our outline of it, both leave everything where it is.
 */
public enum Datum {
    WGS84 {
        @Override
        public Coordinate toWgs84(Coordinate point) {
            return point;
        }

        @Override
        public Coordinate fromWgs84(Coordinate point) {
            return point;
        }
    },
    GCJ02 {
        @Override
        public Coordinate toWgs84(Coordinate point) {
            return Shift.fromGcj02(point);
        }

        @Override
        public Coordinate fromWgs84(Coordinate point) {
            return Shift.toGcj02(point);
        }
    },
    BD09 {
        @Override
        public Coordinate toWgs84(Coordinate point) {
            return Shift.fromBd09(point);
        }

        @Override
        public Coordinate fromWgs84(Coordinate point) {
            return Shift.toBd09(point);
        }
    };

    /** The same place in WGS-84; going there and back errs by less than 0.1 m. */
    public abstract Coordinate toWgs84(Coordinate point);

    /** The same place in this datum. */
    public abstract Coordinate fromWgs84(Coordinate point);

    /** As requests spell it: {@code wgs84}, {@code gcj02}, {@code bd09}; WGS-84 if they say nothing. */
    public static Optional<Datum> named(@Nullable String name) {
        return name == null
                ? Optional.of(WGS84)
                : Arrays.stream(values())
                        .filter(datum -> datum.label().equals(name))
                        .findFirst();
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
