package org.changkai.news.syndication;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.changkai.news.photo.PhotoDocument;
import org.changkai.news.photo.PhotoDocument.RenditionDocument;
import org.changkai.news.publication.StoryDocument;
import org.changkai.news.story.Block;
import org.changkai.news.story.Block.Crosshead;
import org.changkai.news.story.Block.Gallery;
import org.changkai.news.story.Block.Note;
import org.changkai.news.story.Block.Paragraph;
import org.changkai.news.story.Block.Picture;
import org.changkai.news.story.Block.Quotation;
import org.changkai.news.story.Block.Table;
import org.jspecify.annotations.Nullable;

/** Sets a story's body in plain HTML. Every text is escaped; no markup but ours comes out. */
final class StoryHtml {

    private static final int COMFORTABLE = 960;

    private final Masthead masthead;
    private final Map<UUID, PhotoDocument> photos;

    private StoryHtml(Masthead masthead, StoryDocument story) {
        this.masthead = masthead;
        this.photos = story.photos().stream()
                .collect(Collectors.toMap(PhotoDocument::id, Function.identity(), (one, same) -> one));
    }

    static String of(Masthead masthead, StoryDocument story) {
        var body = story.body();
        if (body == null) {
            return "";
        }
        var html = new StoryHtml(masthead, story);
        var notes = story.corrections().stream()
                .map(correction -> "<p><small>更正：" + escaped(correction.note()) + "</small></p>\n")
                .collect(Collectors.joining());
        return body.blocks().stream().map(html::block).collect(Collectors.joining("\n", "", "\n")) + notes;
    }

    private String block(Block block) {
        return switch (block) {
            case Paragraph(var text) -> "<p>" + escaped(text) + "</p>";
            case Crosshead(var text) -> "<h2>" + escaped(text) + "</h2>";
            case Quotation(var text, var by) ->
                "<blockquote><p>" + escaped(text) + "</p>" + (by == null ? "" : "<footer>" + escaped(by) + "</footer>")
                        + "</blockquote>";
            case Picture(var photo) -> figure(photo);
            case Gallery(var shown) -> shown.stream().map(this::figure).collect(Collectors.joining("\n"));
            case Table(var rows) -> table(rows);
            case Note(var text) -> "<p><small>" + escaped(text) + "</small></p>";
        };
    }

    private String figure(UUID id) {
        var photo = photos.get(id);
        var rendition = photo == null ? null : comfortable(photo);
        if (photo == null || rendition == null) {
            return "";
        }
        return "<figure><img src=\"" + escaped(masthead.absolute(rendition.url())) + "\" width=\"" + rendition.width()
                + "\" height=\"" + rendition.height() + "\" alt=\"" + escaped(photo.alt()) + "\"><figcaption>"
                + escaped(photo.caption()) + " " + escaped(photo.credit()) + "</figcaption></figure>";
    }

    /** The largest JPEG that is not wider than a page. */
    static @Nullable RenditionDocument comfortable(PhotoDocument photo) {
        RenditionDocument best = null;
        for (var rendition : photo.renditions()) {
            if (rendition.type().equals("image/jpeg") && (best == null || rendition.width() <= COMFORTABLE)) {
                best = rendition;
            }
        }
        return best;
    }

    private static String table(List<List<String>> rows) {
        var html = new StringBuilder("<table>");
        for (var row = 0; row < rows.size(); row++) {
            var cell = row == 0 ? "th" : "td";
            html.append("<tr>");
            for (var text : rows.get(row)) {
                html.append('<')
                        .append(cell)
                        .append('>')
                        .append(escaped(text))
                        .append("</")
                        .append(cell)
                        .append('>');
            }
            html.append("</tr>");
        }
        return html.append("</table>").toString();
    }

    static String escaped(@Nullable String text) {
        return text == null
                ? ""
                : text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;");
    }
}
