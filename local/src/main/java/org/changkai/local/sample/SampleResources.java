package org.changkai.local.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files under {@code sample/} on the class path. */
final class SampleResources {

    private SampleResources() {}

    static byte[] bytes(String name) {
        try (InputStream file = SampleResources.class.getResourceAsStream("/sample/" + name)) {
            if (file == null) {
                throw new IllegalStateException("sample/" + name + " is not on the class path");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }
}
