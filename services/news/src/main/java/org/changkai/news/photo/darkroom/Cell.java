package org.changkai.news.photo.darkroom;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import org.changkai.news.photo.Darkroom.Developed;
import org.changkai.news.photo.darkroom.imageio.ImageioEnlarger;
import org.changkai.news.photo.darkroom.vips.VipsEnlarger;
import org.changkai.news.refusal.Outcome;
import org.changkai.news.refusal.Refusal.Reason;

/**
 * The process in which one file is opened. It knows no secret of the service, has bounded memory and time, and ends with
 * its file: whatever a picture does to it is done to nothing else.
 */
public final class Cell {

    static final int WRITES_AVIF = 1;
    static final int READS_HEIC = 2;

    private Cell() {}

    /** Takes the enlarger's name, bytes of memory and seconds of processor time; reads an order, answers it and ends. */
    public static void main(String[] arguments) throws IOException {
        var in = new DataInputStream(new FileInputStream(FileDescriptor.in));
        var out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.err), true));
        Confinement.confine(Long.parseLong(arguments[1]), Long.parseLong(arguments[2]));
        var enlarger = enlarger(arguments[0]);
        out.writeInt((enlarger.writes().contains(PictureType.AVIF) ? WRITES_AVIF : 0)
                | (enlarger.reads().contains(PictureType.HEIC) ? READS_HEIC : 0));
        out.flush();
        var order = Order.read(in);
        endWithMyDarkroom(in);
        Wire.write(out, developed(enlarger, order));
        Runtime.getRuntime().halt(0);
    }

    private static Enlarger enlarger(String name) {
        return name.equals("vips") ? new VipsEnlarger() : new ImageioEnlarger();
    }

    /** What became of the file; a decoder's way to say no is not told from another. */
    static Outcome<Developed> developed(Enlarger enlarger, Order order) {
        try {
            return new Develop(enlarger, order).develop();
        } catch (OutOfMemoryError tooMuch) {
            return Outcome.refused(Reason.PHOTO_TOO_LARGE);
        } catch (IOException | RuntimeException | StackOverflowError hostile) {
            return Outcome.refused(Reason.PHOTO_BROKEN); // decoders answer broken files with anything
        }
    }

    /** Nobody waits for an answer once the other end of the pipe is gone. */
    private static void endWithMyDarkroom(DataInputStream in) {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                if (in.read() == -1) {
                    Runtime.getRuntime().halt(1);
                }
            } catch (IOException gone) {
                Runtime.getRuntime().halt(1);
            }
        });
    }
}
