package org.changkai.news.print.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.changkai.news.photo.PhotoDocument;
import org.changkai.news.print.pdf.Piece.Gap;
import org.changkai.news.print.pdf.Piece.Line;
import org.changkai.news.print.pdf.Piece.Plate;
import org.changkai.news.print.pdf.Type.Placed;
import org.changkai.news.publication.StoryDocument;
import org.changkai.news.story.Block;
import org.changkai.news.story.Content.Language;
import org.jspecify.annotations.Nullable;

/** A story in pieces: its headline for any number of columns, its text for one. */
final class Article {

    static final float SIZE = 9.6f;
    static final float LEADING = 14.4f;
    private static final int PHOTOGRAPHS = 60;

    /** How much of a caption stays with its picture; the rest may go on in the next column. */
    private static final int CAPTION_LINES = 12;

    private static final int HEADLINE_LINES = 4;
    private static final Type TEXT = Type.text(SIZE, LEADING, 2 * SIZE);
    private static final Type PLAIN = new Type(false, SIZE, LEADING, 0, false, Placed.LEFT);
    private static final Type CROSSHEAD = new Type(true, 10.6f, LEADING, 0, false, Placed.CENTRE);
    private static final Type NOTE = Type.text(8.4f, 12, 0);
    private static final Type CAPTION = Type.small(7.6f, Placed.FILLED);
    private static final float[] HEADLINES = {13.5f, 18, 23, 27, 34};

    /** Held to what it leads, so that it never ends a line. */
    private static final String DASH = "——\u2060";

    private final StoryDocument story;
    private final Composer composer;
    private final List<Photograph> photographs;
    private final @Nullable MongolianArticle mongolian;
    private final @Nullable String elsewhere;
    private final String address;
    private final Map<Integer, Module> modules = new HashMap<>();
    private final Map<Boolean, List<Piece>> bodies = new HashMap<>();

    /** @param address where the story is read on screen */
    Article(StoryDocument story, String address, Composer composer) throws IOException {
        this.story = story;
        this.composer = composer;
        this.address = address;
        var shaper = story.language() == Language.MN ? composer.shaper() : null;
        this.elsewhere = story.language() == Language.MN && shaper == null ? address : null;
        this.photographs = elsewhere != null ? List.of() : photographs(story);
        this.mongolian = shaper == null ? null : new MongolianArticle(story, shaper, this::photograph);
    }

    private static List<Photograph> photographs(StoryDocument story) {
        var body = story.body();
        Map<UUID, PhotoDocument> documents = new HashMap<>();
        story.photos().forEach(photo -> documents.put(photo.id(), photo));
        return (body == null ? List.<Block>of() : body.blocks())
                .stream()
                        .flatMap(block -> block.photos().stream())
                        .distinct()
                        .map(id -> Photograph.of(documents.get(id)))
                        .filter(Objects::nonNull)
                        .limit(PHOTOGRAPHS)
                        .toList();
    }

    /** How many photos of the story are not printed. */
    private int leftOut() {
        return elsewhere == null ? story.photos().size() - photographs.size() : 0;
    }

    /** The picture that stands above the text across columns. */
    @Nullable
    Photograph leading() {
        return photographs.isEmpty() ? null : photographs.getFirst();
    }

    /** In so many columns; worked out once. */
    Module module(int columns) {
        return modules.computeIfAbsent(columns, width -> Module.of(this, width));
    }

    /** Whether its lines run down, in bands over the whole width. */
    boolean runsDown() {
        return mongolian != null;
    }

    /** What such a story is set in, its headline included. */
    List<Piece> bands(int columns) {
        return Objects.requireNonNull(mongolian).pieces(columns);
    }

    /** As it can be read in a line across: of a story that runs down, its section. */
    String headline() {
        if (story.language() == Language.MN) {
            return "【" + story.sectionName() + "】";
        }
        var series = story.series();
        return series == null ? story.headline() : series.title() + series.label() + "　" + story.headline();
    }

    /** Section and kicker, headline, subheadline, who wrote it. */
    List<Line> head(int columns, float width) {
        var large = HEADLINES[Math.min(columns, HEADLINES.length) - 1];
        var place = columns >= 4 ? Placed.CENTRE : Placed.LEFT;
        var lines = new ArrayList<Line>();
        var kicker = story.kicker() == null || story.language() == Language.MN ? "" : "　" + story.kicker();
        lines.addAll(composer.lines(
                "【" + story.sectionName() + "】" + kicker, Type.small(large > 20 ? 11 : 8.6f, place), width));
        if (runsDown()) {
            return lines;
        }
        if (elsewhere == null) {
            lines.addAll(headline(columns, place, width));
            if (story.subheadline() != null) {
                lines.addAll(composer.lines(
                        DASH + story.subheadline(), Type.small(Math.max(9.6f, large * 0.5f), place), width));
            }
        }
        var by = Signed.above(story);
        if (!by.isEmpty()) {
            lines.addAll(composer.lines(by, new Type(false, SIZE, LEADING * 1.1f, 0, false, place), width));
        }
        return lines;
    }

    /** The longest are set smaller, or they would fill the page. */
    private List<Line> headline(int columns, Placed place, float width) {
        var size = Math.min(columns, HEADLINES.length) - 1;
        var lines = composer.lines(headline(), Type.head(HEADLINES[size], place), width);
        while (size > 0 && lines.size() > HEADLINE_LINES) {
            lines = composer.lines(headline(), Type.head(HEADLINES[--size], place), width);
        }
        return lines;
    }

    /** The text in a column; the leading picture only if it is not set across columns. */
    List<Piece> body(boolean leadingInside) {
        return bodies.computeIfAbsent(leadingInside, inside -> body(Grid.COLUMN, inside));
    }

    private List<Piece> body(float width, boolean leadingInside) {
        var pieces = new ArrayList<Piece>();
        if (elsewhere != null) {
            pieces.addAll(composer.lines("本篇为传统蒙古文稿件，竖排版面请见 " + elsewhere, PLAIN, width));
            return pieces;
        }
        if (story.lead() != null) {
            pieces.addAll(composer.lines(story.lead(), TEXT, width));
        }
        var body = story.body();
        for (var block : body == null ? List.<Block>of() : body.blocks()) {
            add(pieces, block, width, leadingInside);
        }
        if (leftOut() > 0) {
            pieces.addAll(composer.lines("另有" + leftOut() + "张照片，请见 " + address, NOTE, width));
        }
        var end = Signed.below(story);
        if (!end.isEmpty()) {
            pieces.addAll(composer.lines(end, new Type(false, 8.4f, 12, 0, false, Placed.RIGHT), width));
        }
        story.corrections()
                .forEach(correction -> pieces.addAll(composer.lines("更正：" + correction.note(), NOTE, width)));
        return pieces;
    }

    private void add(List<Piece> pieces, Block block, float width, boolean leadingInside) {
        switch (block) {
            case Block.Paragraph(var text) -> pieces.addAll(composer.lines(text, TEXT, width));
            case Block.Crosshead(var text) -> {
                pieces.add(new Gap(4));
                composer.lines(text, CROSSHEAD, width).forEach(line -> pieces.add(line.keptWithNext()));
            }
            case Block.Quotation(var text, var by) ->
                pieces.addAll(composer.lines("“" + text + "”" + (by == null ? "" : DASH + by), TEXT, width));
            case Block.Note(var text) -> pieces.addAll(composer.lines(text, NOTE, width));
            case Block.Table(var rows) -> table(pieces, rows, width);
            case Block.Picture(var photo) -> plate(pieces, photo, width, leadingInside);
            case Block.Gallery(var photos) -> photos.forEach(photo -> plate(pieces, photo, width, leadingInside));
        }
    }

    /** Cells hold more than a column is wide: a stroke parts them, a little space the rows. */
    private void table(List<Piece> pieces, List<List<String>> rows, float width) {
        for (var row : rows) {
            pieces.add(new Gap(3));
            pieces.addAll(composer.lines(String.join("｜", row), NOTE, width));
        }
        pieces.add(new Gap(3));
    }

    private void plate(List<Piece> pieces, UUID photo, float width, boolean leadingInside) {
        photograph(photo)
                .filter(shown -> leadingInside || !shown.equals(leading()))
                .ifPresent(shown -> add(pieces, plate(shown, width)));
    }

    private static void add(List<Piece> pieces, Plate plate) {
        var caption = plate.caption();
        if (caption.size() <= CAPTION_LINES) {
            pieces.add(plate);
            return;
        }
        pieces.add(plate.beginning(CAPTION_LINES));
        pieces.addAll(caption.subList(CAPTION_LINES, caption.size()));
        pieces.add(new Gap(Plate.BELOW));
    }

    private Optional<Photograph> photograph(UUID id) {
        return photographs.stream()
                .filter(shown -> shown.photo().id().equals(id))
                .findFirst();
    }

    Plate plate(Photograph photograph, float width) {
        return Plate.within(width, photograph, composer.lines(photograph.caption(), CAPTION, width));
    }
}
