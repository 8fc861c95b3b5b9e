package org.changkai.news.photo.darkroom;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.changkai.news.photo.Darkroom;
import org.changkai.news.photo.Darkroom.Developed;
import org.changkai.news.photo.Darkroom.Print;
import org.changkai.news.photo.PhotoTexts;
import org.changkai.news.photo.PhotoTexts.Consent;
import org.changkai.news.photo.PhotoTexts.Rights;
import org.changkai.news.photo.Treatment;
import org.changkai.news.refusal.Outcome;
import org.changkai.news.refusal.Refusal.Reason;
import org.junit.jupiter.api.io.TempDir;

/** A darkroom under test, with what develops in it and how prints are looked at. */
abstract class DarkroomKit {

    static final Plan PLAN = new Plan(
            60,
            20_000,
            List.of(320, 640, 1280),
            2560,
            List.of(new Plan.Shape("square", 1, 1, List.of(200))),
            82,
            78,
            50);

    @TempDir
    Path folder;

    abstract Darkroom darkroom();

    abstract Enlarger enlarger();

    static List<Print> full(Developed developed) {
        return developed.prints().stream()
                .filter(print -> print.shape().equals("full"))
                .toList();
    }

    Developed developed(byte[] picture) throws IOException {
        return developed(picture, Treatment.NONE);
    }

    Developed developed(byte[] picture, Treatment treatment) throws IOException {
        return switch (darkroom().develop(file(picture), treatment)) {
            case Outcome.Done<Developed>(var developed) -> developed;
            case Outcome.Refused<Developed>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    Reason refusal(byte[] picture) throws IOException {
        return switch (darkroom().develop(file(picture), Treatment.NONE)) {
            case Outcome.Done<Developed>(var developed) -> throw new AssertionError("was read: " + developed.type());
            case Outcome.Refused<Developed>(var refusal) -> refusal.reason();
        };
    }

    /** What is told to somebody who sent another type. */
    Object typesTaken() throws IOException {
        return switch (darkroom().develop(file(new byte[] {'G', 'I', 'F', '8'}), Treatment.NONE)) {
            case Outcome.Done<Developed>(var developed) -> throw new AssertionError("was read: " + developed.type());
            case Outcome.Refused<Developed>(var refusal) ->
                Objects.requireNonNull(refusal.members().get("types"));
        };
    }

    Path file(byte[] picture) throws IOException {
        return Files.write(Files.createTempFile(folder, "picture", null), picture);
    }

    static Print jpeg(Developed developed) {
        return full(developed).stream()
                .filter(print -> print.type().equals("image/jpeg"))
                .reduce((smaller, larger) -> larger)
                .orElseThrow();
    }

    static boolean red(int rgb) {
        return ((rgb >> 16) & 0xff) > 180 && ((rgb >> 8) & 0xff) < 90;
    }

    static Metadata read(byte[] picture) throws Exception {
        return ImageMetadataReader.readMetadata(new ByteArrayInputStream(picture));
    }

    static <T extends Directory> T written(Metadata metadata, Class<T> words) {
        return Objects.requireNonNull(metadata.getFirstDirectoryOfType(words));
    }

    static PhotoTexts texts(String caption, String credit) {
        return new PhotoTexts(caption, credit, null, "© 常开", Rights.OWN, Consent.NOT_NEEDED);
    }
}
