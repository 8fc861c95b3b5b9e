package org.changkai.booking.hall.web;

import org.changkai.booking.day.PlannedCentre;
import org.changkai.booking.day.PlannedCentres;
import org.changkai.booking.hall.Board;
import org.changkai.booking.hall.ReadHall;
import org.changkai.platform.problem.Problem;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
class BoardController {

    private final PlannedCentres centres;
    private final ReadHall read;
    private final Screens screens;

    BoardController(PlannedCentres centres, ReadHall read, Screens screens) {
        this.centres = centres;
        this.read = read;
        this.screens = screens;
    }

    @PreAuthorize("permitAll()")
    @GetMapping(value = "/api/booking/centres/{id}/board", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Board> board(@PathVariable String id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(read.board(centre(id)));
    }

    /** The board now, and again whenever it changes. */
    @PreAuthorize("permitAll()")
    @GetMapping(value = "/api/booking/centres/{id}/board", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> live(@PathVariable String id) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(screens.open(lately(id)));
    }

    /** As it was seen last, so that many screens can open at once. */
    private PlannedCentre lately(String id) {
        var centre = centres.lately(id);
        if (centre == null) {
            throw Problem.of(404, "centre-unknown").exception();
        }
        return centre;
    }

    private PlannedCentre centre(String id) {
        var centre = centres.now(id);
        if (centre == null) {
            throw Problem.of(404, "centre-unknown").exception();
        }
        return centre;
    }
}
