package org.fourthousand.review.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.review.Api;
import org.fourthousand.review.ReviewOffice;
import org.fourthousand.review.Rows;
import org.fourthousand.review.expert.ExpertId;
import org.junit.jupiter.api.Test;

/** An expert's account is opened when they join the pool and locked when they leave, whatever fails in between. */
@QuarkusTest
class OpeningAccountsTest {

    private final ExpertId expert = ExpertId.next();
    private final Map<String, Object> declaration = ReviewOffice.declaration(expert.value(), "A04");
    private final String email = expert + "@experts.example.org";

    @Inject
    SampleDirectory directory;

    @Inject
    Rows rows;

    @Test
    void joiningOpensAnAccountAndLeavingLocksIt() {
        ReviewOffice.join(declaration).then().statusCode(201).body("account.state", equalTo("PENDING"));
        awaitState("OPEN");
        assertThat(directory.told(expert)).containsExactly("open " + email);

        step("departure");
        awaitState("LOCKED");
        step("reinstatement");
        awaitState("OPEN");
        assertThat(directory.told(expert)).containsExactly("open " + email, "lock", "open " + email);
    }

    @Test
    void whileTheDirectoryIsAwayTheExpertIsInThePoolAllTheSameAndItIsTriedAgain() {
        directory.isAwayFor(expert);
        ReviewOffice.join(declaration).then().statusCode(201);
        awaitState("FAILING");
        Api.get(Api.administrator(), "experts/" + expert).then().body("account.problem", equalTo("away"));

        directory.isBackFor(expert);

        awaitState("OPEN");
        assertThat(directory.told(expert)).containsExactly("open " + email);
    }

    @Test
    void whatIsRolledBackLeavesNoAccount() {
        declaration.put("phone", "no phone");
        ReviewOffice.join(declaration).then().statusCode(400);
        var other = ReviewOffice.declaration(ExpertId.next().value(), "A04");
        ReviewOffice.join(other).then().statusCode(201);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !directory
                        .told(ExpertId.fromString(String.valueOf(other.get("id"))))
                        .isEmpty());

        assertThat(directory.told(expert)).isEmpty();
        assertThat(rows.count(Caller.system("t"), "expert_account where expert_id = '" + expert + "'"))
                .isZero();
    }

    @Test
    void anotherAddressIsTold() {
        ReviewOffice.join(declaration).then().statusCode(201);
        awaitState("OPEN");
        declaration.put("email", "new-" + email);

        Api.put(Api.officer(), "experts/" + expert, "\"0\"", declaration).then().statusCode(200);

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> directory.told(expert).contains("open new-" + email));
        awaitState("OPEN");
    }

    @Test
    void whoLeavesWhileTheDirectoryIsStillOpeningTheAccountIsLockedAfterwards() {
        var answers = new CountDownLatch(1);
        directory.isSlowFor(expert, answers);
        ReviewOffice.join(declaration).then().statusCode(201);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> directory.wasReachedFor(expert));

        step("departure");
        answers.countDown();

        awaitState("LOCKED");
        assertThat(directory.told(expert)).containsExactly("open " + email, "lock");
    }

    @Test
    void whatWasToldAndForgottenIsToldAgain() {
        ReviewOffice.join(declaration).then().statusCode(201);
        awaitState("OPEN");
        rows.change(
                Caller.system("t"),
                "update expert_account set settled = 0, next_try = now() where expert_id = '" + expert + "'");

        awaitState("OPEN");

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> directory.told(expert).size() == 2);
        assertThat(directory.told(expert)).containsExactly("open " + email, "open " + email);
    }

    @Test
    void whatIsNoLongerWantedIsNotDoneAfterwards() {
        directory.isAwayFor(expert);
        ReviewOffice.join(declaration).then().statusCode(201);
        awaitState("FAILING");
        step("departure");

        directory.isBackFor(expert);

        awaitState("LOCKED");
        assertThat(directory.told(expert)).containsExactly("lock");
    }

    private void step(String step) {
        Api.post(Api.officer(), "experts/" + expert + "/" + step, Map.of("reason", "一个理由"))
                .then()
                .statusCode(200);
    }

    private void awaitState(String state) {
        Awaitility.await(state)
                .atMost(Duration.ofSeconds(30))
                .until(() -> Api.get(Api.officer(), "experts/" + expert)
                        .then()
                        .statusCode(200)
                        .extract()
                        .<String>path("account.state")
                        .equals(state));
    }
}
