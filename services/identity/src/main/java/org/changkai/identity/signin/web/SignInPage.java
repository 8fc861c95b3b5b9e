package org.changkai.identity.signin.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.changkai.platform.problem.ProblemTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The one page of identity, in Chinese or English; works without JavaScript. */
@Hidden
@RestController
class SignInPage {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final String chinese;
    private final String english;

    SignInPage() throws IOException {
        chinese = read("signin/sign-in.html");
        english = read("signin/sign-in_en.html");
    }

    @PreAuthorize("permitAll()")
    @GetMapping(path = "/sign-in", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(
            CsrfToken csrf,
            @RequestParam(required = false) @Nullable String wrong,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String acceptLanguage) {
        var page = Locale.ENGLISH.equals(ProblemTexts.language(acceptLanguage)) ? english : chinese;
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(page.replace("{csrf}", HtmlUtils.htmlEscape(csrf.getToken()))
                        .replace("{wrong}", wrong == null ? "hidden" : "role=\"alert\""));
    }

    private static String read(String path) throws IOException {
        return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
    }
}
