package org.changkai.portal.page.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Set;
import org.changkai.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Guards forms against other sites, without a session or a token: a browser says where a POST comes from in
 * {@code Sec-Fetch-Site}, an older one in {@code Origin}. Whoever sends neither is no browser and has no cookies of
 * a citizen to abuse. The portal's cookies are {@code SameSite=Lax} besides.
 */
final class GuardForms implements HandlerInterceptor {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final String publicOrigin;

    GuardForms(String publicUrl) {
        this.publicOrigin = publicUrl;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (READING.contains(request.getMethod()) || comesFromUs(request)) {
            return true;
        }
        throw Problem.of(403, "forbidden").exception();
    }

    private boolean comesFromUs(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return "same-origin".equals(site) || "none".equals(site);
        }
        var origin = request.getHeader("Origin");
        return origin == null || origin.equals(publicOrigin) || sameHost(origin, request.getHeader("Host"));
    }

    private static boolean sameHost(String origin, @Nullable String host) {
        try {
            return host != null && host.equals(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException malformed) {
            return false; // "null" and worse
        }
    }
}
