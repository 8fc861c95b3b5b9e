package org.changkai.news.photo.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.changkai.news.photo.AddPhoto;
import org.changkai.news.photo.AddPhoto.Added;
import org.changkai.news.photo.AddPhoto.Given;
import org.changkai.news.photo.PhotoStore;
import org.changkai.news.photo.StoreException;
import org.changkai.news.refusal.Outcome;
import org.changkai.news.refusal.Refusal.Reason;
import org.changkai.news.staff.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes a photo in parts. Each part that has arrived is in the photo store, so that any replica can take the next one;
 * the last one makes the photo, and whatever is refused or given up leaves nothing.
 */
public class TakeUpload {

    /**
     * What one may send.
     *
     * @param largest bytes of a whole file
     * @param keptFor how long an upload may take
     * @param perAccount uploads at the same time
     */
    public record Bounds(long largest, Duration keptFor, int perAccount) {}

    private static final Logger log = LoggerFactory.getLogger(TakeUpload.class);

    /** What may be over when the last part is sent again. */
    private static final Set<Reason> PASSING =
            Set.of(Reason.PHOTO_BUSY, Reason.PHOTO_STORE_FULL, Reason.PHOTO_STORE_AWAY);

    private final Uploads uploads;
    private final PhotoStore store;
    private final AddPhoto add;
    private final Supplier<Bounds> bounds;
    private final TransactionOperations transaction;
    private final Clock clock;

    public TakeUpload(
            Uploads uploads,
            PhotoStore store,
            AddPhoto add,
            Supplier<Bounds> bounds,
            TransactionOperations transaction,
            Clock clock) {
        this.uploads = uploads;
        this.store = store;
        this.add = add;
        this.bounds = bounds;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The most bytes that a file may have. */
    public long largest() {
        return bounds.get().largest();
    }

    public Outcome<Upload> begin(long length, Given given, Person person) {
        var now = bounds.get();
        if (length > now.largest()) {
            return Outcome.refused(Reason.UPLOAD_TOO_LARGE, "largest", now.largest());
        }
        if (uploads.count(person.account()) >= now.perAccount()) {
            return Outcome.refused(Reason.UPLOADS_TOO_MANY, "most", now.perAccount());
        }
        var upload = new Upload(
                UUID.randomUUID(), person, given, length, 0, clock.instant().plus(now.keptFor()), null);
        uploads.add(upload);
        return Outcome.done(upload);
    }

    /** How far it has come; only who began it may see it. */
    public Outcome<Upload> find(UUID id, Person person) {
        return uploads.find(id)
                .filter(upload -> upload.person().account().equals(person.account()))
                .filter(upload -> upload.expiresAt().isAfter(clock.instant()))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Reason.NOT_FOUND));
    }

    /** Goes on with it at this place; the photo is there when the last byte is. */
    public Outcome<Upload> append(UUID id, long at, Path part, Person person) {
        return find(id, person).then(upload -> {
            try {
                var size = Files.size(part);
                if (upload.photo() != null && size == 0) {
                    return Outcome.done(upload);
                }
                if (at != upload.received()) {
                    return Outcome.refused(Reason.UPLOAD_OFFSET_WRONG, "received", upload.received());
                }
                if (at + size > upload.length()) {
                    return Outcome.refused(Reason.UPLOAD_TOO_LARGE, "largest", upload.length());
                }
                return keep(upload, part, size).then(this::finishIfComplete);
            } catch (StoreException full) {
                return Outcome.refused(full.reason());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private Outcome<Upload> keep(Upload upload, Path part, long size) throws IOException {
        if (size > 0) {
            var key = folder(upload.id()) + "/" + UUID.randomUUID();
            store.put(key, part);
            var kept = Objects.requireNonNull(transaction.execute(
                    status -> uploads.advance(upload.id(), upload.received(), upload.received() + size, key)));
            if (!kept) {
                store.deleteAll(key);
                return Outcome.refused(Reason.UPLOAD_OFFSET_WRONG);
            }
        }
        return find(upload.id(), upload.person());
    }

    private Outcome<Upload> finishIfComplete(Upload upload) {
        if (!upload.complete()) {
            return Outcome.done(upload);
        }
        try {
            var file = whole(upload);
            try {
                var added =
                        add.develop(file).then(developed -> add.keep(file, developed, upload.given(), upload.person()));
                return switch (added) {
                    case Outcome.Done<Added>(var photo) -> {
                        transaction.executeWithoutResult(status ->
                                uploads.finish(upload.id(), photo.photo().id()));
                        forgetParts(upload.id());
                        yield find(upload.id(), upload.person());
                    }
                    case Outcome.Refused<Added>(var refusal) -> {
                        if (!PASSING.contains(refusal.reason())) {
                            forget(upload.id());
                        }
                        yield Outcome.refused(refusal);
                    }
                };
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (StoreException away) {
            return Outcome.refused(away.reason());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The photo is there: what the store does not let go now goes when the upload expires. */
    private void forgetParts(UUID id) {
        try {
            store.deleteAll(folder(id));
        } catch (IOException stays) {
            log.warn("The parts of a finished upload are deleted later: {}", stays.toString());
        }
    }

    private Path whole(Upload upload) throws IOException {
        var file = Files.createTempFile("upload-", ".photo");
        try (var out = Files.newOutputStream(file)) {
            for (var key : uploads.parts(upload.id())) {
                try (var in = store.open(key).orElseThrow()) {
                    in.transferTo(out);
                }
            }
            return file;
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(file);
            throw broken;
        }
    }

    /** Gives it up. */
    public Outcome<Upload> giveUp(UUID id, Person person) {
        return find(id, person).map(upload -> {
            forget(id);
            return upload;
        });
    }

    /** Forgets one upload whose time is over; false if there is none. */
    public boolean forgetNext() {
        return Objects.requireNonNull(transaction.execute(status -> {
            var expired = uploads.expired(clock.instant());
            expired.ifPresent(this::forget);
            return expired.isPresent();
        }));
    }

    private void forget(UUID id) {
        try {
            store.deleteAll(folder(id));
            uploads.forget(id);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String folder(UUID upload) {
        return "uploads/" + upload;
    }
}
