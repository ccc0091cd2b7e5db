package org.fourthousand.registry.recommendation;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Several people doing something at the same moment. */
final class AtOnce {

    private AtOnce() {}

    /** The status each of them was answered, in their order. */
    @SafeVarargs
    static List<Integer> statuses(Supplier<ValidatableResponse>... people) throws Exception {
        var start = new CountDownLatch(people.length);
        var tasks = new ArrayList<Callable<Integer>>();
        for (var person : people) {
            tasks.add(() -> {
                start.countDown();
                start.await();
                return person.get().extract().statusCode();
            });
        }
        try (var pool = Executors.newFixedThreadPool(people.length)) {
            var statuses = new ArrayList<Integer>();
            for (var answer : pool.invokeAll(tasks)) {
                statuses.add(answer.get());
            }
            return statuses;
        }
    }
}
