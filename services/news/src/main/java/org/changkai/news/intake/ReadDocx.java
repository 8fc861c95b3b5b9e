package org.changkai.news.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.changkai.news.refusal.Outcome;
import org.changkai.news.refusal.Refusal.Reason;

/**
 * Reads the text of a .docx file. Only two parts are unpacked, each up to a limit, whatever the file claims; a document
 * type, and with it every entity, is refused.
 */
public final class ReadDocx {

    private static final String TEXT = "word/document.xml";
    private static final String STYLES = "word/styles.xml";
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int MOST_UNPACKED = 16 * 1024 * 1024;
    private static final int MOST_PARTS = 5_000;

    private ReadDocx() {}

    public static Outcome<Intake> read(Path file) {
        if (!isPacked(file)) {
            return Outcome.refused(Reason.DOCUMENT_TYPE_UNKNOWN);
        }
        try (var zip = new ZipFile(file.toFile())) {
            var text = zip.getEntry(TEXT);
            if (text == null || zip.size() > MOST_PARTS) {
                return Outcome.refused(Reason.DOCUMENT_TYPE_UNKNOWN);
            }
            var gathering = new Gathering();
            new DocxText(gathering, styles(zip)).read(xml(unpacked(zip, text)));
            return Outcome.done(gathering.done());
        } catch (TooLarge large) {
            return Outcome.refused(Reason.DOCUMENT_TOO_LARGE);
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            return Outcome.refused(Reason.DOCUMENT_BROKEN);
        }
    }

    /** By its first bytes, whatever it is called: what is packed and cannot be read is broken, all else another type. */
    private static boolean isPacked(Path file) {
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The name of each style by its id, in small letters; Word gives ids of its own to Chinese documents. */
    private static Map<String, String> styles(ZipFile zip) throws IOException, XMLStreamException {
        var names = new HashMap<String, String>();
        var part = zip.getEntry(STYLES);
        if (part == null) {
            return names;
        }
        var xml = xml(unpacked(zip, part));
        var style = "";
        while (xml.hasNext()) {
            if (next(xml) == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("style")) {
                    style = attribute(xml, "styleId");
                } else if (xml.getLocalName().equals("name")) {
                    names.putIfAbsent(style, attribute(xml, "val").toLowerCase(Locale.ROOT));
                }
            }
        }
        return names;
    }

    /** The next event; a document type is refused. */
    static int next(XMLStreamReader xml) throws XMLStreamException {
        var event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("no document types");
        }
        return event;
    }

    /** An attribute in whatever namespace, empty if it is absent. */
    static String attribute(XMLStreamReader xml, String name) {
        for (var at = 0; at < xml.getAttributeCount(); at++) {
            if (xml.getAttributeLocalName(at).equals(name)) {
                return xml.getAttributeValue(at);
            }
        }
        return "";
    }

    private static XMLStreamReader xml(InputStream part) throws XMLStreamException {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(part);
    }

    private static InputStream unpacked(ZipFile zip, ZipEntry part) throws IOException {
        try (var packed = zip.getInputStream(part)) {
            var bytes = packed.readNBytes(MOST_UNPACKED + 1);
            if (bytes.length > MOST_UNPACKED) {
                throw new TooLarge();
            }
            return new ByteArrayInputStream(bytes);
        }
    }

    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
