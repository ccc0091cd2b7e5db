package org.fourthousand.local.demo;

import org.fourthousand.local.client.Answer;
import org.fourthousand.local.client.GatewayClient;
import org.fourthousand.local.failure.SuiteFailure;

/** Long work of the selection office: asked for, then watched until it is done. */
final class Job {

    private Job() {}

    /**
     * Waits for the job that an answer names.
     *
     * @throws SuiteFailure when it ends otherwise than done, with what it says
     */
    static void done(GatewayClient gateway, String account, Answer asked) {
        var path = "/api/review/v1/jobs/" + asked.body().path("id").asText();
        Eventually.holds(
                "the job " + path + " has ended",
                () -> gateway.get(account, path).body().hasNonNull("finishedAt"));
        var job = gateway.get(account, path).body();
        if (!job.path("state").asText().equals("DONE")) {
            throw new SuiteFailure(
                    "The job %s is %s.".formatted(path, job.path("state").asText()),
                    job.path("problem").toString());
        }
    }
}
