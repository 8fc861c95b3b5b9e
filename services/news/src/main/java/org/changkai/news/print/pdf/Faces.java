package org.changkai.news.print.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Both faces; a character that one lacks is taken from the other, and one that both lack is marked as printers do. */
final class Faces implements AutoCloseable {

    private static final int UNKNOWN = '〓';

    /** Keeps what stands around it in one line and is not seen itself. */
    private static final int WORD_JOINER = 0x2060;

    /** The first of the radicals; ideographs, their punctuation and full-width forms follow. */
    private static final int CHINESE = 0x2E80;

    /** The free Song faces set these in the middle of the line; GB/T 15834 wants them at its foot, as Hei faces do. */
    private static final String AT_THE_FOOT = "。、";

    private final Face text;
    private final Face head;

    private Faces(Face text, Face head) {
        this.text = text;
        this.head = head;
    }

    static Faces of(Typefaces files, PDDocument document) throws IOException {
        var text = Face.of(files.text(), document);
        try {
            return new Faces(text, Face.of(files.head(), document));
        } catch (IOException | RuntimeException missing) {
            text.close();
            throw missing;
        }
    }

    /** A character in the face that has it. */
    record Glyph(Face face, int character, float width) {

        /** Whether a full line may set them apart: words and Chinese characters, but not the letters of a word. */
        boolean parts(Glyph next) {
            return blank() || (!next.blank() && (!lettered() || !next.lettered()));
        }

        boolean blank() {
            return character == ' ' || character == '　';
        }

        /** Of a script that is written in words, as figures and their marks are; Chinese begins above. */
        boolean lettered() {
            return character < CHINESE;
        }
    }

    /** A text as glyphs of this size; line ends and other controls are blanks. */
    List<Glyph> glyphs(String words, Type type) {
        var glyphs = new ArrayList<Glyph>();
        words.codePoints()
                .filter(character -> character != WORD_JOINER)
                .map(Faces::printable)
                .forEach(character -> {
                    var first = type.head() || AT_THE_FOOT.indexOf(character) >= 0 ? head : text;
                    var other = first == head ? text : head;
                    var face = first.has(character) || !other.has(character) ? first : other;
                    var shown = face.has(character) ? character : UNKNOWN;
                    glyphs.add(new Glyph(face, shown, face.width(shown, type.size())));
                });
        return glyphs;
    }

    private static int printable(int character) {
        return Character.isISOControl(character) || Character.isWhitespace(character) ? ' ' : character;
    }

    @Override
    public void close() throws IOException {
        text.close();
        head.close();
    }
}
