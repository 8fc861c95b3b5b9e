package org.changkai.news.photo.darkroom;

import com.drew.lang.ByteArrayReader;
import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.StringValue;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.photoshop.PhotoshopReader;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.changkai.news.photo.Darkroom.FoundTexts;
import org.jspecify.annotations.Nullable;

/** Reads the words in a picture's packets: XMP first, which says its encoding, then IPTC, then EXIF. */
final class Words {

    private static final DateTimeFormatter EXIF_TIME = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss");
    private static final DateTimeFormatter IPTC_TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
    private static final int MOST_KEYWORDS = 30;
    private static final int LONGEST_LINE = 200;

    private final Metadata metadata = new Metadata();
    private final Xmp xmp;
    private final List<IptcDirectory> iptc;
    private final List<ExifIFD0Directory> exif;

    private Words(Envelope envelope) {
        readExif(envelope, metadata);
        envelope.iptc()
                .forEach(packet ->
                        new PhotoshopReader().extract(new SequentialByteArrayReader(packet), packet.length, metadata));
        this.xmp = Xmp.of(envelope.xmp());
        this.iptc = List.copyOf(metadata.getDirectoriesOfType(IptcDirectory.class));
        this.exif = List.copyOf(metadata.getDirectoriesOfType(ExifIFD0Directory.class));
    }

    static FoundTexts read(Envelope envelope) {
        return new Words(envelope).found();
    }

    /** How the picture is to be turned, 1 to 8; 1 if nothing or nonsense is said. */
    static int orientation(Envelope envelope) {
        var metadata = new Metadata();
        readExif(envelope, metadata);
        for (var directory : metadata.getDirectoriesOfType(ExifIFD0Directory.class)) {
            var orientation = directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            if (orientation != null) {
                return orientation >= 1 && orientation <= 8 ? orientation : 1;
            }
        }
        return 1;
    }

    private static void readExif(Envelope envelope, Metadata metadata) {
        envelope.exif().forEach(packet -> new ExifReader().extract(new ByteArrayReader(packet), metadata));
    }

    private FoundTexts found() {
        var photographer = photographer();
        return new FoundTexts(
                first(
                        xmp.text(Xmp.DC, "description"),
                        text(iptc, IptcDirectory.TAG_CAPTION),
                        text(exif, ExifIFD0Directory.TAG_IMAGE_DESCRIPTION),
                        windows(ExifIFD0Directory.TAG_WIN_SUBJECT),
                        windows(ExifIFD0Directory.TAG_WIN_COMMENT),
                        windows(ExifIFD0Directory.TAG_WIN_TITLE),
                        comment()),
                // what whoever sent it wants printed, which may be a house; the photographer is kept beside it
                cut(first(xmp.text(Xmp.PHOTOSHOP, "Credit"), text(iptc, IptcDirectory.TAG_CREDIT), photographer)),
                first(
                        xmp.text(Xmp.DC, "rights"),
                        text(iptc, IptcDirectory.TAG_COPYRIGHT_NOTICE),
                        text(exif, ExifIFD0Directory.TAG_COPYRIGHT)),
                photographer,
                place(),
                keywords(),
                takenAt());
    }

    /** Who took it; several as the trade writes them: 甲、乙. */
    private @Nullable String photographer() {
        return cut(first(
                together(xmp.texts(Xmp.DC, "creator").stream()),
                together(all(IptcDirectory.TAG_BY_LINE)),
                text(exif, ExifIFD0Directory.TAG_ARTIST),
                windows(ExifIFD0Directory.TAG_WIN_AUTHOR)));
    }

    private static @Nullable String together(Stream<String> names) {
        var all = names.distinct().collect(Collectors.joining("、"));
        return all.isEmpty() ? null : all;
    }

    /** No longer than a form takes it back. */
    private static @Nullable String cut(@Nullable String line) {
        if (line == null || line.length() <= LONGEST_LINE) {
            return line;
        }
        var insideALetter = Character.isHighSurrogate(line.charAt(LONGEST_LINE - 1));
        return line.substring(0, insideALetter ? LONGEST_LINE - 1 : LONGEST_LINE);
    }

    /** The place in words; a position on earth is not read. */
    private @Nullable String place() {
        var parts = new LinkedHashSet<String>();
        for (var part : Arrays.asList(
                first(xmp.text(Xmp.PHOTOSHOP, "State"), text(iptc, IptcDirectory.TAG_PROVINCE_OR_STATE)),
                first(xmp.text(Xmp.PHOTOSHOP, "City"), text(iptc, IptcDirectory.TAG_CITY)),
                first(xmp.text(Xmp.IPTC_CORE, "Location"), text(iptc, IptcDirectory.TAG_SUB_LOCATION)))) {
            if (part != null) {
                parts.add(part);
            }
        }
        return parts.isEmpty() ? null : String.join(" ", parts);
    }

    private List<String> keywords() {
        var windows = windows(ExifIFD0Directory.TAG_WIN_KEYWORDS);
        return Stream.of(
                        xmp.texts(Xmp.DC, "subject").stream(),
                        all(IptcDirectory.TAG_KEYWORDS),
                        windows == null ? Stream.<String>empty() : Arrays.stream(windows.split("[;；]")))
                .flatMap(keywords -> keywords)
                .map(String::strip)
                .filter(keyword -> !keyword.isEmpty() && keyword.length() <= 100)
                .distinct()
                .limit(MOST_KEYWORDS)
                .toList();
    }

    /** All values that IPTC has of what may be said more than once. */
    private Stream<String> all(int tag) {
        return iptc.stream()
                .flatMap(directory -> {
                    var several = directory.getStringValueArray(tag);
                    return several == null ? Stream.<StringValue>empty() : Arrays.stream(several);
                })
                .flatMap(value -> Stream.ofNullable(Chinese.clean(Chinese.decode(value.getBytes()))));
    }

    private static @Nullable String text(List<? extends Directory> directories, int tag) {
        for (var directory : directories) {
            var value = directory.getStringValue(tag);
            var several = directory.getStringValueArray(tag);
            if (value == null && several != null && several.length > 0) {
                value = several[0];
            }
            var text = value == null ? null : Chinese.clean(Chinese.decode(value.getBytes()));
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** What Windows' Explorer writes: UTF-16 in EXIF. */
    private @Nullable String windows(int tag) {
        for (var directory : exif) {
            var bytes = directory.getByteArray(tag);
            var text = bytes == null ? null : Chinese.clean(Chinese.utf16(bytes));
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** EXIF's comment: eight bytes that name the encoding, then the text. */
    private @Nullable String comment() {
        for (var directory : metadata.getDirectoriesOfType(ExifSubIFDDirectory.class)) {
            var bytes = directory.getByteArray(ExifSubIFDDirectory.TAG_USER_COMMENT);
            if (bytes != null && bytes.length > 8) {
                var body = Arrays.copyOfRange(bytes, 8, bytes.length);
                var unicode = bytes[0] == 'U' && bytes[1] == 'N';
                return Chinese.clean(unicode ? Chinese.utf16(body) : Chinese.decode(body));
            }
        }
        return null;
    }

    private @Nullable LocalDateTime takenAt() {
        var times = new ArrayList<@Nullable LocalDateTime>();
        for (var directory : metadata.getDirectoriesOfType(ExifSubIFDDirectory.class)) {
            times.add(time(directory.getString(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL), EXIF_TIME));
        }
        for (var directory : iptc) {
            var date = directory.getString(IptcDirectory.TAG_DATE_CREATED);
            var time = directory.getString(IptcDirectory.TAG_TIME_CREATED);
            var digits = time == null ? "" : time.replace(":", "");
            if (date != null) {
                times.add(time(
                        date.replace(":", "") + (digits.length() < 6 ? "000000" : digits.substring(0, 6)), IPTC_TIME));
            }
        }
        for (var time : times) {
            if (time != null) {
                return time;
            }
        }
        return xmp.time();
    }

    private static @Nullable LocalDateTime time(@Nullable String text, DateTimeFormatter format) {
        if (text == null) {
            return null;
        }
        try {
            return LocalDateTime.parse(text.strip(), format);
        } catch (DateTimeParseException malformed) {
            return null;
        }
    }

    private static @Nullable String first(@Nullable String... texts) {
        for (var text : texts) {
            if (text != null) {
                return text;
            }
        }
        return null;
    }
}
