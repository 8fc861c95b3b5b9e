package org.changkai.portal.page.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.changkai.platform.problem.ProblemTexts;
import org.changkai.portal.page.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleContextResolver;
import org.springframework.web.util.WebUtils;

/**
 * The reader's two switches: {@code ?lang=zh|en} and {@code ?type=big|normal}. Each is kept in a cookie for a year;
 * without one {@code Accept-Language} decides the language, and type is normal.
 */
final class Switches implements LocaleContextResolver, HandlerInterceptor {

    private static final Duration KEEP = Duration.ofDays(365);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var asked = Language.named(request.getParameter("lang"));
        if (asked == null) {
            asked = Language.named(cookie(request, "lang"));
        }
        return asked != null ? asked.locale() : ProblemTexts.language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** At once: several threads ask for it later, and Tomcat reads the cookies of a request for one thread only. */
    @Override
    public LocaleContext resolveLocaleContext(HttpServletRequest request) {
        return new SimpleLocaleContext(resolveLocale(request));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is switched by its parameter");
    }

    @Override
    public void setLocaleContext(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable LocaleContext context) {
        throw new UnsupportedOperationException("the language is switched by its parameter");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var language = Language.named(request.getParameter("lang"));
        if (language != null) {
            keep(request, response, "lang", language == Language.ENGLISH ? "en" : "zh");
        }
        var type = request.getParameter("type");
        if ("big".equals(type) || "normal".equals(type)) {
            keep(request, response, "type", type);
        }
        response.addHeader(HttpHeaders.VARY, "Accept-Language, Cookie");
        return true;
    }

    static boolean bigType(HttpServletRequest request) {
        return "big".equals(Objects.requireNonNullElse(request.getParameter("type"), cookie(request, "type")));
    }

    private static void keep(HttpServletRequest request, HttpServletResponse response, String name, String value) {
        var cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(KEEP)
                .sameSite("Lax")
                .httpOnly(true)
                .secure(request.isSecure())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static String cookie(HttpServletRequest request, String name) {
        Cookie cookie = WebUtils.getCookie(request, name);
        return cookie == null ? "" : cookie.getValue();
    }
}
