package org.changkai.registry.imports;

import org.springframework.util.unit.DataSize;

/**
 * How large a file may be so that the heap carries its import: it is read whole, and its rows, what is judged of them
 * and what is sent to the database are there at the same time. What the settings allow holds besides.
 *
 * @param heap bytes that the heap may have at the most
 */
public record FileBounds(long heap) {

    /**
     * Measured with an edition of areas, the kind of which most is kept: the import needs 27 times the bytes of its CSV.
     * At 160 MB of heap, of which the service itself takes 60 at rest, a share of 48 leaves some room.
     */
    private static final int TIMES_ITS_BYTES = 48;

    /** Unpacked, every cell of a spreadsheet has markup around it and so is about three times what it is in CSV. */
    private static final int TIMES_ITS_UNPACKED_BYTES = 16;

    /** A kept cell takes 64 bytes and more, be it of one digit only; so small ones would need more than their share. */
    private static final int BYTES_PER_CELL = 400;

    /** The bounds of this process. */
    public static FileBounds ofThisHeap() {
        return new FileBounds(Runtime.getRuntime().maxMemory());
    }

    /** The most bytes of a file as it is sent. */
    public long file() {
        return heap / TIMES_ITS_BYTES;
    }

    /** The most cells that are kept of a file. */
    public long cells() {
        return heap / BYTES_PER_CELL;
    }

    /** The most bytes of a packed file when it is unpacked. */
    public long unpacked(DataSize setting) {
        return Math.min(setting.toBytes(), heap / TIMES_ITS_UNPACKED_BYTES);
    }
}
