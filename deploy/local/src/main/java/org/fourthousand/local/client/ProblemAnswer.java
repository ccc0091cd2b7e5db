package org.fourthousand.local.client;

import com.fasterxml.jackson.databind.JsonNode;

/** The gateway refused: the problem (RFC 9457) as a person reads it. */
public final class ProblemAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient JsonNode problem;

    ProblemAnswer(String account, String request, int status, JsonNode problem) {
        super(text(account, request, status, problem));
        this.status = status;
        this.problem = problem;
    }

    /** The HTTP status, 400 to 599. */
    public int status() {
        return status;
    }

    /** The stable URI that says what kind of problem it is; empty when the answer was no problem document. */
    public String type() {
        return problem.path("type").asText("");
    }

    /** The whole document, with {@code violations}. */
    public JsonNode problem() {
        return problem;
    }

    private static String text(String account, String request, int status, JsonNode problem) {
        var text = new StringBuilder("%s as %s: %d %s"
                .formatted(request, account, status, problem.path("title").asText("")));
        if (problem.hasNonNull("detail")) {
            text.append(": ").append(problem.path("detail").asText());
        }
        problem.path("violations").forEach(violation -> text.append("\n  - ").append(violation));
        return text.toString();
    }
}
