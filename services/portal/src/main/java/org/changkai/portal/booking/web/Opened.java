package org.changkai.portal.booking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * The booking that this browser has opened: reference and secret in a cookie that no script reads, so that neither
 * address bar nor log has to hold the secret.
 */
public record Opened(String reference, String secret) {

    private static final String COOKIE = "my";

    /** Null if none is open, or another one. */
    static @Nullable Opened in(HttpServletRequest request, String reference) {
        var opened = in(request);
        return opened != null && opened.reference().equals(reference) ? opened : null;
    }

    static @Nullable Opened in(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null) {
            return null;
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
            var middle = text.indexOf('\n');
            return middle < 1 ? null : new Opened(text.substring(0, middle), text.substring(middle + 1));
        } catch (IllegalArgumentException broken) {
            return null;
        }
    }

    /** Opens it in this browser for a while. */
    public ResponseCookie cookie(HttpServletRequest request, Duration rememberFor) {
        var text = (reference + "\n" + secret).getBytes(StandardCharsets.UTF_8);
        return cookie(request, Base64.getUrlEncoder().withoutPadding().encodeToString(text), rememberFor);
    }

    static ResponseCookie forgotten(HttpServletRequest request) {
        return cookie(request, "", Duration.ZERO);
    }

    private static ResponseCookie cookie(HttpServletRequest request, String value, Duration age) {
        return ResponseCookie.from(COOKIE, value)
                .path("/")
                .maxAge(age)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .build();
    }
}
