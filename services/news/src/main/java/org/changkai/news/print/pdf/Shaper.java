package org.changkai.news.print.pdf;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Joins the letters of traditional Mongolian as their words want it, by the JDK's shaper (HarfBuzz), which PDFBox lacks. What
 * the face has not is taken from the text's face: Chinese characters stand upright in the line, the rest lies in it.
 */
final class Shaper {

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final String UNKNOWN = "〓";
    private static final int FIRST_SELECTOR = 0x180B;
    private static final int VOWEL_SEPARATOR = 0x180E;
    private static final int NARROW_BLANK = 0x202F;

    private final Font mongolian;
    private final Font other;

    private Shaper(Font mongolian, Font other) {
        this.mongolian = mongolian;
        this.other = other;
    }

    /** Null on a machine that lacks the Mongolian face. */
    static @Nullable Shaper of(Typefaces files) throws IOException {
        return Files.isReadable(files.mongolian()) ? new Shaper(face(files.mongolian()), face(files.text())) : null;
    }

    private static Font face(Path file) throws IOException {
        try {
            return Font.createFonts(file.toFile())[0];
        } catch (FontFormatException broken) {
            throw new IOException("No typeface: " + file, broken);
        }
    }

    /**
     * A text along its own baseline, which begins at the origin; all measures in points.
     *
     * @param axis how far above its baseline the middle of the letters runs
     */
    record Shaped(String words, Shape outline, float length, float axis) {}

    Shaped shape(String words, float size) {
        var letters = mongolian.deriveFont(size);
        var outline = new Path2D.Float();
        var axis = axis(letters);
        var at = 0f;
        for (var run : runs(words)) {
            switch (run.kind()) {
                case JOINED -> at = append(outline, laid(letters, run.words()), at, 0);
                case LYING -> at = append(outline, laid(other.deriveFont(size), run.words()), at, 0);
                case UPRIGHT -> {
                    for (var character : run.words().codePoints().toArray()) {
                        at = upright(outline, Character.toString(character), size, at, axis);
                    }
                }
            }
        }
        return new Shaped(words, outline, at, axis);
    }

    /** The middle of a letter with a stem on which the others hang, too. */
    private static float axis(Font letters) {
        var bounds = laid(letters, "ᠠᠪᠢ").getVisualBounds();
        return (float) -bounds.getCenterY();
    }

    private static GlyphVector laid(Font face, String words) {
        return face.layoutGlyphVector(EXACT, words.toCharArray(), 0, words.length(), Font.LAYOUT_LEFT_TO_RIGHT);
    }

    private static float append(Path2D outline, GlyphVector glyphs, float at, float above) {
        outline.append(glyphs.getOutline(at, -above), false);
        return at + (float) glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
    }

    /** Turned against the line, which is turned itself when it runs down. */
    private float upright(Path2D outline, String character, float size, float at, float axis) {
        var glyph = laid(other.deriveFont(size), character);
        var box = glyph.getLogicalBounds();
        var turned = new AffineTransform();
        turned.translate(at + size / 2, -axis);
        turned.quadrantRotate(-1);
        turned.translate(-box.getCenterX(), -box.getCenterY());
        outline.append(turned.createTransformedShape(glyph.getOutline()), false);
        return at + size;
    }

    private enum Kind {
        JOINED,
        UPRIGHT,
        LYING
    }

    private record Run(Kind kind, String words) {}

    private List<Run> runs(String words) {
        var runs = new ArrayList<Run>();
        words.codePoints().forEach(character -> {
            var kind = kind(character);
            var shown = kind == Kind.JOINED || other.canDisplay(character) ? Character.toString(character) : UNKNOWN;
            var same = !runs.isEmpty() && runs.getLast().kind() == kind;
            runs.add(new Run(kind, same ? runs.removeLast().words() + shown : shown));
        });
        return runs;
    }

    private Kind kind(int character) {
        if (mongolian.canDisplay(character)
                || UnicodeScript.of(character) == UnicodeScript.MONGOLIAN
                || (character >= FIRST_SELECTOR && character <= VOWEL_SEPARATOR)
                || character == NARROW_BLANK) {
            return Kind.JOINED;
        }
        return Character.isIdeographic(character) || character >= '　' ? Kind.UPRIGHT : Kind.LYING;
    }
}
