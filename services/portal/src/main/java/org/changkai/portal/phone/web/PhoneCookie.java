package org.changkai.portal.phone.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Objects;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** What shows that this browser's telephone was verified, in a cookie that no script reads; the number is not in it. */
public final class PhoneCookie {

    private static final String NAME = "phone";

    private PhoneCookie() {}

    /** Empty if there is none. */
    public static String token(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, NAME);
        return cookie == null ? "" : Objects.requireNonNullElse(cookie.getValue(), "");
    }

    static ResponseCookie of(HttpServletRequest request, String token, Duration age) {
        return ResponseCookie.from(NAME, token)
                .path("/my")
                .maxAge(age)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .build();
    }
}
