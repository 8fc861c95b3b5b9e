package org.changkai.booking.hall.web;

import org.changkai.booking.day.PlannedCentres;
import org.changkai.booking.day.web.AskedCentre;
import org.changkai.booking.hall.Board;
import org.changkai.booking.hall.ReadHall;
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
        var board = read.board(AskedCentre.known(centres.now(id)));
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(board);
    }

    /** The board now, and again whenever it changes. Many screens can open at once, since the centre is as it was seen last. */
    @PreAuthorize("permitAll()")
    @GetMapping(value = "/api/booking/centres/{id}/board", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> live(@PathVariable String id) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(screens.open(AskedCentre.known(centres.lately(id))));
    }
}
