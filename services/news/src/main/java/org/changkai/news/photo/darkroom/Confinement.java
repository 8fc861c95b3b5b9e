package org.changkai.news.photo.darkroom;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;

/**
 * Takes from this very process what a picture needs not: more than so much memory and time, core dumps, large files, new
 * privileges. On Linux; elsewhere the heap and the darkroom's clock bound it.
 */
@SuppressWarnings("restricted")
final class Confinement {

    private static final int CPU = 0;
    private static final int FILE_SIZE = 1;
    private static final int DATA = 2;
    private static final int CORE = 4;
    private static final int NO_NEW_PRIVILEGES = 38;

    private Confinement() {}

    /**
     * From now on and for good.
     *
     * @param memory bytes of its own that it may have
     * @param seconds of processor time
     */
    static void confine(long memory, long seconds) {
        if (!System.getProperty("os.name").equals("Linux")) {
            return;
        }
        try (var arena = Arena.ofConfined()) {
            var setrlimit = function("setrlimit", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS), 2);
            for (var bound : new long[][] {{DATA, memory}, {CPU, seconds}, {CORE, 0}, {FILE_SIZE, 16 << 20}}) {
                var limit = arena.allocate(JAVA_LONG, 2);
                limit.set(JAVA_LONG, 0, bound[1]);
                limit.set(JAVA_LONG, 8, bound[1]);
                if ((int) setrlimit.invokeWithArguments((int) bound[0], limit) != 0) {
                    throw new IllegalStateException("cannot be confined");
                }
            }
            function("prctl", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG), 1)
                    .invokeWithArguments(NO_NEW_PRIVILEGES, 1L, 0L, 0L, 0L);
        } catch (RuntimeException | Error broken) {
            throw broken;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MethodHandle function(String name, FunctionDescriptor shape, int fixed) {
        var linker = Linker.nativeLinker();
        var options = fixed < shape.argumentLayouts().size()
                ? new Linker.Option[] {Linker.Option.firstVariadicArg(fixed)}
                : new Linker.Option[0];
        return linker.downcallHandle(linker.defaultLookup().find(name).orElseThrow(), shape, options);
    }
}
