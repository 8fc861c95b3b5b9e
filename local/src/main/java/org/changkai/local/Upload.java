package org.changkai.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A file with optional text fields, sent as {@code multipart/form-data}; the file's part is named {@code file}. */
public record Upload(String filename, String type, byte[] content, Map<String, String> fields) {

    private static final String BOUNDARY = "changkai-8f1c2d7e5a904b36";
    /** The media type of {@link #written}. */
    public static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

    public Upload(String filename, String type, byte[] content) {
        this(filename, type, content, Map.of());
    }

    /** The same upload with one more text field. */
    public Upload with(String field, String value) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put(field, value);
        return new Upload(filename, type, content, more);
    }

    /** Writes it as it goes over the wire, for whoever sends it many times. */
    public Path written(Path file) throws IOException {
        return Files.write(file, multipart());
    }

    byte[] multipart() {
        var body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> {
            write(body, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n");
            write(body, "Content-Type: text/plain; charset=utf-8\r\n\r\n" + value + "\r\n");
        });
        write(body, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + filename);
        write(body, "\"\r\nContent-Type: " + type + "\r\n\r\n");
        body.writeBytes(content);
        write(body, "\r\n--" + BOUNDARY + "--\r\n");
        return body.toByteArray();
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
