package nl.veerkracht.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.http.server.PathContainer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Knows of the request at hand whether a page made it by itself, before its session is looked up and until it was written. */
@Component
@ConditionalOnWebApplication
class QuietRequests extends OncePerRequestFilter implements Ordered {

    private static final ThreadLocal<Boolean> QUIET = ThreadLocal.withInitial(() -> false);

    private final List<PathPattern> patterns;

    QuietRequests(ObjectProvider<QuietPaths> paths) {
        this.patterns = paths.stream()
                .flatMap(some -> some.patterns().stream())
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
    }

    static boolean isQuiet() {
        return QUIET.get();
    }

    @Override
    public int getOrder() {
        return SessionRepositoryFilter.DEFAULT_ORDER - 1;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return !request.getMethod().equals("GET") || patterns.stream().noneMatch(one -> one.matches(path));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        QUIET.set(true);
        try {
            chain.doFilter(request, response);
        } finally {
            QUIET.remove();
        }
    }
}
