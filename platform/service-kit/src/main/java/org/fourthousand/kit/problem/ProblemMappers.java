package org.fourthousand.kit.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fourthousand.kit.value.CalendarExhausted;
import org.fourthousand.kit.value.InvalidValue;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** The one place where exceptions become answers. Whatever is not foreseen becomes a 500 that reveals nothing. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /** PostgreSQL's states for a NUL in a text and in a JSON value: characters only a caller can have sent. */
    private static final Set<String> UNSTORABLE_TEXT = Set.of("22021", "22P05");

    /** A unique constraint, a serialization failure or a deadlock decided between two requests at the same moment. */
    private static final Set<String> LOST_RACE = Set.of("23505", "40001", "40P01");

    private final HttpHeaders headers;
    private final FieldFaults fieldFaults;
    private final QueryFaults queryFaults;

    ProblemMappers(HttpHeaders headers, FieldFaults fieldFaults, QueryFaults queryFaults) {
        this.headers = headers;
        this.fieldFaults = fieldFaults;
        this.queryFaults = queryFaults;
    }

    @ServerExceptionMapper
    public Response problem(Problem problem) {
        return Response.status(problem.type().status())
                .type(ProblemView.MEDIA_TYPE)
                .entity(ProblemView.of(problem, headers.getAcceptableLanguages()))
                .build();
    }

    @ServerExceptionMapper
    public Response invalidValue(InvalidValue invalid) {
        return problem(new Problem(CommonProblem.INVALID_REQUEST, text(invalid)));
    }

    @ServerExceptionMapper
    public Response calendarExhausted(CalendarExhausted exhausted) {
        return problem(new Problem(CommonProblem.CALENDAR_EXHAUSTED, text(exhausted)));
    }

    @ServerExceptionMapper({MismatchedInputException.class, JacksonException.class})
    public Response unreadableJson(JacksonException unreadable) {
        var pointer = unreadable instanceof JsonMappingException mapping ? pointer(mapping) : "";
        var invalid = invalidValueBehind(unreadable);
        var message = invalid != null
                ? text(invalid)
                : unreadable instanceof UnrecognizedPropertyException
                        ? Text.of("未知字段,请删除。", "This field is not known; remove it.")
                        : Text.of("无法读取,请核对类型和格式。", "This cannot be read; check its type and form.");
        return problem(new Problem(
                CommonProblem.MALFORMED_REQUEST,
                Text.of("请求正文不是约定的 JSON。", "The body is not the JSON of the contract."),
                List.of(Violation.at(pointer, message))));
    }

    @ServerExceptionMapper
    public Response constraints(ConstraintViolationException violated) {
        var violations = violated.getConstraintViolations().stream()
                .map(fieldFaults::of)
                .sorted(Comparator.comparing(Violation::pointer))
                .toList();
        return problem(new Problem(
                CommonProblem.INVALID_REQUEST,
                Text.of("请改正 violations 中所列各项。", "Mend what violations lists."),
                violations));
    }

    @ServerExceptionMapper
    public Response stale(OptimisticLockException stale) {
        return problem(new Problem(CommonProblem.STALE, Text.of("请重新读取后再改。", "Read it again, then change it.")));
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    public Response unauthenticated() {
        var problem = new Problem(
                CommonProblem.UNAUTHENTICATED, Text.of("请携带有效的访问令牌(Bearer)。", "Send a valid access token (Bearer)."));
        return Response.fromResponse(problem(problem))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException forbidden) {
        return problem(new Problem(CommonProblem.FORBIDDEN, Text.of("您的角色不能执行此操作。", "Your role does not allow this.")));
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException web, ResourceInfo resource, UriInfo address) {
        var status = web.getResponse().getStatus();
        var cause = web.getCause();
        if (cause instanceof JacksonException unreadable) {
            return unreadableJson(unreadable);
        }
        if (status < 400) {
            return web.getResponse();
        }
        var faults = faultsOfQuery(status, resource, address);
        if (!faults.isEmpty()) {
            return problem(new Problem(
                    CommonProblem.INVALID_REQUEST,
                    Text.of("请改正 violations 中所列各项。", "Mend what violations lists."),
                    faults));
        }
        var invalid = invalidValueBehind(web);
        var type = typeOf(status);
        return problem(new Problem(
                invalid != null ? CommonProblem.INVALID_REQUEST : type,
                invalid != null ? text(invalid) : type.title()));
    }

    /** A parameter of the query that cannot be read is answered with 404 by JAX-RS, like an address there is not. */
    private List<Violation> faultsOfQuery(int status, @Nullable ResourceInfo resource, UriInfo address) {
        var method = resource == null ? null : resource.getResourceMethod();
        return status == Response.Status.NOT_FOUND.getStatusCode() && method != null
                ? queryFaults.of(method, address.getQueryParameters())
                : List.of();
    }

    @ServerExceptionMapper
    public Response unforeseen(Throwable unforeseen) {
        var exhausted = behind(unforeseen, CalendarExhausted.class);
        if (exhausted != null) {
            return calendarExhausted(exhausted);
        }
        var invalid = invalidValueBehind(unforeseen);
        if (invalid != null) {
            return invalidValue(invalid);
        }
        var problem = behind(unforeseen, Problem.class);
        if (problem != null) {
            return problem(problem);
        }
        var stale = behind(unforeseen, OptimisticLockException.class);
        if (stale != null) {
            return stale(stale);
        }
        var refused = behind(unforeseen, SQLException.class);
        var state = refused == null ? "" : Objects.toString(refused.getSQLState(), "");
        if (UNSTORABLE_TEXT.contains(state)) {
            return problem(new Problem(
                    CommonProblem.INVALID_REQUEST,
                    Text.of("文本含有无法保存的字符(空字符),请删除。", "A text has a character that cannot be kept (NUL); remove it.")));
        }
        if (LOST_RACE.contains(state)) {
            LOG.infof("lost a race: %s", unforeseen.getMessage());
            return problem(new Problem(
                    CommonProblem.CONFLICT,
                    Text.of("他人同时做了同样的操作,请重新读取。", "Somebody did the same just now; read it again.")));
        }
        var incident = UUID.randomUUID();
        LOG.errorf(unforeseen, "incident %s", incident);
        return problem(new Problem(
                CommonProblem.INTERNAL,
                Text.of("请稍后重试;若仍出错,请告知事件编号 %s。", "Try again later; if it persists, report incident %s.")
                        .with(incident)));
    }

    private static CommonProblem typeOf(int status) {
        for (var candidate : CommonProblem.values()) {
            if (candidate.status() == status) {
                return candidate;
            }
        }
        return status < 500 ? CommonProblem.INVALID_REQUEST : CommonProblem.INTERNAL;
    }

    private static @Nullable InvalidValue invalidValueBehind(Throwable thrown) {
        return behind(thrown, InvalidValue.class);
    }

    private static <T extends Throwable> @Nullable T behind(Throwable thrown, Class<T> sought) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < 8; depth++) {
            if (sought.isInstance(cause)) {
                return sought.cast(cause);
            }
            cause = cause.getCause();
        }
        return null;
    }

    private static Text text(InvalidValue invalid) {
        return Text.of(invalid.zh(), invalid.en());
    }

    private static String pointer(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step ->
                        step.getIndex() >= 0 ? String.valueOf(step.getIndex()) : Objects.toString(step.getFieldName()))
                .collect(Collectors.joining("/", "/", ""));
    }
}
