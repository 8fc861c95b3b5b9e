package org.changkai.portal.docs.web;

import java.io.IOException;
import java.util.Properties;
import org.changkai.portal.page.web.Pages;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

@Controller
class DocsController {

    private final Pages pages;
    private final String swagger;

    DocsController(Pages pages) throws IOException {
        this.pages = pages;
        var artifact = new Properties();
        try (var in = new ClassPathResource("META-INF/maven/org.webjars/swagger-ui/pom.properties").getInputStream()) {
            artifact.load(in);
        }
        this.swagger = "/webjars/swagger-ui/" + artifact.getProperty("version");
    }

    @PreAuthorize("permitAll()")
    @GetMapping("/docs")
    View docs() {
        return pages.of("docs", new DocsContent(swagger));
    }
}
