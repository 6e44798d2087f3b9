package nl.veerkracht.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Every exception that leaves a controller becomes an answer here, and nothing of what was sent is in it. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class Failures {

    private final Answers answers;

    Failures(Answers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    Object refused(Refused refused, HttpServletRequest request) {
        return answers.of(request, refused);
    }

    @ExceptionHandler
    Object invalid(Invalid invalid) {
        return answers.faults(invalid.faults());
    }

    @ExceptionHandler
    Object changedMeanwhile(OptimisticLockingFailureException e, HttpServletRequest request) {
        return answers.of(request, HttpStatus.CONFLICT);
    }

    @ExceptionHandler
    Object unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        return answers.of(request, HttpStatus.BAD_REQUEST);
    }

    /** An address with something in it that is no id leads nowhere. */
    @ExceptionHandler
    Object leadsNowhere(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        return answers.of(request, HttpStatus.NOT_FOUND);
    }

    /** Who may not is first asked to sign in; that is for the filters of the security configuration. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    Object forSecurity(Exception e) throws Exception {
        throw e;
    }

    /**
     * A reader who went away while the answer was being sent is no fault, and there is nobody to tell. Told by what the web server throws and by nothing
     * else: a line to the database that breaks looks much the same, and who asked must not take silence for done.
     */
    @ExceptionHandler
    Object other(Exception e, HttpServletRequest request) {
        if (isReaderGone(e)) {
            return new ModelAndView();
        }
        return e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()
                ? answers.of(request, known.getStatusCode())
                : answers.of(request, HttpStatus.INTERNAL_SERVER_ERROR, null, Incident.report(e));
    }

    private static boolean isReaderGone(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .anyMatch(
                        each -> each instanceof ClientAbortException || each instanceof AsyncRequestNotUsableException);
    }
}
