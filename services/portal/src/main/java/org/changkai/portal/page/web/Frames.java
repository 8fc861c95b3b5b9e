package org.changkai.portal.page.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.changkai.portal.PortalSettings;
import org.changkai.portal.page.Frame;
import org.changkai.portal.page.Language;
import org.changkai.portal.page.Texts;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the frame for a request. */
final class Frames {

    /** Parameters that switch, and those that must not travel in a link. */
    private static final Set<String> NOT_IN_LINKS = Set.of("lang", "type", "secret", "_");

    private final Map<Language, Texts> texts = new EnumMap<>(Language.class);
    private final Supplier<PortalSettings> settings;
    private final String publicUrl;
    private final Frame.Assets assets;

    Frames(Supplier<PortalSettings> settings, String publicUrl, Frame.Assets assets) {
        this.settings = settings;
        this.publicUrl = publicUrl;
        this.assets = assets;
        for (var language : Language.values()) {
            texts.put(language, new Texts(language));
        }
    }

    Frame of(HttpServletRequest request) {
        var language = Language.of(RequestContextUtils.getLocale(request));
        return new Frame(
                words(language),
                Switches.bigType(request),
                request.getRequestURI(),
                here(request),
                !isRead(request),
                publicUrl,
                settings.get().newspaper(),
                settings.get().hotline(),
                assets);
    }

    private Texts words(Language language) {
        return Objects.requireNonNull(texts.get(language));
    }

    private static boolean isRead(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
    }

    private static String here(HttpServletRequest request) {
        var here = new StringBuilder(request.getRequestURI()).append('?');
        if (isRead(request)) {
            request.getParameterMap().forEach((name, values) -> {
                if (!NOT_IN_LINKS.contains(name) && values.length > 0) {
                    here.append(encode(name))
                            .append('=')
                            .append(encode(values[0]))
                            .append('&');
                }
            });
        }
        return here.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
