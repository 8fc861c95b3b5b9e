package org.changkai.booking.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.changkai.platform.kit.ServiceClient.Answer;

/** Lets many clients do something at the same moment. */
public final class Together {

    private Together() {}

    /** The answers in the order of the numbers. */
    public static List<Answer> all(int many, IntFunction<Answer> deed) throws Exception {
        var ready = new CountDownLatch(many);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = new ArrayList<Future<Answer>>();
            for (var n = 0; n < many; n++) {
                var number = n;
                Callable<Answer> task = () -> {
                    ready.countDown();
                    ready.await();
                    return deed.apply(number);
                };
                futures.add(threads.submit(task));
            }
            var answers = new ArrayList<Answer>();
            for (var future : futures) {
                answers.add(get(future));
            }
            return answers;
        }
    }

    private static Answer get(Future<Answer> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        }
    }
}
