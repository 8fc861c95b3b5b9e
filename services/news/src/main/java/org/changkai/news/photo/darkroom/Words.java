package org.changkai.news.photo.darkroom;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.photoshop.PhotoshopReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.changkai.news.photo.Darkroom.FoundTexts;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words in a picture's packets: XMP first, which says its encoding, then IPTC, then EXIF. Text that is no
 * UTF-8 is taken for GB18030, in which Chinese cameras and older picture desks write.
 *
 * @param orientation 1 to 8 as EXIF counts them
 */
record Words(FoundTexts found, int orientation) {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final DateTimeFormatter EXIF_TIME = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss");
    private static final DateTimeFormatter IPTC_TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/";
    private static final int LONGEST = 2_000;

    static Words read(Envelope envelope) {
        var metadata = new Metadata();
        envelope.exif().forEach(packet -> new ExifReader().extract(new ByteArrayReader(packet), metadata));
        envelope.iptc()
                .forEach(packet ->
                        new PhotoshopReader().extract(new SequentialByteArrayReader(packet), packet.length, metadata));
        var xmp = envelope.xmp().stream().flatMap(Words::parse).toList();
        var iptc = List.copyOf(metadata.getDirectoriesOfType(IptcDirectory.class));
        var exif = List.copyOf(metadata.getDirectoriesOfType(ExifIFD0Directory.class));
        var caption = first(
                xmp(xmp, DC, "description"),
                text(iptc, IptcDirectory.TAG_CAPTION),
                text(exif, ExifIFD0Directory.TAG_IMAGE_DESCRIPTION));
        var credit = first(
                xmp(xmp, PHOTOSHOP, "Credit"),
                text(iptc, IptcDirectory.TAG_CREDIT),
                xmp(xmp, DC, "creator"),
                text(iptc, IptcDirectory.TAG_BY_LINE),
                text(exif, ExifIFD0Directory.TAG_ARTIST));
        var copyright = first(
                xmp(xmp, DC, "rights"),
                text(iptc, IptcDirectory.TAG_COPYRIGHT_NOTICE),
                text(exif, ExifIFD0Directory.TAG_COPYRIGHT));
        return new Words(new FoundTexts(caption, credit, copyright, takenAt(metadata, iptc)), orientation(exif));
    }

    private static Stream<XMPMeta> parse(byte[] packet) {
        var text = new String(packet, StandardCharsets.UTF_8);
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            return Stream.empty();
        }
        try {
            return Stream.of(XMPMetaFactory.parseFromString(text.strip()));
        } catch (XMPException malformed) {
            return Stream.empty();
        }
    }

    private static @Nullable String xmp(List<XMPMeta> packets, String schema, String property) {
        for (var packet : packets) {
            try {
                var options = packet.getProperty(schema, property);
                var array = options != null && options.getOptions().isArray();
                var value = array ? packet.getArrayItem(schema, property, 1) : options;
                if (value != null) {
                    return clean(value.getValue());
                }
            } catch (XMPException absent) {
                return null;
            }
        }
        return null;
    }

    private static @Nullable String text(List<? extends Directory> directories, int tag) {
        for (var directory : directories) {
            var value = directory.getStringValue(tag);
            var several = directory.getStringValueArray(tag);
            if (value == null && several != null && several.length > 0) {
                value = several[0];
            }
            if (value != null) {
                return clean(decode(value.getBytes()));
            }
        }
        return null;
    }

    static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException otherwise) {
            return new String(bytes, GB18030);
        }
    }

    private static @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var plain = new StringBuilder();
        text.codePoints()
                .filter(character -> character == '\n' || !Character.isISOControl(character))
                .filter(character -> Character.getType(character) != Character.SURROGATE)
                .limit(LONGEST)
                .forEach(plain::appendCodePoint);
        var stripped = plain.toString().strip();
        // what some cameras write into every picture says nothing
        return stripped.isEmpty() || stripped.matches("(?i)(.* DIGITAL CAMERA|SONY DSC)") ? null : stripped;
    }

    private static @Nullable LocalDateTime takenAt(Metadata metadata, List<IptcDirectory> iptc) {
        var times = new ArrayList<@Nullable LocalDateTime>();
        for (var exif : metadata.getDirectoriesOfType(ExifSubIFDDirectory.class)) {
            times.add(time(exif.getString(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL), EXIF_TIME));
        }
        for (var directory : iptc) {
            var date = directory.getString(IptcDirectory.TAG_DATE_CREATED);
            var time = directory.getString(IptcDirectory.TAG_TIME_CREATED);
            if (date != null) {
                var clock = time == null || time.length() < 6
                        ? "000000"
                        : time.replace(":", "").substring(0, 6);
                times.add(time(date.replace(":", "") + clock, IPTC_TIME));
            }
        }
        for (var time : times) {
            if (time != null) {
                return time;
            }
        }
        return null;
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

    private static int orientation(List<ExifIFD0Directory> exif) {
        for (var directory : exif) {
            var orientation = directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            if (orientation != null) {
                return orientation >= 1 && orientation <= 8 ? orientation : 1;
            }
        }
        return 1;
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
