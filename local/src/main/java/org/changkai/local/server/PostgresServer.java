package org.changkai.local.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.changkai.local.process.Signals;
import org.changkai.local.process.Unprivileged;
import org.changkai.local.stack.Part;
import org.changkai.local.stack.Service;
import org.changkai.local.stack.Stack;

/**
 * PostgreSQL 18 with a lasting data folder. What it has acknowledged is on the disk: {@code fsync} and
 * {@code synchronous_commit} are on, unlike in the library that the binaries were made for.
 */
public final class PostgresServer implements Part {

    private static final String PASSWORD = "changkai";
    private static final int STATUS_LINE = 7;

    private final Stack stack;
    private final Path binaries;
    private final Path data;

    public PostgresServer(Stack stack) {
        this.stack = stack;
        this.binaries = stack.build().resolve("postgres-18");
        this.data = stack.data("postgres");
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public List<Integer> ports() {
        return List.of(stack.ports().postgres());
    }

    @Override
    public void prepare(Consumer<String> doing) throws IOException {
        if (!Files.exists(binaries)) {
            doing.accept("unpacking");
            try (InputStream archive = PostgresServer.class.getResourceAsStream("/postgres-linux-" + chip() + ".txz")) {
                if (archive == null) {
                    throw new IOException("there is no PostgreSQL for this machine's processor, " + chip());
                }
                Archives.unpackTarXz(archive, binaries);
            }
        }
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            doing.accept("creating the data folder");
            Files.createDirectories(data);
            run(
                    "initdb",
                    "",
                    "--pgdata=" + data,
                    "--username=postgres",
                    "--auth=trust",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--no-instructions");
        }
        forgetTheDead();
        Path databases = data.resolve("changkai-databases");
        if (!Files.exists(databases)) {
            doing.accept("creating the databases");
            run("postgres", databases(), "--single", "-D", data.toString(), "postgres");
            Files.createFile(databases);
        }
    }

    /**
     * A server that was killed leaves its lock behind, and would refuse to start where its pid belongs to somebody else by
     * now. The lock is removed only when no process is left that works in the data folder.
     */
    private void forgetTheDead() throws IOException {
        Path lock = data.resolve("postmaster.pid");
        if (Files.exists(lock) && Signals.await(this::nobodyInside, Duration.ofSeconds(10))) {
            Files.deleteIfExists(lock);
        }
    }

    private boolean nobodyInside() {
        return ProcessHandle.allProcesses()
                .map(process -> Path.of("/proc", Long.toString(process.pid()), "cwd"))
                .noneMatch(this::leadsToData);
    }

    private boolean leadsToData(Path link) {
        try {
            return Files.isSameFile(link, data);
        } catch (IOException _) {
            return false;
        }
    }

    /** Single-user statements: one to a line. */
    private static String databases() {
        StringBuilder statements = new StringBuilder();
        for (Service service : Service.values()) {
            if (service.hasDatabase()) {
                String name = service.title();
                statements.append("create role " + name + " login password '" + PASSWORD + "'\n");
                statements.append("create database " + name + " owner " + name + "\n");
            }
        }
        return statements.toString();
    }

    @Override
    public List<String> command() {
        List<String> settings = List.of(
                "port=" + stack.ports().postgres(),
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "max_connections=200",
                "shared_buffers=64MB",
                "max_wal_size=256MB",
                "jit=off",
                "timezone=UTC",
                "log_timezone=UTC");
        List<String> command = new ArrayList<>(List.of(binary("postgres"), "-D", data.toString()));
        settings.forEach(setting -> command.addAll(List.of("-c", setting)));
        return Unprivileged.command(command, data);
    }

    @Override
    public boolean ready() {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            return lines.size() > STATUS_LINE
                    && lines.get(STATUS_LINE).startsWith("ready")
                    && stack.pidFile(name()).running().stream()
                            .anyMatch(process -> lines.getFirst().equals(Long.toString(process.pid())));
        } catch (IOException _) {
            return false;
        }
    }

    /** Fast shutdown: sessions are ended, then everything is written. */
    @Override
    public String stopSignal() {
        return "INT";
    }

    @Override
    public Duration grace() {
        return Duration.ofMinutes(1);
    }

    private String binary(String name) {
        return binaries.resolve("bin").resolve(name).toString();
    }

    private void run(String binary, String input, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(binary(binary)));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(Unprivileged.command(command, data))
                .redirectErrorStream(true)
                .start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0 || output.contains("ERROR:") || output.contains("FATAL:")) {
                throw new IOException(binary + " failed: " + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(binary + " was interrupted", e);
        }
    }

    private static String chip() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    }
}
