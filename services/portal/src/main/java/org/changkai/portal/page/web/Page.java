package org.changkai.portal.page.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/** A page that a controller answers with: a template, its content and a status. */
public final class Page implements View {

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
        response.setStatus(status);
        response.setContentType(getContentType());
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream()::write);
    }
}
