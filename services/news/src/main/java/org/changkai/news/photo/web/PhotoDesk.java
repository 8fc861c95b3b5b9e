package org.changkai.news.photo.web;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.changkai.news.photo.AddPhoto;
import org.changkai.news.photo.AddPhoto.Given;
import org.changkai.news.refusal.web.Refusals;
import org.changkai.news.staff.Person;
import org.changkai.platform.http.IdempotentAnswers;
import org.changkai.platform.http.Revision;
import org.changkai.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** Takes files in, each once for its {@code Idempotency-Key}; the picture is developed before any row is locked. */
final class PhotoDesk {

    private final AddPhoto add;
    private final IdempotentAnswers answers;

    PhotoDesk(AddPhoto add, IdempotentAnswers answers) {
        this.add = add;
        this.answers = answers;
    }

    ResponseEntity<PhotoView> take(Path file, Given given, Caller caller, @Nullable String key) throws IOException {
        var developed = Refusals.open(add.develop(file));
        var command = Map.of("file", AddPhoto.sha256(file), "given", given);
        return answers.once("POST /photos " + caller.account(), key, command, PhotoView.class, () -> {
            var added = Refusals.open(add.keep(file, developed, given, new Person(caller.account(), caller.name())));
            return ResponseEntity.created(
                            URI.create("/api/news/photos/" + added.photo().id()))
                    .eTag(new Revision(added.photo().revision()).etag())
                    .body(PhotoView.of(added.photo(), added.alike()));
        });
    }
}
