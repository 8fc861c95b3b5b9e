package org.changkai.booking.appointment.web;

import org.changkai.booking.appointment.CalendarFiles;
import org.changkai.booking.appointment.Credentials;
import org.changkai.booking.appointment.OpenAppointment;
import org.changkai.booking.rule.web.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CalendarFileController {

    private final OpenAppointment open;
    private final CalendarFiles files;

    CalendarFileController(OpenAppointment open, CalendarFiles files) {
        this.open = open;
        this.files = files;
    }

    /** For calendars, which send no headers: the key in the appointment's {@code ics} address opens it as the secret does. */
    @PreAuthorize("permitAll()")
    @GetMapping(value = "/api/booking/appointments/{reference}/calendar.ics", produces = "text/calendar;charset=UTF-8")
    ResponseEntity<String> calendarFile(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String key,
            @RequestHeader(name = Credentials.HEADER, required = false) @Nullable String secret) {
        var appointment = Answers.done(open.openCalendar(reference, key, secret));
        var download = ContentDisposition.attachment()
                .filename(appointment.reference() + ".ics")
                .build();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, download.toString())
                .body(files.of(appointment));
    }
}
