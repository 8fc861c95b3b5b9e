package org.changkai.portal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a highlighted text at its marks and resolves its entities, so that a page can
 * escape every piece: nothing else in it counts as markup. */
public final class Highlight {

    private static final Pattern MARK = Pattern.compile("</?(?:em|mark)>");

    private Highlight() {}

    /** A piece of text. */
    public record Piece(String text, boolean marked) {}

    public static List<Piece> pieces(String text) {
        var pieces = new ArrayList<Piece>();
        var marks = MARK.matcher(text);
        var from = 0;
        var marked = false;
        while (marks.find()) {
            if (marks.start() > from) {
                pieces.add(new Piece(plain(text.substring(from, marks.start())), marked));
            }
            marked = !marks.group().startsWith("</");
            from = marks.end();
        }
        if (from < text.length()) {
            pieces.add(new Piece(plain(text.substring(from)), marked));
        }
        return pieces;
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
