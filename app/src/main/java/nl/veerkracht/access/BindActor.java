package nl.veerkracht.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds who acts for the rest of the request: the person or the key that signed in, or nobody. */
final class BindActor extends OncePerRequestFilter {

    /** One exception type out of a scoped value; the two kinds a filter chain throws are put back on the other side. */
    private static final class Thrown extends Exception {
        private final Exception inner;

        Thrown(Exception inner) {
            super(inner);
            this.inner = inner;
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Acting.as(actor(SecurityContextHolder.getContext().getAuthentication()), () -> {
                pass(request, response, chain);
                return true;
            });
        } catch (Thrown thrown) {
            switch (thrown.inner) {
                case IOException e -> throw e;
                case ServletException e -> throw e;
                default -> throw new IllegalStateException(thrown.inner);
            }
        }
    }

    private static void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws Thrown {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException e) {
            throw new Thrown(e);
        }
    }

    /** Our own files are the same for everybody: no session is read for them. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static Actor actor(@org.jspecify.annotations.Nullable Authentication authentication) {
        return switch (authentication) {
            case Proof proof -> proof.actor();
            case null, default -> Actor.NOBODY;
        };
    }
}
