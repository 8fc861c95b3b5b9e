package org.changkai.news.reading.web;

import java.time.Duration;
import org.changkai.news.reading.Ready;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Gives out what is ready. */
public final class ReadyResponses {

    /** Asked again every time: after a correction nobody may get the old text. */
    private static final String FRESH = String.valueOf(
            CacheControl.maxAge(Duration.ZERO).cachePublic().mustRevalidate().getHeaderValue());

    private ReadyResponses() {}

    /** With its entity tag; 304 to who has it already. */
    public static ResponseEntity<byte[]> fresh(Ready ready) {
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, ready.etag())
                .header(HttpHeaders.CACHE_CONTROL, FRESH)
                .header(HttpHeaders.CONTENT_TYPE, ready.type())
                .body(ready.body());
    }
}
