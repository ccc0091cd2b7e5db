package org.fourthousand.review.job;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.fourthousand.kit.revision.Revisions;

/** How a job is answered, in the caller's language. */
@Singleton
public class JobAnswers {

    private final HttpHeaders headers;

    JobAnswers(HttpHeaders headers) {
        this.headers = headers;
    }

    /** 202 with the job and where to watch it: the answer to a request that asked for one. */
    public Response accepted(Job job) {
        return Response.accepted(view(job))
                .location(URI.create("jobs/" + job.id()))
                .tag(Revisions.tag(job.version()))
                .build();
    }

    Response ok(Job job) {
        return Response.ok(view(job)).tag(Revisions.tag(job.version())).build();
    }

    JobView view(Job job) {
        return JobView.of(job, headers.getAcceptableLanguages());
    }
}
