package org.changkai.portal.page.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.changkai.portal.page.Frame;
import org.springframework.core.io.ClassPathResource;

/** Addresses of style and modules that carry a mark of their content, so that they may be kept for a year. */
final class ContentAssets implements Frame.Assets {

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    @Override
    public String address(String file) {
        return addresses.computeIfAbsent(file, ContentAssets::marked);
    }

    private static String marked(String file) {
        try {
            var bytes = new ClassPathResource("static/assets/" + file).getContentAsByteArray();
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "/assets/" + file + "?v=" + HexFormat.of().formatHex(digest, 0, 6);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
