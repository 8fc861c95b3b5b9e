package org.changkai.local.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HouseTest {

    private static final int LONGEST_FILE = 300;
    private static final Pattern WORDLESS_PACKAGE =
            Pattern.compile("/(common|util|utils|dto|model|impl|service|helper|helpers|manager|managers)/");
    private static final Pattern WORDLESS_CLASS =
            Pattern.compile("(Util|Utils|Helper|Helpers|Manager|ServiceImpl|Impl|Dto|DTO|VO|Entity)\\.java$");

    /** In two halves, so that this file does not find itself. */
    private static final List<String> NOWHERE =
            List.of("@" + "Disabled", "TO" + "DO", "FIX" + "ME", "import " + "lombok");

    private static final String BLIND_WAIT = "Thread." + "sleep";
    private static final Pattern PRINTS = Pattern.compile("System\\.(out|err)|printStackTrace\\(\\)");
    private static final Pattern OWN_TIME =
            Pattern.compile("\\b(Instant|LocalDate|LocalDateTime|OffsetDateTime|ZonedDateTime)\\.now\\(\\)");

    private static final Pattern WHOLE_NAME = Pattern.compile("(?<![\\w.\">])java\\.[a-z.]+\\.([A-Z]\\w*)");

    private final SourceFiles sources = new SourceFiles();

    HouseTest() throws IOException {}

    @Test
    void aFileFitsAScreenOrTwo() {
        assertThat(offenders(sources.java(), file -> sources.lines(file).size() > LONGEST_FILE))
                .isEmpty();
    }

    @Test
    void packagesAndClassesSayWhatTheyAreFor() {
        assertThat(offenders(
                        sources.java(),
                        file -> WORDLESS_PACKAGE.matcher(inside(file)).find()))
                .isEmpty();
        assertThat(offenders(
                        sources.java(),
                        file -> WORDLESS_CLASS.matcher(file.toString()).find()))
                .isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsAndThatNothingIsNull() {
        Set<Path> described = sources.java().stream()
                .filter(file -> file.endsWith("package-info.java"))
                .filter(file -> sources.text(file).contains("@NullMarked")
                        && sources.text(file).startsWith("/**"))
                .map(HouseTest::folder)
                .collect(Collectors.toSet());

        assertThat(offenders(sources.productJava(), file -> !described.contains(folder(file))))
                .isEmpty();
        assertThat(offenders(
                        sources.testJava(),
                        file -> !described.contains(folder(file)) && !described.contains(counterpart(file))))
                .isEmpty();
    }

    @Test
    void nothingIsPutOffAndNoTestWaitsBlindly() {
        assertThat(offenders(sources.java(), file -> NOWHERE.stream().anyMatch(sources.text(file)::contains)))
                .isEmpty();
        assertThat(offenders(sources.testJava(), file -> sources.text(file).contains(BLIND_WAIT)))
                .isEmpty();
    }

    @Test
    void servicesLogAndNeverPrint() {
        assertThat(offenders(
                        sources.productJava(),
                        file -> !file.endsWith("org/changkai/local/Changkai.java")
                                && PRINTS.matcher(sources.text(file)).find()))
                .isEmpty();
    }

    @Test
    void timeComesFromAClock() {
        assertThat(offenders(
                        sources.productJava(),
                        file -> OWN_TIME.matcher(sources.text(file)).find()))
                .isEmpty();
    }

    @Test
    void aNameIsImportedUnlessAnotherHasItAlready() {
        assertThat(offenders(sources.productJava(), this::namesInFull)).isEmpty();
    }

    private boolean namesInFull(Path file) {
        String text = sources.text(file);
        String code = sources.lines(file).stream()
                .map(String::strip)
                .filter(line -> !line.startsWith("import ") && !line.startsWith("*") && !line.startsWith("/*"))
                .collect(Collectors.joining("\n"))
                .replace("\n.", "."); // the formatter breaks long names in pieces
        return WHOLE_NAME.matcher(code).results().anyMatch(name -> !text.contains("." + name.group(1) + ";"));
    }

    @Test
    void everySettingHasItsSentence() {
        List<String> unexplained = sources.settings().stream()
                .flatMap(file -> unexplained(file).stream().map(line -> file + ": " + line.strip()))
                .toList();

        assertThat(sources.settings()).isNotEmpty();
        assertThat(unexplained).as("settings without a comment line").isEmpty();
    }

    private static List<Path> offenders(List<Path> files, Predicate<Path> offends) {
        return files.stream().filter(offends).toList();
    }

    private static Path counterpart(Path test) {
        return Path.of(folder(test).toString().replace("src/test/java", "src/main/java"));
    }

    /**
     * A value is explained by the comment right above it or above one of its parents. In a file that holds only the
     * difference of an environment the comment may stand for all that follows on its level.
     */
    private List<String> unexplained(Path file) {
        List<String> lines = sources.lines(file);
        boolean difference = file.getFileName().toString().contains("-");
        return IntStream.range(0, lines.size())
                .filter(line -> lines.get(line).matches("\\s*[\\w.\\[\\]/*\"-]+:\\s+\\S.*"))
                .filter(line -> !explained(lines, line, difference))
                .mapToObj(lines::get)
                .toList();
    }

    private static boolean explained(List<String> lines, int line, boolean difference) {
        int depth = depth(lines.get(line));
        for (int above = line - 1; above >= 0; above--) {
            String text = lines.get(above);
            if (text.strip().startsWith("#")) {
                return true;
            }
            boolean neighbour = depth(text) >= depth && !text.strip().startsWith("-");
            if (text.isBlank() || (neighbour && !difference)) {
                return false;
            }
            depth = Math.min(depth, depth(text));
        }
        return false;
    }

    private static int depth(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static Path folder(Path file) {
        return file.subpath(0, file.getNameCount() - 1);
    }

    private static String inside(Path file) {
        String path = file.toString();
        return path.substring(path.indexOf("/java/") + 5);
    }
}
