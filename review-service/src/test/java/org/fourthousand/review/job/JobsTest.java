package org.fourthousand.review.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.review.Api;
import org.fourthousand.review.Rows;
import org.junit.jupiter.api.Test;

/** Long work runs in the background with progress, a time limit and cancelling, and once. */
@QuarkusTest
class JobsTest {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final UUID subject = Ids.next();

    @Inject
    Jobs jobs;

    @Inject
    RunningJobs running;

    @Inject
    SampleWork work;

    @Inject
    Callers callers;

    @Inject
    Rows rows;

    @Inject
    History history;

    @Test
    void aJobRunsOnceAndSaysWhereItsResultIs() {
        var job = ask("well", AN_HOUR);

        awaitState(job, JobState.DONE)
                .body("result", equalTo("samples/" + subject))
                .body("attempt", equalTo(1))
                .body("problem", nullValue())
                .body("askedBy", equalTo("review-officer"));
        assertThat(work.written(subject)).isEqualTo(1);
        assertThat(history.of("job", job.value()))
                .extracting(entry -> entry.to())
                .containsExactly("QUEUED", "RUNNING", "DONE");
        Api.get(Api.auditor(), "jobs?subject=" + subject).then().body("items.id", contains(job.toString()));
    }

    @Test
    void whatIsRefusedSaysWhyAsTheRequestWouldHave() {
        var job = ask("refuse", AN_HOUR);

        awaitState(job, JobState.FAILED)
                .body("problem.status", equalTo(409))
                .body("problem.type", equalTo("urn:fourthousand:problem:conflict"))
                .body("problem.detail", equalTo("it cannot be"))
                .body("result", nullValue());
    }

    @Test
    void aFaultOfOursRevealsNothing() {
        var job = ask("stumble", AN_HOUR);

        awaitState(job, JobState.FAILED)
                .body("problem.status", equalTo(500))
                .body("problem.detail", containsString(job.toString()));
    }

    @Test
    void progressIsSeenAndWhoCancelsStopsItForGood() {
        var job = ask("forever", AN_HOUR);
        awaitState(job, JobState.RUNNING);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> Api.get(Api.officer(), "jobs/" + job)
                        .then()
                        .body("step", equalTo("computing"))
                        .body("done", equalTo(4))
                        .body("total", equalTo(10)));

        for (int times = 0; times < 2; times++) {
            Api.as(Api.officer())
                    .delete(Api.BASE + "jobs/" + job)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("CANCELLED"));
        }

        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> work.stopped(subject) == 1);
        assertThat(work.written(subject)).isZero();
        assertThat(history.of("job", job.value()).getLast().actorId()).isEqualTo("review-officer-1");
    }

    @Test
    void whatHasEndedCannotBeCancelled() {
        var job = ask("well", AN_HOUR);
        awaitState(job, JobState.DONE);

        Api.as(Api.officer())
                .delete(Api.BASE + "jobs/" + job)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:job-ended"));
        Api.as(Api.auditor()).delete(Api.BASE + "jobs/" + job).then().statusCode(403);
    }

    @Test
    void whatTakesLongerThanItMayFails() {
        var job = ask("forever", Duration.ofSeconds(1));

        awaitState(job, JobState.FAILED)
                .body("problem.type", equalTo("urn:fourthousand:problem:job-overdue"))
                .body("problem.status", equalTo(503));
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> work.stopped(subject) == 1);
        assertThat(work.written(subject)).isZero();
    }

    @Test
    void theSameIsNotAskedForTwiceAtOnce() {
        var job = ask("forever", AN_HOUR);

        assertThatThrownBy(() -> ask("well", AN_HOUR))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.type()).isEqualTo(JobProblem.JOB_AT_WORK));

        Api.as(Api.officer()).delete(Api.BASE + "jobs/" + job).then().statusCode(200);
        awaitState(ask("well", AN_HOUR), JobState.DONE);
    }

    @Test
    void whenAnInstanceDiesAnotherTakesItsJobAndTheFirstCanNoLongerWrite() {
        var job = ask("forever", AN_HOUR);
        awaitState(job, JobState.RUNNING);
        var dead = new UUID(0, 1);

        rows.change(
                Caller.system("test"),
                "update job set owner = '" + dead + "', lease_until = now() - interval '1 second' where id = '" + job
                        + "'");

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        "2".equals(rows.ask(Caller.system("t"), "select attempt from job where id = '" + job + "'")));
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> work.stopped(subject) == 1);
        QuarkusTransaction.requiringNew()
                .run(() -> callers.runAs(
                        Caller.system("test"),
                        () -> assertThat(running.hold(job, dead)).isEmpty()));
        Api.as(Api.officer()).delete(Api.BASE + "jobs/" + job).then().statusCode(200);
    }

    @Test
    void whatKillsEveryInstanceFailsAtLast() {
        var job = ask("forever", AN_HOUR);
        awaitState(job, JobState.RUNNING);

        rows.change(
                Caller.system("test"),
                "update job set owner = '" + new UUID(0, 2)
                        + "', attempt = 3, lease_until = now() - interval '1 second'" + " where id = '" + job + "'");

        awaitState(job, JobState.FAILED).body("problem.type", equalTo("urn:fourthousand:problem:job-interrupted"));
    }

    @Test
    void theDatabaseShowsJobsToTheOfficesAndTakesNoneInAnothersName() {
        var job = ask("well", AN_HOUR);
        var row = "job where id = '" + job + "'";

        assertThat(rows.count(Rows.person(Role.AUDITOR), row)).isEqualTo(1);
        assertThat(rows.count(Rows.person(Role.ADMINISTRATOR), row)).isZero();
        assertThat(rows.count(Rows.expert(Ids.next()), row)).isZero();
        assertThat(rows.change(Rows.person(Role.AUDITOR), "update job set input = 'x' where id = '" + job + "'"))
                .isZero();
        assertThatThrownBy(() -> rows.change(Rows.person(Role.REVIEW_OFFICER), "delete from " + row))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> rows.change(Rows.person(Role.REVIEW_OFFICER), """
                        insert into job (id, kind, subject, input, asked_by, asked_at, limit_seconds, state, attempt, done, total, version)
                        values (gen_random_uuid(), 'sample', gen_random_uuid(), '', '{"userId": "somebody-else", "system": false}',
                                now(), 1, 'QUEUED', 0, 0, 0, 0)
                        """))
                .hasMessageContaining("row-level security");
    }

    private JobId ask(String input, Duration limit) {
        var officer = new Caller(
                "review-officer-1", "review-officer", java.util.Set.of(Role.REVIEW_OFFICER), null, null, null, false);
        var id = new AtomicReference<JobId>();
        callers.runAs(
                officer,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> id.set(
                                jobs.ask(SampleWork.KIND, subject, input, limit).id())));
        return id.get();
    }

    private static ValidatableResponse awaitState(JobId job, JobState state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> Api.get(Api.officer(), "jobs/" + job)
                        .then()
                        .statusCode(200)
                        .extract()
                        .<String>path("state")
                        .equals(state.name()));
        return Api.get(Api.officer(), "jobs/" + job).then();
    }
}
