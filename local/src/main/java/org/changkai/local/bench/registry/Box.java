package org.changkai.local.bench.registry;

import java.util.SplittableRandom;

/** A piece of the world in degrees. */
record Box(double south, double north, double west, double east) {

    /** Inside the extract of Porto: the town itself. */
    static final Box PORTO = new Box(41.135, 41.180, -8.680, -8.560);

    /** Inside the extract of Porto: everything but the sea. */
    static final Box AROUND_PORTO = new Box(41.00, 41.39, -8.62, -8.37);

    /** As large as a country, Porto and its streets in a corner of it. */
    static final Box COUNTRY = new Box(37.0, 43.5, -9.0, 3.0);

    /** A northern region of China, larger than life in neither direction. */
    static final Box NORTH = new Box(38, 49, 106, 124);

    double[] anywhere(SplittableRandom random) {
        return new double[] {random.nextDouble(south, north), random.nextDouble(west, east)};
    }
}
