package org.changkai.news.print.pdf;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.changkai.news.publication.StoryDocument;
import org.changkai.news.story.Block;

/** A story in traditional Mongolian, from its headline to its corrections, in bands over the whole width it has. */
final class MongolianArticle {

    private static final float HEADLINE = 19;
    private static final float SUBHEADLINE = 12;
    private static final float SMALL = 8.4f;
    private static final float LINES = 176;
    private static final float CAPTIONS = 72;

    private final StoryDocument story;
    private final Shaper shaper;
    private final Function<UUID, Optional<Photograph>> photographs;

    /** @param photographs those that are printed */
    MongolianArticle(StoryDocument story, Shaper shaper, Function<UUID, Optional<Photograph>> photographs) {
        this.story = story;
        this.shaper = shaper;
        this.photographs = photographs;
    }

    List<Piece> pieces(int columns) {
        var bands = new Bands(shaper, Grid.width(columns), LINES);
        if (story.kicker() != null) {
            bands.add(story.kicker(), SUBHEADLINE, 0);
        }
        bands.add(story.headline(), HEADLINE, 0);
        if (story.subheadline() != null) {
            bands.add(story.subheadline(), SUBHEADLINE, 0);
        }
        bands.add(Signed.above(story), Article.SIZE, 0);
        if (story.lead() != null) {
            paragraph(bands, story.lead());
        }
        var body = story.body();
        if (body != null) {
            body.blocks().forEach(block -> add(bands, block, columns));
        }
        bands.add(Signed.below(story), SMALL, 0);
        story.corrections().forEach(correction -> bands.add("更正：" + correction.note(), SMALL, 0));
        return bands.pieces();
    }

    private static void paragraph(Bands bands, String words) {
        bands.add(words, Article.SIZE, 2 * Article.SIZE);
    }

    private void add(Bands bands, Block block, int columns) {
        switch (block) {
            case Block.Paragraph(var text) -> paragraph(bands, text);
            case Block.Crosshead(var text) -> bands.add(text, SUBHEADLINE, 0);
            case Block.Quotation(var text, var by) -> paragraph(bands, by == null ? text : text + " — " + by);
            case Block.Note(var text) -> bands.add(text, SMALL, 0);
            case Block.Table(var rows) -> rows.forEach(row -> bands.add(String.join(" | ", row), SMALL, 0));
            case Block.Picture(var photo) -> photographs.apply(photo).ifPresent(shown -> add(bands, shown, columns));
            case Block.Gallery(var photos) ->
                photos.forEach(photo -> photographs.apply(photo).ifPresent(shown -> add(bands, shown, columns)));
        }
    }

    private void add(Bands bands, Photograph photograph, int columns) {
        var width = Grid.width(Math.min(columns, 2));
        bands.add(Piece.Plate.within(width, photograph, List.of()));
        var caption = new Bands(shaper, width, CAPTIONS);
        caption.add(photograph.caption(), SMALL, 0);
        caption.pieces().forEach(bands::add);
    }
}
