package org.changkai.registry.circle.street;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.changkai.platform.datum.Coordinate;

/** A small town on both sides of a river, as OpenStreetMap XML: even streets, and bridges wherever a test wants them. */
final class Town {

    static final int ROWS = 12;
    static final int COLUMNS = 16;
    private static final int RIVER_AFTER = 7;
    private static final double STEP = 0.0009; // about 100 m

    private Town() {}

    static Coordinate corner(double row, double column) {
        return new Coordinate(39.6 + row * STEP, 106.8 + column * STEP);
    }

    private static int id(int row, int column) {
        return 1 + row * COLUMNS + column;
    }

    /** Writes it beside the file and moves it there at once, as an operator should. */
    static void build(Path file, int... bridgesAtRow) {
        var xml = new StringBuilder("<?xml version='1.0' encoding='UTF-8'?>\n<osm version='0.6'>\n");
        for (var row = 0; row < ROWS; row++) {
            for (var column = 0; column < COLUMNS; column++) {
                var corner = corner(row, column);
                xml.append(
                        "<node id='%d' lat='%s' lon='%s'/>\n".formatted(id(row, column), corner.lat(), corner.lon()));
            }
        }
        var ways = 0;
        for (var row = 0; row < ROWS; row++) {
            for (var column = 0; column < COLUMNS; column++) {
                if (column + 1 < COLUMNS && (column != RIVER_AFTER || contains(bridgesAtRow, row))) {
                    way(xml, ++ways, id(row, column), id(row, column + 1));
                }
                if (row + 1 < ROWS) {
                    way(xml, ++ways, id(row, column), id(row + 1, column));
                }
            }
        }
        try {
            var beside = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(beside, xml.append("</osm>\n"));
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean contains(int[] rows, int row) {
        for (var one : rows) {
            if (one == row) {
                return true;
            }
        }
        return false;
    }

    private static void way(StringBuilder xml, int id, int from, int to) {
        xml.append("<way id='%d'><nd ref='%d'/><nd ref='%d'/><tag k='highway' v='residential'/></way>%n"
                .formatted(1_000 + id, from, to));
    }
}
