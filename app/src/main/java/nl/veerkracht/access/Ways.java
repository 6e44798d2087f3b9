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

/** Who comes in with a code phrase goes to her own pages and nowhere else, all others everywhere else. */
final class Ways {

    private final List<OwnPaths> own;
    private final Optional<FrontPage> front;

    Ways(List<OwnPaths> own, Optional<FrontPage> front) {
        this.own = own;
        this.front = front;
    }

    AuthorizationDecision may(Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext where) {
        return new AuthorizationDecision(
                who.get() instanceof Proof proof && belongs(proof.actor(), where.getRequest()));
    }

    private boolean belongs(Actor actor, HttpServletRequest request) {
        return at(request)
                .map(paths -> paths.isFor(actor))
                .orElseGet(() -> of(actor).isEmpty());
    }

    boolean isDoor(HttpServletRequest request) {
        return own.stream().anyMatch(paths -> paths.isDoor(request.getRequestURI()));
    }

    void enter(HttpServletRequest request, HttpServletResponse response, AuthenticationException e) throws IOException {
        Optional<OwnPaths> asked = at(request);
        if (asked.isPresent()) {
            response.sendRedirect(asked.get().door());
        } else if (front.isPresent()
                && request.getMethod().equals("GET")
                && request.getRequestURI().equals("/")) {
            response.sendRedirect(front.get().path());
        } else {
            Entrances.person(request, response, e);
        }
    }

    void turnAway(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        Optional<OwnPaths> home = SecurityContextHolder.getContext().getAuthentication() instanceof Proof proof
                ? of(proof.actor())
                : Optional.empty();
        if (home.isPresent() && request.getMethod().equals("GET")) {
            response.sendRedirect(home.get().under());
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private Optional<OwnPaths> of(Actor actor) {
        return own.stream().filter(paths -> paths.isFor(actor)).findFirst();
    }

    private Optional<OwnPaths> at(HttpServletRequest request) {
        return own.stream().filter(paths -> paths.has(request.getRequestURI())).findFirst();
    }
}
