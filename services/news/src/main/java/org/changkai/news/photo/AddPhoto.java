package org.changkai.news.photo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.changkai.news.photo.Darkroom.Developed;
import org.changkai.news.photo.PhotoTexts.Consent;
import org.changkai.news.photo.PhotoTexts.Rights;
import org.changkai.news.refusal.Outcome;
import org.changkai.news.staff.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/** Takes a picture into the library: the original apart, the prints beside their record, or nothing at all. */
public class AddPhoto {

    /**
     * What the person who uploads says; it goes before what stands in the file.
     *
     * @param alt if there is none, the caption is read out
     * @param fileName what the file is called, as the sender says; kept without its path and without what nobody can read
     */
    public record Given(
            @Nullable String caption,
            @Nullable String credit,
            @Nullable String alt,
            @Nullable String copyright,
            Rights rights,
            Consent consent,
            @Nullable String fileName) {

        public Given {
            fileName = FileName.of(fileName);
        }
    }

    /** The new photo and those that look like it. */
    public record Added(Photo photo, List<Photos.Alike> alike) {}

    /** A photo whose files are in the store and whose rows are not yet written. */
    public record Laid(Photo photo, String hash, long likeness) {}

    private final Photos photos;
    private final Darkroom darkroom;
    private final Prints prints;
    private final TransactionOperations transaction;
    private final Clock clock;

    public AddPhoto(Photos photos, Prints prints, Darkroom darkroom, TransactionOperations transaction, Clock clock) {
        this.photos = photos;
        this.darkroom = darkroom;
        this.prints = prints;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Opens the file, which takes its time; it stays where it is and belongs to the caller. */
    public Outcome<Developed> develop(Path file) {
        return darkroom.develop(file, Treatment.NONE);
    }

    /** Keeps what was developed of the file: the original apart, the prints beside their record. */
    public Outcome<Added> keep(Path file, Developed developed, Given given, Person person) {
        try {
            return lay(file, sha256(file), developed, given, person).then(this::entered);
        } catch (IOException broken) {
            return Prints.refusal(broken);
        }
    }

    private Outcome<Added> entered(Laid laid) {
        try {
            return Outcome.done(enter(laid));
        } catch (RuntimeException broken) {
            abandon(laid);
            throw broken;
        }
    }

    /**
     * Puts original and prints into the store, which takes its time, before any row is written.
     *
     * @param hash of the file, see {@link #sha256}
     */
    public Outcome<Laid> lay(Path file, String hash, Developed developed, Given given, Person person) {
        var id = UUID.randomUUID();
        try {
            var photo = photo(id, developed, given, person);
            prints.keepOriginal(id, file);
            return Outcome.done(new Laid(photo, hash, developed.likeness()));
        } catch (IOException broken) {
            prints.abandon(id);
            return Prints.refusal(broken);
        } catch (RuntimeException broken) {
            prints.abandon(id);
            throw broken;
        }
    }

    /** Makes it part of the library, in the transaction of its caller if there is one. */
    public Added enter(Laid laid) {
        transaction.executeWithoutResult(status -> photos.add(laid.photo(), laid.hash(), laid.likeness()));
        return new Added(
                laid.photo(),
                photos.alike(laid.hash(), laid.likeness(), laid.photo().id()));
    }

    /** Takes what was laid there out of the store again. */
    public void abandon(Laid laid) {
        prints.abandon(laid.photo().id());
    }

    private Photo photo(UUID id, Developed developed, Given given, Person person) throws IOException {
        var found = developed.found();
        var caption = first(given.caption(), found.caption());
        var texts = new PhotoTexts(
                caption,
                first(given.credit(), found.credit()),
                first(given.alt(), caption),
                first(given.copyright(), found.copyright()),
                given.rights(),
                given.consent());
        return new Photo(
                id,
                1,
                texts,
                developed.width(),
                developed.height(),
                developed.type(),
                given.fileName(),
                new Filing(found.photographer(), found.place(), null, found.keywords()),
                Treatment.NONE,
                found.takenAt(),
                clock.instant(),
                person,
                false,
                prints.keep(id, developed.prints(), texts, List.of()));
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null || one.isBlank() ? other : one;
    }

    /** SHA-256 of a file in hexadecimal digits. */
    public static String sha256(Path file) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(((DigestInputStream) in).getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
