package org.changkai.news.photo.s3;

import java.net.URI;
import java.time.Duration;

/**
 * Where a bucket is and how it is opened.
 *
 * @param endpoint address of the server
 * @param pathStyle whether the bucket stands in the path of its addresses and not in front of the server's name
 * @param patience how long one call may take, tries included
 */
public record Bucket(
        URI endpoint,
        String region,
        String name,
        boolean pathStyle,
        String accessKey,
        String secretKey,
        Duration patience) {

    /** Without the keys. */
    @Override
    public String toString() {
        return name + " at " + endpoint;
    }
}
