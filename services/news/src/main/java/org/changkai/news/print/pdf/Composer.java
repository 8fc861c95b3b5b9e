package org.changkai.news.print.pdf;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.changkai.news.print.pdf.Faces.Glyph;
import org.changkai.news.print.pdf.Piece.Line;
import org.jspecify.annotations.Nullable;

/** Breaks text into lines as the rules for Chinese want it: no full stop begins a line, no opening bracket ends one. */
final class Composer {

    private static final float MOST_SPACING = 0.35f;
    private static final float MOST_BETWEEN_WORDS = 1;

    private final Faces faces;
    private final Typefaces files;
    private @Nullable Shaper shaper;
    private final BreakIterator breaks = BreakIterator.getLineInstance(ULocale.SIMPLIFIED_CHINESE);

    Composer(Faces faces, Typefaces files) {
        this.faces = faces;
        this.files = files;
    }

    /** For traditional Mongolian, read when it is first needed; null on a machine that lacks its typeface. */
    @Nullable
    Shaper shaper() throws IOException {
        if (shaper == null) {
            shaper = Shaper.of(files);
        }
        return shaper;
    }

    List<Line> lines(String words, Type type, float width) {
        var lines = new ArrayList<Line>();
        var current = new ArrayList<Glyph>();
        var indent = type.indent();
        var used = indent;
        breaks.setText(words);
        var start = breaks.first();
        for (var end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            var word = faces.glyphs(words.substring(start, end), type);
            if (used + width(word, true) > width && !current.isEmpty()) {
                lines.add(line(current, type, indent, width, false));
                current = new ArrayList<>();
                indent = 0;
                used = 0;
            }
            for (var glyph : word) { // only what is longer than a line is torn
                if (used + glyph.width() > width + 0.01f && !glyph.blank() && !current.isEmpty()) {
                    lines.add(line(current, type, indent, width, false));
                    current = new ArrayList<>();
                    indent = 0;
                    used = 0;
                }
                current.add(glyph);
                used += glyph.width();
            }
        }
        if (!current.isEmpty()) {
            lines.add(line(current, type, indent, width, true));
        }
        return lines;
    }

    private static Line line(List<Glyph> glyphs, Type type, float indent, float width, boolean last) {
        var shown = stripped(glyphs);
        var free = width - indent - width(shown, false);
        return switch (type.placed()) {
            case LEFT -> new Line(shown, type, indent, 0, false);
            case CENTRE -> new Line(shown, type, Math.max(0, free / 2), 0, false);
            case RIGHT -> new Line(shown, type, Math.max(0, free), 0, false);
            case FILLED -> new Line(shown, type, indent, last ? 0 : spacing(shown, type, free), false);
        };
    }

    /** What is free, shared between all that may be set apart; nothing if that would tear holes into the line. */
    private static float spacing(List<Glyph> shown, Type type, float free) {
        var parted = (int) IntStream.range(0, shown.size() - 1)
                .filter(at -> shown.get(at).parts(shown.get(at + 1)))
                .count();
        if (parted == 0) {
            return 0;
        }
        var most = shown.stream().allMatch(Glyph::lettered) ? MOST_BETWEEN_WORDS : MOST_SPACING;
        var spacing = free / parted;
        return spacing > type.size() * most ? 0 : spacing;
    }

    private static List<Glyph> stripped(List<Glyph> glyphs) {
        var end = glyphs.size();
        while (end > 1 && glyphs.get(end - 1).blank()) {
            end--;
        }
        return List.copyOf(glyphs.subList(0, end));
    }

    static float width(List<Glyph> glyphs, boolean withoutLastBlank) {
        var shown = withoutLastBlank ? stripped(glyphs) : glyphs;
        return (float) shown.stream().mapToDouble(Glyph::width).sum();
    }
}
