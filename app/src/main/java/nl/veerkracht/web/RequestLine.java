package nl.veerkracht.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * For who looks for what is slow: one line per request, when this logger is set to DEBUG. It names the kind of page, never which one: no address of a
 * visitor, no id, no query.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class RequestLine extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RequestLine.class);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !LOG.isDebugEnabled();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            Object page = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            long took = Duration.ofNanos(System.nanoTime() - start).toMillis();
            LOG.debug("{} {} {} {} ms", request.getMethod(), page == null ? "-" : page, response.getStatus(), took);
        }
    }
}
