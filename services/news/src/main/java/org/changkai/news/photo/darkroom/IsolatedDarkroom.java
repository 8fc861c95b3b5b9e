package org.changkai.news.photo.darkroom;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.changkai.news.photo.Darkroom;
import org.changkai.news.photo.PhotoTexts;
import org.changkai.news.photo.Treatment;
import org.changkai.news.refusal.Outcome;
import org.changkai.news.refusal.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/** A darkroom that opens each file in a {@link Cell} of its own and ends the cell, come what may. */
public final class IsolatedDarkroom implements Darkroom {

    private static final List<PictureType> AT_ONCE = List.of(PictureType.JPEG, PictureType.WEBP);

    /**
     * What a cell may take.
     *
     * @param cells pictures at a time
     * @param patience how long one waits for its turn
     * @param time until a cell is ended
     * @param memory bytes of its own
     */
    public record Bounds(int cells, Duration patience, Duration time, long memory) {}

    private final Supplier<Plan> plan;
    private final Bounds bounds;
    private final CellProcess process;
    private final Semaphore places;
    private final boolean avif;

    public IsolatedDarkroom(EnlargerChoice choice, Supplier<Plan> plan, Bounds bounds) {
        this.plan = plan;
        this.bounds = bounds;
        this.places = new Semaphore(bounds.cells(), true);
        this.process = CellProcess.of(choice, bounds);
        this.avif = process.writesAvif();
    }

    /** The name of the enlarger that is used. */
    public String enlarger() {
        return process.enlarger();
    }

    @Override
    public boolean writesAvif() {
        return avif;
    }

    private List<String> taken() {
        return process.readsHeic() ? List.of("JPEG", "PNG", "WebP", "HEIC") : List.of("JPEG", "PNG", "WebP");
    }

    @Override
    public Outcome<Developed> develop(Path original, Treatment treatment) {
        try {
            var type = PictureType.of(original).orElse(null);
            if (type == null) {
                return Outcome.refused(Reason.PHOTO_TYPE_UNKNOWN, "types", taken());
            }
            var claim = Claim.of(original, type);
            if (claim != null && plan.get().tooLarge(claim.width(), claim.height())) {
                return Outcome.refused(Reason.PHOTO_TOO_LARGE, "width", claim.width());
            }
            if (!places.tryAcquire(bounds.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                return Outcome.refused(Reason.PHOTO_BUSY);
            }
            try {
                return inCell(new Order(original.toAbsolutePath(), treatment, plan.get(), AT_ONCE, ""));
            } finally {
                places.release();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Outcome.refused(Reason.PHOTO_BUSY);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Beside those that somebody waits for, not before them. */
    @Override
    public Outcome<Developed> developAvif(Path original, Treatment treatment, PhotoTexts texts) {
        try {
            return inCell(new Order(
                    original.toAbsolutePath(),
                    treatment,
                    plan.get().forAvif(),
                    List.of(PictureType.AVIF),
                    Stamp.xmp(texts)));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Outcome.refused(Reason.PHOTO_BUSY);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The cell's answer; a cell that dies or takes too long has met a picture that nobody should open. */
    private Outcome<Developed> inCell(Order order) throws IOException, InterruptedException {
        var cell = process.start();
        var late = new AtomicReference<@Nullable Reason>();
        var clock = Thread.ofVirtual().start(() -> endIfLate(cell, late));
        try (var in = new DataInputStream(new BufferedInputStream(cell.getInputStream(), 1 << 16));
                var out = new DataOutputStream(new BufferedOutputStream(cell.getOutputStream()))) {
            in.readInt();
            order.write(out);
            return Wire.read(in);
        } catch (IOException ended) {
            cell.destroyForcibly();
            var exit = cell.waitFor();
            var died = exit == CellProcess.OUT_OF_MEMORY ? Reason.PHOTO_TOO_LARGE : Reason.PHOTO_BROKEN;
            return Outcome.refused(Objects.requireNonNullElse(late.get(), died));
        } finally {
            cell.destroyForcibly();
            clock.interrupt();
            cell.waitFor();
            process.cleanUp(cell);
        }
    }

    private void endIfLate(Process cell, AtomicReference<@Nullable Reason> late) {
        try {
            if (!cell.waitFor(bounds.time().toMillis(), TimeUnit.MILLISECONDS)) {
                late.set(lateness(cell));
                cell.destroyForcibly();
            }
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }

    /** Who worked all the time has met too much; who was kept from the processor may come again. */
    private Reason lateness(Process cell) {
        var worked = cell.info().totalCpuDuration().orElse(bounds.time());
        return worked.compareTo(bounds.time().dividedBy(2)) < 0 ? Reason.PHOTO_BUSY : Reason.PHOTO_TOO_LARGE;
    }

    @Override
    public byte[] stamp(byte[] print, String type, PhotoTexts texts) {
        return switch (type) {
            case "image/webp" -> Stamp.webp(print, texts);
            case "image/jpeg" -> Stamp.jpeg(print, texts);
            default -> print;
        };
    }
}
