package org.changkai.news.print.pdf;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.changkai.news.print.FontMissingException;
import org.jspecify.annotations.Nullable;

/** A typeface as it is embedded: only the characters that are used go into the document. */
final class Face implements AutoCloseable {

    private static final float PER_EM = 1_000;

    private final @Nullable TrueTypeCollection collection;
    private final TrueTypeFont face;
    private final CmapLookup characters;
    private final PDFont font;
    private final Map<Integer, Float> widths = new HashMap<>();

    private Face(@Nullable TrueTypeCollection collection, TrueTypeFont face, PDDocument document) throws IOException {
        this.collection = collection;
        this.face = face;
        this.characters = face.getUnicodeCmapLookup();
        this.font = PDType0Font.load(document, face, true);
    }

    static Face of(Path file, PDDocument document) throws IOException {
        if (!Files.isReadable(file)) {
            throw new FontMissingException(file.toString());
        }
        if (!file.toString().endsWith(".ttc")) {
            return new Face(null, new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile())), document);
        }
        var collection = new TrueTypeCollection(file.toFile());
        var first = collection.getFontByName(firstName(file.toFile()));
        if (first == null) {
            throw new FontMissingException(file.toString());
        }
        return new Face(collection, first, document);
    }

    private static String firstName(File file) throws IOException {
        var names = new ArrayList<String>();
        TrueTypeCollection.processAllFontHeaders(file, header -> names.add(String.valueOf(header.getName())));
        return names.isEmpty() ? "" : names.getFirst();
    }

    PDFont font() {
        return font;
    }

    boolean has(int character) {
        return characters.getGlyphId(character) > 0;
    }

    /** In points. */
    float width(int character, float size) {
        return widths.computeIfAbsent(character, this::widthPerEm) * size / PER_EM;
    }

    private float widthPerEm(int character) {
        try {
            return font.getStringWidth(Character.toString(character));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() throws IOException {
        face.close();
        if (collection != null) {
            collection.close();
        }
    }
}
