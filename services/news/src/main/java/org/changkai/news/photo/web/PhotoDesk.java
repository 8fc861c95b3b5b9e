package org.changkai.news.photo.web;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.changkai.news.photo.AddPhoto;
import org.changkai.news.photo.AddPhoto.Given;
import org.changkai.news.refusal.web.Refusals;
import org.changkai.news.staff.web.People;
import org.changkai.platform.http.IdempotentAnswers;
import org.changkai.platform.http.Revision;
import org.changkai.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * Takes files in, each once for its {@code Idempotency-Key}. The picture is developed and its files are stored before any row
 * is locked: no connection to the database waits for them. A key that has had its answer is told it before all that.
 */
final class PhotoDesk {

    private final AddPhoto add;
    private final IdempotentAnswers answers;

    PhotoDesk(AddPhoto add, IdempotentAnswers answers) {
        this.add = add;
        this.answers = answers;
    }

    ResponseEntity<PhotoView> take(Path file, Given given, Caller caller, @Nullable String key) throws IOException {
        var operation = "POST /photos " + caller.account();
        var hash = AddPhoto.sha256(file);
        var command = Map.of("file", hash, "given", given);
        var first = answers.given(operation, key, command, PhotoView.class);
        if (first.isPresent()) {
            return first.get();
        }
        var developed = Refusals.open(add.develop(file));
        var laid = Refusals.open(add.lay(file, hash, developed, given, People.of(caller)));
        var entered = new AtomicBoolean();
        try {
            return answers.once(operation, key, command, PhotoView.class, () -> {
                var added = add.enter(laid);
                entered.set(true);
                return ResponseEntity.created(
                                URI.create("/api/news/photos/" + added.photo().id()))
                        .eTag(new Revision(added.photo().revision()).etag())
                        .body(PhotoView.added(added.photo(), added.alike()));
            });
        } finally {
            if (!entered.get()) { // refused, or a twin has been faster
                add.abandon(laid);
            }
        }
    }
}
