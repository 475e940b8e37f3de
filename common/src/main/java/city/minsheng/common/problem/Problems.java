package city.minsheng.common.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The only place where a failure becomes HTTP: RFC 9457 bodies, no stack trace, no SQL, no class name. */
class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);

    @Inject
    ProblemWriter writer;

    @ServerExceptionMapper
    public RestResponse<Problem> refused(Refusal refusal, HttpHeaders headers) {
        return answer(refusal, headers);
    }

    @ServerExceptionMapper
    public RestResponse<Problem> invalid(ResteasyReactiveViolationException e, HttpHeaders headers) {
        return answer(Refusal.of(CommonProblem.INVALID).because(FieldRules.of(e.getConstraintViolations())), headers);
    }

    @ServerExceptionMapper(priority = 1)
    public RestResponse<Problem> unreadable(MismatchedInputException e, HttpHeaders headers) {
        return answer(Failures.meaning(e), headers);
    }

    @ServerExceptionMapper(priority = 1)
    public RestResponse<Problem> anonymous(UnauthorizedException e, HttpHeaders headers) {
        return answer(Refusal.of(CommonProblem.ANONYMOUS), headers);
    }

    @ServerExceptionMapper(priority = 1)
    public RestResponse<Problem> badToken(AuthenticationFailedException e, HttpHeaders headers) {
        return answer(Refusal.of(CommonProblem.BAD_TOKEN), headers);
    }

    @ServerExceptionMapper(priority = 1)
    public RestResponse<Problem> forbidden(ForbiddenException e, HttpHeaders headers) {
        return answer(Refusal.of(CommonProblem.FORBIDDEN), headers);
    }

    @ServerExceptionMapper(priority = 1)
    public RestResponse<Problem> http(WebApplicationException e, HttpHeaders headers) {
        var meaning = Failures.meaning(e);
        return answer(meaning != null ? meaning : ofStatus(e.getResponse().getStatus()), headers);
    }

    @ServerExceptionMapper
    public RestResponse<Problem> unexpected(Throwable e, HttpHeaders headers) {
        var meaning = Failures.meaning(e);
        if (meaning == null) {
            LOG.error("Unexpected failure", e);
            meaning = Refusal.of(CommonProblem.UNEXPECTED);
        } else if (meaning.problem() == CommonProblem.UNAVAILABLE) {
            LOG.warn("The database does not answer: " + e.getMessage());
        }
        return answer(meaning, headers);
    }

    static Refusal ofStatus(int status) {
        return switch (status) {
            case 404 -> Refusal.of(CommonProblem.NOT_FOUND);
            case 405 -> Refusal.of(CommonProblem.METHOD);
            case 406 -> Refusal.of(CommonProblem.NOT_ACCEPTABLE);
            case 413 -> Refusal.of(CommonProblem.TOO_LARGE, "256 MiB");
            case 415 -> Refusal.of(CommonProblem.MEDIA_TYPE);
            default -> status < 500 ? Refusal.of(CommonProblem.HTTP) : Refusal.of(CommonProblem.UNEXPECTED);
        };
    }

    private RestResponse<Problem> answer(Refusal refusal, HttpHeaders headers) {
        var asked = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        var answer = ResponseBuilder.<Problem>create(refusal.status())
                .entity(writer.write(refusal, asked))
                .type(ProblemWriter.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, Language.of(asked).tag());
        if (refusal.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (refusal.status() == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, "5");
        }
        return answer.build();
    }
}
