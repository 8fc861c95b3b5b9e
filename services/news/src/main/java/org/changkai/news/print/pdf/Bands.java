package org.changkai.news.print.pdf;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import org.changkai.news.print.pdf.Piece.Band;
import org.changkai.news.print.pdf.Piece.Standing;

/** Sets traditional Mongolian: lines run down, the first at the left, and when a band is full the next begins below it. */
final class Bands {

    private static final float LEADING = 1.6f;

    private final Shaper shaper;
    private final float width;
    private final float height;
    private final BreakIterator breaks = BreakIterator.getLineInstance(ULocale.forLanguageTag("mn-Mong"));
    private final List<Piece> pieces = new ArrayList<>();
    private List<Standing> lines = new ArrayList<>();
    private float used;

    /**
     * Empty bands.
     *
     * @param width of each
     * @param height how long its lines may be
     */
    Bands(Shaper shaper, float width, float height) {
        this.shaper = shaper;
        this.width = width;
        this.height = height;
    }

    /** A paragraph in lines of its own. */
    void add(String words, float size, float indent) {
        breaks.setText(words);
        var line = new StringBuilder();
        var free = height - indent;
        var start = breaks.first();
        for (var end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            for (var word : fitting(words.substring(start, end), size)) {
                if (!line.isEmpty() && length(line + word, size) > free) {
                    put(line.toString(), size, height - free);
                    line.setLength(0);
                    free = height;
                }
                line.append(word);
            }
        }
        put(line.toString(), size, height - free);
    }

    /** Only what is longer than a line is torn. */
    private List<String> fitting(String word, float size) {
        var letters = word.codePointCount(0, word.length());
        if (letters < 2 || length(word, size) <= height) {
            return List.of(word);
        }
        var middle = word.offsetByCodePoints(0, letters / 2);
        var parts = new ArrayList<>(fitting(word.substring(0, middle), size));
        parts.addAll(fitting(word.substring(middle), size));
        return parts;
    }

    private float length(CharSequence words, float size) {
        return shaper.shape(words.toString().stripTrailing(), size).length();
    }

    private void put(String words, float size, float indent) {
        if (words.isBlank()) {
            return;
        }
        var line = new Standing(shaper.shape(words.strip(), size), indent, size * LEADING);
        if (used + line.width() > width) {
            end();
        }
        lines.add(line);
        used += line.width();
    }

    /** Something that stands between bands. */
    void add(Piece piece) {
        end();
        pieces.add(piece);
    }

    private void end() {
        if (!lines.isEmpty()) {
            var longest = lines.stream()
                    .map(line -> line.indent() + line.shaped().length())
                    .reduce(0f, Math::max);
            pieces.add(new Band(lines, longest));
            lines = new ArrayList<>();
            used = 0;
        }
    }

    /** All that was added. */
    List<Piece> pieces() {
        end();
        return List.copyOf(pieces);
    }
}
