package org.changkai.news.photo.upload;

import java.time.Instant;
import java.util.UUID;
import org.changkai.news.photo.AddPhoto.Given;
import org.changkai.news.staff.Person;
import org.jspecify.annotations.Nullable;

/**
 * A photo on its way.
 *
 * @param length of the whole file in bytes
 * @param received bytes that will not have to be sent again
 * @param photo what became of it
 */
public record Upload(
        UUID id,
        Person person,
        Given given,
        long length,
        long received,
        Instant expiresAt,
        @Nullable UUID photo) {

    public boolean complete() {
        return received == length;
    }
}
