package org.changkai.local.bench.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SearchForPlacesTest {

    private static final int POSITION = 0x8825;
    private static final int SERIAL = 0xa431;
    private static final int RESOLUTION = 0x011a;

    @Test
    void anExifBlockWithAPositionOrACamerasNumberTells() {
        assertThat(SearchForPlaces.tells(picture(POSITION))).isTrue();
        assertThat(SearchForPlaces.tells(picture(SERIAL))).isTrue();
    }

    @Test
    void anExifBlockWithAResolutionTellsNothing() {
        assertThat(SearchForPlaces.tells(picture(RESOLUTION))).isFalse();
    }

    @Test
    void wordsOfOtherMetadataTell() {
        assertThat(SearchForPlaces.tells(bytes("<rdf:Description exif:GPSLatitude=\"39,39.26N\"/>")))
                .isTrue();
        assertThat(SearchForPlaces.tells(bytes("{\"lat\":39.6}"))).isFalse();
    }

    /** Something in front and behind, as in a file, and a big-endian TIFF with one entry and one directory it may point to. */
    private static byte[] picture(int tag) {
        ByteBuffer file = ByteBuffer.allocate(120);
        file.put(bytes("ftypavif....Exif\0\0")).put(bytes("MM\0*")).putInt(8);
        file.putShort((short) 1);
        entry(file, tag, tag == POSITION ? 4 : 2, tag == POSITION ? 1 : 4, tag == POSITION ? 26 : 0x31323300);
        file.putInt(0);
        file.putShort((short) 1);
        entry(file, 1, 2, 2, 'N' << 24);
        file.putInt(0);
        return file.array();
    }

    private static void entry(ByteBuffer file, int tag, int type, int count, int value) {
        file.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
