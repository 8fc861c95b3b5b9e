package org.changkai.portal.page.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.DigestUtils;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.View;

/** A page that a controller answers with: a template, its content and a status. */
public final class Page implements View {

    /** When a machine should come again; a person is told in words. */
    private static final String SECONDS_AWAY = "30";

    private final TemplateEngine engine;
    private final Frames frames;
    private final String template;
    private final Object content;
    private final int status;

    Page(TemplateEngine engine, Frames frames, String template, Object content, int status) {
        this.engine = engine;
        this.frames = frames;
        this.template = template;
        this.content = content;
        this.status = status;
    }

    public Page status(int other) {
        return new Page(engine, frames, template, content, other);
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var output = new Utf8ByteOutput();
        var values = new HashMap<String, Object>();
        values.put("f", frames.of(request));
        values.put("page", content);
        engine.render(template + ".jte", values, output);
        if (status == 200 && kept(request, response, output)) {
            return;
        }
        response.setStatus(status);
        if (status == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_AWAY);
        }
        response.setContentType(getContentType());
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream()::write);
    }

    /**
     * Whether the reader has this very page already (304). The mark is made of the page's own bytes, which are put together
     * anew each time: nothing stale can pass for the same. It is a weak one, so that the page may still be sent zipped.
     */
    private static boolean kept(HttpServletRequest request, HttpServletResponse response, Utf8ByteOutput output)
            throws IOException {
        if (!"private, no-cache".equals(response.getHeader(HttpHeaders.CACHE_CONTROL))) {
            return false; // what is personal is kept nowhere
        }
        var bytes = new ByteArrayOutputStream(output.getContentLength());
        output.writeTo(bytes::write);
        return new ServletWebRequest(request, response)
                .checkNotModified("W/\"" + DigestUtils.md5DigestAsHex(bytes.toByteArray()) + "\"");
    }
}
