package org.changkai.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL and Elasticsearch refuse to run as root. Where we are root they run in a user namespace in which root's id
 * is mapped to "nobody": they keep root's access to the project's folder, wherever it stands, and see an ordinary user.
 * Where namespaces are forbidden (in some containers) they run as the real "nobody" in folders that are given to it.
 */
public final class Unprivileged {

    private static final String NOBODY = "65534";
    private static final List<String> NAMESPACE =
            List.of("unshare", "--user", "--map-user=" + NOBODY, "--map-group=" + NOBODY);
    private static final List<String> OTHER_USER =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    private Unprivileged() {}

    /** The command such that it does not run as root; the folders are those that it writes. */
    public static List<String> command(List<String> command, Path... folders) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return command;
        }
        List<String> whole = new ArrayList<>();
        if (succeeds(NAMESPACE, List.of("true"))) {
            whole.addAll(NAMESPACE);
        } else {
            for (Path folder : folders) {
                succeeds(List.of("chown", "-R", NOBODY + ":" + NOBODY), List.of(folder.toString()));
                if (!succeeds(OTHER_USER, List.of("test", "-w", folder.toString()))) {
                    throw new IllegalStateException("PostgreSQL and Elasticsearch do not run as root, and an ordinary"
                            + " user cannot reach " + folder + ": put the project into a folder that everybody may"
                            + " enter, or run ./changkai as an ordinary user.");
                }
            }
            whole.addAll(OTHER_USER);
        }
        whole.addAll(command);
        return whole;
    }

    private static boolean succeeds(List<String> command, List<String> more) {
        List<String> whole = new ArrayList<>(command);
        whole.addAll(more);
        try {
            Process process = new ProcessBuilder(whole)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
