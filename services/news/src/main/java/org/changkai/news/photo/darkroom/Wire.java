package org.changkai.news.photo.darkroom;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.changkai.news.photo.Darkroom.Developed;
import org.changkai.news.photo.Darkroom.FoundTexts;
import org.changkai.news.photo.Darkroom.Print;
import org.changkai.news.refusal.Outcome;
import org.changkai.news.refusal.Refusal;
import org.changkai.news.refusal.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/** How a cell answers its darkroom. The darkroom believes no length: a cell may have been taken over by a picture. */
final class Wire {

    private static final int MOST_PRINTS = 100;
    private static final int MOST_KEYWORDS = 50;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LARGEST_PRINT = 64 << 20;

    private Wire() {}

    static void write(DataOutputStream out, Outcome<Developed> outcome) throws IOException {
        switch (outcome) {
            case Outcome.Refused<Developed>(var refusal) ->
                text(out, refusal.reason().name());
            case Outcome.Done<Developed>(var developed) -> {
                text(out, null);
                write(out, developed);
            }
        }
        out.flush();
    }

    private static void write(DataOutputStream out, Developed developed) throws IOException {
        text(out, developed.type());
        out.writeInt(developed.width());
        out.writeInt(developed.height());
        out.writeLong(developed.likeness());
        var found = developed.found();
        text(out, found.caption());
        text(out, found.credit());
        text(out, found.copyright());
        text(out, found.photographer());
        text(out, found.place());
        out.writeInt(found.keywords().size());
        for (var keyword : found.keywords()) {
            text(out, keyword);
        }
        text(out, found.takenAt() == null ? null : found.takenAt().toString());
        out.writeInt(developed.prints().size());
        for (var print : developed.prints()) {
            text(out, print.shape());
            out.writeInt(print.width());
            out.writeInt(print.height());
            text(out, print.type());
            bytes(out, print.bytes());
        }
    }

    static Outcome<Developed> read(DataInputStream in) throws IOException {
        var refused = text(in);
        if (refused != null) {
            return Outcome.refused(Refusal.of(reason(refused)));
        }
        var type = needed(in);
        var width = in.readInt();
        var height = in.readInt();
        var likeness = in.readLong();
        var found = found(in);
        var prints = new ArrayList<Print>();
        for (var left = count(in, MOST_PRINTS); left > 0; left--) {
            prints.add(new Print(needed(in), in.readInt(), in.readInt(), needed(in), bytes(in, LARGEST_PRINT)));
        }
        return Outcome.done(new Developed(type, width, height, found, likeness, List.copyOf(prints)));
    }

    private static FoundTexts found(DataInputStream in) throws IOException {
        var caption = text(in);
        var credit = text(in);
        var copyright = text(in);
        var photographer = text(in);
        var place = text(in);
        var keywords = new ArrayList<String>();
        for (var left = count(in, MOST_KEYWORDS); left > 0; left--) {
            keywords.add(needed(in));
        }
        var takenAt = text(in);
        return new FoundTexts(
                caption,
                credit,
                copyright,
                photographer,
                place,
                List.copyOf(keywords),
                takenAt == null ? null : LocalDateTime.parse(takenAt));
    }

    private static Reason reason(String name) throws IOException {
        try {
            return Reason.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new IOException(unknown);
        }
    }

    static void text(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
        } else {
            bytes(out, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    static @Nullable String text(DataInputStream in) throws IOException {
        var length = in.readInt();
        return length == -1 ? null : new String(exactly(in, length, LONGEST_TEXT), StandardCharsets.UTF_8);
    }

    static String needed(DataInputStream in) throws IOException {
        var text = text(in);
        if (text == null) {
            throw new IOException("a text is missing");
        }
        return text;
    }

    private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] bytes(DataInputStream in, int most) throws IOException {
        return exactly(in, in.readInt(), most);
    }

    private static byte[] exactly(DataInputStream in, int length, int most) throws IOException {
        var bytes = in.readNBytes(inside(length, most));
        if (bytes.length < length) {
            throw new IOException("ends early");
        }
        return bytes;
    }

    static int count(DataInputStream in, int most) throws IOException {
        return inside(in.readInt(), most);
    }

    private static int inside(int length, int most) throws IOException {
        if (length < 0 || length > most) {
            throw new IOException("out of bounds: " + length);
        }
        return length;
    }
}
