package org.changkai.news.photo.darkroom.vips;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The functions of libvips that we call, and how; the one place that may do what the compiler calls restricted. */
@SuppressWarnings("restricted")
final class Library {

    private static final Linker LINKER = Linker.nativeLinker();

    private final Arena arena = Arena.ofShared();
    private final SymbolLookup symbols;
    private final Map<String, MethodHandle> handles = new HashMap<>();

    /** @throws IllegalArgumentException if libvips is not installed */
    Library() {
        this.symbols = SymbolLookup.libraryLookup("libvips.so.42", arena)
                .or(SymbolLookup.libraryLookup("libgobject-2.0.so.0", arena))
                .or(SymbolLookup.libraryLookup("libglib-2.0.so.0", arena));
    }

    MemorySegment text(String text) {
        return arena.allocateFrom(text);
    }

    MemorySegment room(MemoryLayout layout) {
        return arena.allocate(layout);
    }

    MemorySegment bytes(byte[] bytes) {
        return arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
    }

    MemorySegment numbers(double... numbers) {
        return arena.allocateFrom(ValueLayout.JAVA_DOUBLE, numbers);
    }

    /** So many bytes from where a pointer points to. */
    static MemorySegment room(MemorySegment pointer, long bytes) {
        return pointer.reinterpret(bytes);
    }

    /** A function that answers 0 if all is well; of what varies in number, all after {@code fixed}. */
    void call(String name, int fixed, Object... arguments) throws IOException {
        if ((int) invoke(name, JAVA_INT, fixed, arguments) != 0) {
            var reason = ((MemorySegment) invoke("vips_error_buffer", ADDRESS, 0)).reinterpret(1_000);
            var said = reason.getString(0);
            invoke("vips_error_clear", null, 0);
            throw new IOException(name + ": " + said.strip());
        }
    }

    int number(String name, Object... arguments) {
        return (int) invoke(name, JAVA_INT, arguments.length, arguments);
    }

    MemorySegment pointer(String name, int fixed, Object... arguments) {
        return (MemorySegment) invoke(name, ADDRESS, fixed, arguments);
    }

    void run(String name, Object... arguments) {
        invoke(name, null, arguments.length, arguments);
    }

    private Object invoke(String name, @Nullable MemoryLayout answer, int fixed, Object... arguments) {
        var layouts = Arrays.stream(arguments).map(Library::layout).toArray(MemoryLayout[]::new);
        var handle = handles.computeIfAbsent(name + layouts.length, _ -> {
            var function = answer == null ? FunctionDescriptor.ofVoid(layouts) : FunctionDescriptor.of(answer, layouts);
            var options = fixed < layouts.length
                    ? new Linker.Option[] {Linker.Option.firstVariadicArg(fixed)}
                    : new Linker.Option[0];
            return LINKER.downcallHandle(symbols.find(name).orElseThrow(), function, options);
        });
        try {
            return handle.invokeWithArguments(arguments);
        } catch (RuntimeException | Error broken) {
            throw broken;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MemoryLayout layout(Object argument) {
        return switch (argument) {
            case MemorySegment _ -> ADDRESS;
            case Integer _ -> JAVA_INT;
            case Long _ -> JAVA_LONG;
            default -> throw new IllegalArgumentException("nothing of C: " + argument);
        };
    }
}
