package org.changkai.portal.page.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/** Says what a page may load: its own style, modules and pictures, and nothing else from anywhere. */
final class ContentSecurity implements HandlerInterceptor {

    private static final String PAGES = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Swagger UI writes style attributes. */
    private static final String DOCS = PAGES.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var docs = request.getRequestURI().equals("/docs");
        response.setHeader("Content-Security-Policy", docs ? DOCS : PAGES);
        response.setHeader("Referrer-Policy", "same-origin");
        if (!isKeptOtherwise(request.getRequestURI())) {
            // May be kept for the way back, and is asked for again otherwise; what is personal stays no-store.
            response.setHeader("Cache-Control", "private, no-cache");
        }
        return true;
    }

    private static boolean isKeptOtherwise(String path) {
        return path.startsWith("/book/")
                || path.equals("/book")
                || path.startsWith("/my")
                || path.startsWith("/staff")
                || path.startsWith("/preview/")
                || path.startsWith("/assets/")
                || path.startsWith("/webjars/");
    }
}
