package org.changkai.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The note that says which process a part of the stack is; it survives the launcher. */
public final class PidFile {

    private final Path file;

    public PidFile(Path file) {
        this.file = file;
    }

    /** Notes the process. */
    public void write(ProcessIdentity process) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, process.pid() + " " + process.birth() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The noted process, if it is still the same one and lives. */
    public Optional<ProcessIdentity> running() {
        try {
            String[] note = Files.readString(file).trim().split(" ");
            return note.length == 2 && note[0].matches("\\d{1,10}")
                    ? Optional.of(new ProcessIdentity(Long.parseLong(note[0]), note[1]))
                            .filter(ProcessIdentity::alive)
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** Forgets the process. */
    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
