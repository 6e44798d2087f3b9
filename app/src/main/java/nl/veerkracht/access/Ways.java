package nl.veerkracht.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.veerkracht.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Two kinds of people go two ways: a young person to her own space and nowhere else, all others everywhere else. */
final class Ways {

    private final List<YoungPaths> hers;

    Ways(List<YoungPaths> hers) {
        this.hers = hers;
    }

    AuthorizationDecision may(Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext where) {
        return new AuthorizationDecision(who.get() instanceof Proof proof
                && (proof.actor() instanceof Actor.Young)
                        == own(where.getRequest()).isPresent());
    }

    boolean isDoor(HttpServletRequest request) {
        return hers.stream().anyMatch(paths -> paths.door().equals(request.getRequestURI()));
    }

    void enter(HttpServletRequest request, HttpServletResponse response, AuthenticationException e) throws IOException {
        Optional<YoungPaths> own = own(request);
        if (own.isPresent()) {
            response.sendRedirect(own.get().door());
        } else {
            Entrances.person(request, response, e);
        }
    }

    void turnAway(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        boolean young = SecurityContextHolder.getContext().getAuthentication() instanceof Proof proof
                && proof.actor() instanceof Actor.Young;
        if (young && request.getMethod().equals("GET") && !hers.isEmpty()) {
            response.sendRedirect(hers.getFirst().under());
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private Optional<YoungPaths> own(HttpServletRequest request) {
        return hers.stream().filter(paths -> paths.has(request.getRequestURI())).findFirst();
    }
}
