package org.changkai.portal.hall.web;

import org.changkai.portal.centre.http.Registry;
import org.changkai.portal.hall.http.Hall;
import org.changkai.portal.page.web.Pages;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

@Controller
class ScreenController {

    private final Pages pages;
    private final Hall hall;
    private final Registry registry;

    ScreenController(Pages pages, Hall hall, Registry registry) {
        this.pages = pages;
        this.hall = hall;
        this.registry = registry;
    }

    /** Goes on live where scripts run, and asks again every few seconds where they do not. */
    @PreAuthorize("permitAll()")
    @GetMapping("/screen/{id:[a-z0-9-]{1,64}}")
    View screen(@PathVariable String id) {
        var board = hall.board(id);
        if (board.refusal() != null) {
            return pages.error(404);
        }
        return pages.of("screen", new ScreenContent(id, registry.centre(id).given(), board));
    }
}
