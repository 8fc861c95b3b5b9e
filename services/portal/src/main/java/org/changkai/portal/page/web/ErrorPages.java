package org.changkai.portal.page.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.changkai.platform.problem.ProblemException;
import org.changkai.platform.problem.web.BrokenUpload;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Shows what went wrong as a page, before platform would answer with a problem document. */
final class ErrorPages implements HandlerExceptionResolver, Ordered {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    private final Pages pages;

    ErrorPages(Pages pages) {
        this.pages = pages;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        var status = status(exception);
        if (status == 500) {
            log.error("A page failed that should not have", exception);
        }
        return new ModelAndView(pages.error(status));
    }

    private static int status(Exception exception) {
        return switch (exception) {
            case ProblemException refused -> refused.problem().status();
            case AccessDeniedException denied -> signedIn() ? 403 : 401;
            case ErrorResponse answer -> answer.getStatusCode().value();
            case TypeMismatchException mismatch -> 400;
            case HttpMessageNotReadableException unreadable -> 400;
            case MultipartException broken when BrokenUpload.bySender(broken) -> 400;
            default -> 500;
        };
    }

    private static boolean signedIn() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && !(who instanceof AnonymousAuthenticationToken);
    }
}
